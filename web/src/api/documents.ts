import { useQuery } from '@tanstack/react-query';
import { caseKey } from './cases';
import { request } from './http';
import { readAll } from './listed';

/** The latest version of one document; earlier ones are read by their number. */
export interface DocumentView {
    documentId: string;
    version: number;
    kind: string;
    sha256: string;
    size: number;
    contentType: string;
    addedAt: string;
    fileName: string | null;
}

const pathOf = (caseId: string) => `/api/cases/${encodeURIComponent(caseId)}/documents`;

export const documentsKey = (caseId: string) => [...caseKey(caseId), 'documents'] as const;

/** All documents of a case. */
export function useDocuments(caseId: string) {
    return useQuery({
        queryKey: documentsKey(caseId),
        queryFn: ({ signal }) => readAll<DocumentView>(pathOf(caseId), signal),
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
    const path = `${pathOf(caseId)}/${encodeURIComponent(documentId)}/content?version=${String(version)}`;
    return (await request(path, signal === undefined ? {} : { signal })).blob();
}
