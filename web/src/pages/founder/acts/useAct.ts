import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCommand, type Command } from '../../../api/commands';
import { myCasesKey } from '../../../api/myCases';
import { ApiError } from '../../../api/problem';

/** How one act of the founder goes. */
export interface Act {
    send: (command: Command) => Promise<void>;
    isSending: boolean;
    /** Attempts that got no answer; it is sent again by itself. */
    failures: number;
    /** Somebody was faster, so that the act no longer fits the case. */
    isConflict: boolean;
    /** Sends it no more. */
    abandon: () => void;
    /** It was sent no more before the service had answered: it may have arrived all the same. */
    isAbandoned: boolean;
    error: Error | null;
    /** The step that the act was for; none for the case. */
    step: string | undefined;
}

/** Sends acts on one case, as long as they are looked at. `onDone` is called when the service has taken it; `isDecided` is false while it still works on it. */
export function useAct(caseId: string, onDone: (isDecided: boolean) => void): Act {
    const queries = useQueryClient();
    const command = useCommand(caseId);
    // An act nobody looks at any more must not be done later on.
    useEffect(() => command.abandon, [command.abandon]);
    const send = async (sent: Command) => {
        const taken = await command.mutateAsync(sent).catch(toNothing);
        await queries.invalidateQueries({ queryKey: myCasesKey });
        if (taken !== undefined) {
            onDone(taken !== null);
        }
    };
    return {
        send,
        isSending: command.isPending,
        failures: command.isPending ? command.failures : 0,
        isConflict: command.error instanceof ApiError && command.error.status === 409,
        abandon: command.abandon,
        isAbandoned: command.isAbandoned,
        error: command.error,
        step: command.variables?.step,
    };
}

/** The mutation keeps the error, and the dialog shows it. */
function toNothing(): undefined {
    return undefined;
}
