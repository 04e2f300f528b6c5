import { useQuery } from '@tanstack/react-query';
import { currentLanguage } from '../texts';
import { caseKey } from './cases';
import { request } from './http';
import { readAll } from './listed';

/** A written notice, without its text. */
export interface NoticeView {
    id: string;
    kind: string;
    at: string;
    step: string | null;
    /** First reading by the founder. */
    readAt: string | null;
    dueOn: string | null;
    title: string;
}

const pathOf = (caseId: string) => `/api/cases/${encodeURIComponent(caseId)}/notices`;

/** The notices of a case, the oldest first; titles are in the reader's language. */
export function useNotices(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'notices', currentLanguage()],
        queryFn: ({ signal }) => readAll<NoticeView>(pathOf(caseId), signal),
    });
}

/** A notice as a page to print. Asking for it tells the service that it was read. */
export function useNotice(caseId: string, id: string) {
    return useQuery({
        queryKey: ['notice', caseId, id, currentLanguage()],
        queryFn: async ({ signal }) =>
            (await request(`${pathOf(caseId)}/${encodeURIComponent(id)}`, { signal })).text(),
        staleTime: Infinity,
    });
}
