import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Abandoned } from '../../../api/abandoned';
import { assign } from '../../../api/officer/assignment';
import type { WorklistItem } from '../../../api/officer/worklist';

/** What became of one case of a batch; no error: done. */
export interface BatchResult {
    item: WorklistItem;
    error: Error | null;
}

/** The batch was stopped before this case's turn. */
export class NotSent extends Error {}

/**
 * Hands several cases over, one command each. `stop` gives up the one on its way, which may have arrived, and sends no
 * further one.
 */
export function useBatch(targets: readonly WorklistItem[]) {
    const queries = useQueryClient();
    const [results, setResults] = useState<readonly BatchResult[]>();
    const [waiting, setWaiting] = useState(0);
    const sending = useRef<AbortController>(null);
    const stop = () => sending.current?.abort(new Abandoned());
    useEffect(() => () => sending.current?.abort(new Abandoned()), []);
    const send = async (body: { subject: string; reason: string }) => {
        const wanted = new AbortController();
        sending.current = wanted;
        setResults([]);
        for (const item of targets) {
            setWaiting(0);
            const error = wanted.signal.aborted
                ? new NotSent()
                : await assign(item.caseId, body, setWaiting, wanted.signal).then(
                      () => null,
                      (reason: unknown) => reason as Error,
                  );
            setResults((before) => [...(before ?? []), { item, error }]);
        }

        await queries.invalidateQueries({ queryKey: ['worklist'] });
    };
    return { results, waiting, isRunning: results !== undefined && results.length < targets.length, send, stop };
}
