import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Abandoned } from '../../../api/abandoned';
import { readApplication, type StoredApplication } from '../../../api/application';
import { useCommand } from '../../../api/commands';
import { repeated } from '../../../api/repeated';

/** How the handing in goes. */
export interface Submission {
    send: () => void;
    isSending: boolean;
    /** Attempts that got no answer; it is sent again by itself, as long as the page is looked at. */
    failures: number;
    error: Error | null;
    /** When it was sent last, in milliseconds; 0: not yet. */
    sentAt: number;
}

/**
 * Hands in the form of a version. What another device or tab has changed since is not handed in unseen: then
 * `onNewer` gets the form as it is now.
 */
export function useSubmission(
    caseId: string,
    version: number,
    { onNewer, onDone }: { onNewer: (newer: StoredApplication) => void; onDone: () => void },
): Submission {
    const [failures, setFailures] = useState(0);
    const looking = useRef<AbortController>(null);
    const command = useCommand(caseId);
    const { abandon } = command;
    const look = useMutation({
        mutationFn: () => {
            const wanted = new AbortController();
            looking.current = wanted;
            setFailures(0);
            return repeated(() => readApplication(caseId, wanted.signal), setFailures, wanted.signal);
        },
    });
    // Left before it was answered, it must not be handed in later, behind the founder's back.
    useEffect(
        () => () => {
            looking.current?.abort(new Abandoned());
            abandon();
        },
        [abandon],
    );
    const handInIfSame = (now: StoredApplication) =>
        now.version === version ? command.mutate({ trigger: 'submit' }, { onSuccess: onDone }) : onNewer(now);
    return {
        send: () => {
            command.reset();
            look.mutate(undefined, { onSuccess: handInIfSame });
        },
        isSending: look.isPending || command.isPending,
        failures: look.isPending ? failures : command.failures,
        error: look.error ?? command.error,
        sentAt: command.submittedAt,
    };
}
