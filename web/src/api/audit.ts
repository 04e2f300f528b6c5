import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { caseKey } from './cases';
import { api, content } from './client';
import { readAll } from './listed';
import type { components } from './schema';

export type CaseState = components['schemas']['CaseState'];
export type JournalEntry = components['schemas']['HistoryItem'];

const pageSize = 20;

/** What an auditor looks for; an empty text and no state mean all cases. */
export interface CaseQuery {
    q: string;
    state: CaseState | null;
}

/** Cases by number, the beginning of one, or a company's whole name; the newest first, page by page. */
export function useFoundCases({ q, state }: CaseQuery) {
    return useInfiniteQuery({
        queryKey: ['audit', 'cases', q, state],
        initialPageParam: '',
        queryFn: async ({ pageParam, signal }) => {
            const query = {
                limit: pageSize,
                ...(q === '' ? {} : { q }),
                ...(state === null ? {} : { state }),
                ...(pageParam === '' ? {} : { cursor: pageParam }),
            };
            return content(await api.GET('/api/cases', { params: { query }, signal }));
        },
        getNextPageParam: (page) => page.nextCursor ?? undefined,
    });
}

/** A case's whole journal in its order. It lies below the case, so that the case's stream keeps it fresh. */
export function useJournal(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'journal'],
        queryFn: ({ signal }) =>
            readAll(async (query) =>
                content(
                    await api.GET('/api/audit/cases/{caseId}/history', { params: { path: { caseId }, query }, signal }),
                ),
            ),
    });
}
