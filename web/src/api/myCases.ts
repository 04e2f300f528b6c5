import { useInfiniteQuery } from '@tanstack/react-query';
import type { CaseView } from './cases';
import { readPage } from './listed';

const pageSize = '20';

export const myCasesKey = ['myCases'] as const;

/** The founder's own cases, the newest first, page by page. */
export function useMyCases() {
    return useInfiniteQuery({
        queryKey: myCasesKey,
        initialPageParam: '',
        queryFn: ({ pageParam, signal }) =>
            readPage<CaseView>(
                '/api/cases',
                { limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) },
                signal,
            ),
        getNextPageParam: (page) => page.nextCursor ?? undefined,
    });
}
