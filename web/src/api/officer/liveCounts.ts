import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { readJson } from './read';
import type { WorklistCounts } from './worklist';

const refreshMs = 1_000;

/** The service's counts, every second while the page is in sight; when they change, the list is read anew at once. */
export function useLiveCounts(): WorklistCounts | undefined {
    const queries = useQueryClient();
    const { data } = useQuery({
        queryKey: ['worklist-counts'],
        queryFn: ({ signal }) => readJson<WorklistCounts>('/api/worklist/counts', signal),
        refetchInterval: refreshMs,
    });
    // An answer that says the same is the same object (structural sharing).
    const before = useRef(data);
    useEffect(() => {
        if (before.current !== undefined && before.current !== data) {
            void queries.invalidateQueries({ queryKey: ['worklist'] });
        }

        before.current = data;
    }, [queries, data]);
    return data;
}
