import { useQuery } from '@tanstack/react-query';
import { caseKey } from './cases';
import { api, content } from './client';
import { readAll } from './listed';
import type { components } from './schema';

/** One look at a case's personal data by an officer or an auditor. */
export type Look = components['schemas']['CaseLook'];

/** Everybody who looked at a case's personal data, the newest first. */
export function useLooks(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'looks'],
        queryFn: ({ signal }) =>
            readAll(async (query) =>
                content(await api.GET('/api/cases/{caseId}/looks', { params: { path: { caseId }, query }, signal })),
            ),
    });
}
