import { useQuery } from '@tanstack/react-query';
import { caseKey } from '../cases';
import { request } from '../http';
import type { components } from '../schema';
import { readAll, readJson } from './read';

/** A value of the one form, as JSON has it. */
export type FormValue = string | number | boolean | null | FormValue[] | { [name: string]: FormValue };

/** A document's latest version. */
export type CaseDocument = components['schemas']['DocumentView'];

/** One entry of the journal, with the actor's name where the service tells it. */
export type HistoryEntry = components['schemas']['HistoryItem'] & { actor: { name?: string | null } };

const pathOf = (caseId: string) => `/api/cases/${encodeURIComponent(caseId)}`;

/** The one form, personal members masked. */
export function useApplication(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'application'],
        queryFn: ({ signal }) =>
            readJson<{ version: number; application: { [section: string]: FormValue } }>(
                `${pathOf(caseId)}/application`,
                signal,
            ),
    });
}

/** The one set of materials. */
export function useDocuments(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'documents'],
        queryFn: ({ signal }) => readAll<CaseDocument>(`${pathOf(caseId)}/documents`, signal),
    });
}

/** What was done, oldest first. */
export function useHistory(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'history'],
        queryFn: ({ signal }) => readAll<HistoryEntry>(`${pathOf(caseId)}/history`, signal),
    });
}

/** A version's content. Versions never change, so it is fetched once. */
export function useContent(caseId: string, document: CaseDocument) {
    return useQuery({
        // Not below the case's key: a change of the case must not load the preview anew.
        queryKey: ['content', caseId, document.documentId, document.version],
        staleTime: Infinity,
        gcTime: 60_000,
        queryFn: async ({ signal }) => {
            const path = `${pathOf(caseId)}/documents/${document.documentId}/content?version=${String(document.version)}`;
            return (await request(path, { signal })).blob();
        },
    });
}
