import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { Abandoned } from './abandoned';
import { request } from './http';
import { newIdempotencyKey } from './idempotency';
import { caseKey, communitiesKey, type CaseView } from './cases';
import { repeated } from './repeated';

/** One move: of the case, or of one of its steps. */
export interface Command {
    step?: string;
    /** A trigger of the tables, or one of the three writes beside them. */
    trigger: string;
    body?: object;
}

/**
 * Sends commands of one case: repeated until answered, done once. `failures` counts attempts that got no answer.
 * `abandon` ends a sending that nobody wants any more: `isAbandoned` then says that it may have arrived all the same,
 * and the case is read anew.
 */
export function useCommand(caseId: string) {
    const queries = useQueryClient();
    const [failures, setFailures] = useState(0);
    const sending = useRef<AbortController>(null);
    const mutation = useMutation({
        mutationFn: async (command: Command) => {
            const key = newIdempotencyKey();
            const wanted = new AbortController();
            sending.current = wanted;
            setFailures(0);
            return repeated(() => send(caseId, command, key, wanted.signal), setFailures, wanted.signal);
        },
        onSuccess: (view) => {
            if (view !== null) {
                queries.setQueryData(caseKey(caseId), view);
            }
        },
        onSettled: (_, error) => {
            const read = Promise.all([
                queries.invalidateQueries({ queryKey: caseKey(caseId) }),
                queries.invalidateQueries({ queryKey: ['worklist'] }),
                queries.invalidateQueries({ queryKey: communitiesKey }),
            ]);
            // Who gave up is told at once; the line that carried no answer may carry no case either.
            return error instanceof Abandoned ? undefined : read;
        },
    });
    const abandon = useCallback(() => sending.current?.abort(new Abandoned()), []);
    return { ...mutation, failures, abandon, isAbandoned: mutation.error instanceof Abandoned };
}

async function send(caseId: string, command: Command, key: string, signal: AbortSignal): Promise<CaseView | null> {
    const response = await request(pathOf(caseId, command), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(command.body ?? {}),
        signal,
    });
    return response.status === 202 ? null : ((await response.json()) as CaseView);
}

function pathOf(caseId: string, { step, trigger }: Command): string {
    const base = `/api/cases/${encodeURIComponent(caseId)}`;
    if (trigger === 'submit' || trigger === 'assignment') {
        return `${base}/${trigger}`;
    }

    if (trigger === 'choice') {
        return `${base}/steps/${String(step)}/choice`;
    }

    return step === undefined ? `${base}/triggers/${trigger}` : `${base}/steps/${step}/triggers/${trigger}`;
}
