import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { caseKey, communitiesKey } from './cases';
import { newIdempotencyKey } from './idempotency';
import { repeated } from './repeated';

/**
 * A write beside the journey's commands, such as joining a waiting list: repeated under one key until answered; then all
 * that is known of the case, and what is free for it, is read anew. `failures` counts attempts that got no answer.
 */
export function useCaseWrite<TSent, TAnswer>(caseId: string, send: (sent: TSent, key: string) => Promise<TAnswer>) {
    const queries = useQueryClient();
    const [failures, setFailures] = useState(0);
    const mutation = useMutation({
        mutationFn: (sent: TSent) => {
            const key = newIdempotencyKey();
            setFailures(0);
            return repeated(() => send(sent, key), setFailures);
        },
        onSettled: () =>
            Promise.all([
                queries.invalidateQueries({ queryKey: caseKey(caseId) }),
                queries.invalidateQueries({ queryKey: communitiesKey }),
            ]),
    });
    return { ...mutation, failures: mutation.isPending ? failures : 0 };
}
