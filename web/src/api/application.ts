import { useQuery } from '@tanstack/react-query';
import { api, content } from './client';
import { request } from './http';
import type { components } from './schema';

type Application = components['schemas']['Application'];

/** A version of the one form. */
export type StoredApplication = components['schemas']['StoredApplication'];

/** Reads the one form with its version. */
export async function readApplication(caseId: string): Promise<StoredApplication> {
    return content(await api.GET('/api/cases/{caseId}/application', { params: { path: { caseId } } }));
}

/** Replaces whole sections on top of a version; gives the new version. 412 when another one is there. */
export async function putApplication(caseId: string, sections: Partial<Application>, version: number): Promise<number> {
    const response = await request(`/api/cases/${encodeURIComponent(caseId)}/application`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'If-Match': `"${String(version)}"` },
        body: JSON.stringify(sections),
    });
    return ((await response.json()) as components['schemas']['SavedApplication']).version;
}

/** The form as it is when a page opens; the page itself keeps it from then on. */
export function useApplication(caseId: string) {
    return useQuery({
        queryKey: ['application', caseId],
        queryFn: () => readApplication(caseId),
        staleTime: 0,
        gcTime: 0,
        refetchOnWindowFocus: false,
    });
}
