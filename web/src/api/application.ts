import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, content } from './client';
import { request } from './http';
import type { components } from './schema';

type Application = components['schemas']['Application'];

/** A version of the one form. */
export type StoredApplication = components['schemas']['StoredApplication'];

/** Reads the one form with its version. */
export async function readApplication(caseId: string, signal?: AbortSignal): Promise<StoredApplication> {
    const params = { path: { caseId } };
    const init = signal === undefined ? { params } : { params, signal };
    return content(await api.GET('/api/cases/{caseId}/application', init));
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

/**
 * The form as it is when a page opens: read anew for each visit and never behind the page's back, because the page
 * keeps it from then on and saves on top of this version.
 */
export function useApplication(caseId: string) {
    const [visit] = useState(() => crypto.randomUUID());
    return useQuery({
        queryKey: ['application', caseId, visit],
        queryFn: () => readApplication(caseId),
        staleTime: Infinity,
        gcTime: 0,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
    });
}
