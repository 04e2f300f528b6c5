import { useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../texts';
import { caseKey } from './cases';
import { api, content } from './client';
import { request } from './http';
import { readAll } from './listed';
import type { components } from './schema';

/** A written notice, without its text. */
export type NoticeView = components['schemas']['NoticeView'];

/** The notices of a case, the oldest first; titles are in the reader's language. */
export function useNotices(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'notices', currentLanguage()],
        queryFn: ({ signal }) =>
            readAll(async (query) =>
                content(await api.GET('/api/cases/{caseId}/notices', { params: { path: { caseId }, query }, signal })),
            ),
    });
}

/** A notice as a page to print. Asking for it tells the service that it was read. */
export function useNotice(caseId: string, id: string) {
    const path = `/api/cases/${encodeURIComponent(caseId)}/notices/${encodeURIComponent(id)}`;
    return useQuery({
        queryKey: ['notice', caseId, id, currentLanguage()],
        queryFn: async ({ signal }) => (await request(path, { signal })).text(),
        staleTime: Infinity,
    });
}
