import { useInfiniteQuery } from '@tanstack/react-query';
import { api, content } from './client';

const pageSize = 20;

/** While the page is visible. */
const refreshMs = 3_000;

export const myCasesKey = ['myCases'] as const;

/** The founder's own cases, the newest first, page by page; looked at again every three seconds. */
export function useMyCases() {
    return useInfiniteQuery({
        queryKey: myCasesKey,
        initialPageParam: '',
        queryFn: async ({ pageParam, signal }) => {
            const query = { limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
            return content(await api.GET('/api/cases', { params: { query }, signal }));
        },
        getNextPageParam: (page) => page.nextCursor ?? undefined,
        refetchInterval: refreshMs,
    });
}
