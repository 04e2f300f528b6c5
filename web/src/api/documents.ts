import { useQuery } from '@tanstack/react-query';
import { caseKey } from './cases';
import { api, content } from './client';
import { request } from './http';
import { readAll } from './listed';
import type { components } from './schema';

/** The latest version of one document; earlier ones are read by their number. */
export type DocumentView = components['schemas']['DocumentView'];
export type MaterialCode = components['schemas']['MaterialCode'];

/** All documents of a case. */
export function useDocuments(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'documents'],
        queryFn: ({ signal }) =>
            readAll(async (query) =>
                content(
                    await api.GET('/api/cases/{caseId}/documents', { params: { path: { caseId }, query }, signal }),
                ),
            ),
    });
}

/** The content of one version. A version never changes, so it is asked for once while it is shown. */
export function useDocumentContent(caseId: string, documentId: string, version: number) {
    return useQuery({
        queryKey: ['documentContent', caseId, documentId, version],
        queryFn: ({ signal }) => readDocument(caseId, documentId, version, signal),
        staleTime: Infinity,
        gcTime: 0,
    });
}

/** Reads one version with the token; the service marks its type by what the content is. */
export async function readDocument(
    caseId: string,
    documentId: string,
    version: number,
    signal?: AbortSignal,
): Promise<Blob> {
    const path = `/api/cases/${encodeURIComponent(caseId)}/documents/${encodeURIComponent(documentId)}/content`;
    const answer = await request(`${path}?version=${String(version)}`, signal === undefined ? {} : { signal });
    return answer.blob();
}
