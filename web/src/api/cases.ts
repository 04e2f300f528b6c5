import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, content } from './client';
import type { components } from './schema';
import { followCase } from './stream';

export type CaseView = components['schemas']['CaseView'];
export type FounderAct = components['schemas']['FounderAct'];
export type StepView = components['schemas']['StepView'];
export type ItemView = components['schemas']['ItemView'];
export type Light = components['schemas']['Light'];

/** Where a case is kept among the queries; everything of the case lies below it. */
export const caseKey = (caseId: string) => ['cases', caseId] as const;

/** All that is read of communities: what is free changes with the writes of a case. */
export const communitiesKey = ['communities'] as const;

/** A case, kept fresh by its stream while a page shows it. */
export function useCase(caseId: string) {
    const queries = useQueryClient();
    useEffect(() => {
        const leaving = new AbortController();
        void followCase(caseId, () => void queries.invalidateQueries({ queryKey: caseKey(caseId) }), leaving.signal);
        return () => leaving.abort();
    }, [caseId, queries]);
    return useQuery({
        queryKey: caseKey(caseId),
        queryFn: async ({ signal }) =>
            content(await api.GET('/api/cases/{caseId}', { params: { path: { caseId } }, signal })),
    });
}
