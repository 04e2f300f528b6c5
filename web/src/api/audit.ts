import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { caseKey } from './cases';
import { api, content } from './client';
import { request } from './http';
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

export type VerificationView = components['schemas']['VerificationView'];
export type Verdict = components['schemas']['Verdict'];
export type ReplayView = components['schemas']['ReplayView'];
export type LookPurpose = components['schemas']['LookPurpose'];

export const purposes = ['audit', 'complaint', 'inspection', 'court'] as const satisfies readonly LookPurpose[];

/** What the service finds when it verifies a case; made anew only when somebody asks for it. */
export function useVerification(caseId: string) {
    return useQuery({
        queryKey: ['audit', 'verification', caseId],
        queryFn: async ({ signal }) =>
            content(await api.GET('/api/audit/cases/{caseId}/verify', { params: { path: { caseId } }, signal })),
        staleTime: Infinity,
    });
}

/**
 * The case as it stood after an entry; not asked for without one. Each look is written down by the service, and what
 * was once recorded never changes, so an entry is asked for once.
 */
export function useReplay(caseId: string, at: number | null, purpose: LookPurpose) {
    return useQuery({
        queryKey: ['audit', 'replay', caseId, at, purpose],
        queryFn: async ({ signal }) => {
            const query = { at: String(at), purpose };
            return content(
                await api.GET('/api/audit/cases/{caseId}/replay', { params: { path: { caseId }, query }, signal }),
            );
        },
        enabled: at !== null,
        staleTime: Infinity,
    });
}

/** The archive of a case as a file; the service writes the export down before it answers. */
export async function readArchive(caseId: string, purpose: LookPurpose): Promise<Blob> {
    const answer = await request(`/api/audit/cases/${encodeURIComponent(caseId)}/export?purpose=${purpose}`);
    return answer.blob();
}
