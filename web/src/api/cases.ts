import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { request } from './http';
import { followCase } from './stream';

export type Light = 'green' | 'yellow' | 'red' | 'paused';

/** One step as the service shows it. */
export interface StepView {
    step: string;
    state: string;
    attempt: number;
    department: string;
    dueOn: string | null;
    dueAt: string | null;
    light: Light | null;
    outcome: Record<string, unknown> | null;
    permittedTriggers: string[];
    legalDueOn: string | null;
    provisional: boolean;
    redoUntil: string | null;
    frozen: boolean;
    waitsFor: string[];
}

/** One thing asked of the founder. */
export interface ItemView {
    id: string;
    step: string | null;
    material: string | null;
    field: string | null;
    reason: string | null;
    remedy: string | null;
    dueOn: string | null;
}

/** A case as the service shows it to the caller. */
export interface CaseView {
    caseId: string;
    caseNumber: string;
    state: string;
    city: string;
    district: string;
    companyName: string | null;
    caseOfficer: { subject: string; name: string } | null;
    steps: StepView[];
    deficiencies: { id: string; material: string; state: string; dueOn: string }[];
    pendingItems: ItemView[];
    permittedTriggers: string[];
    version: number;
    entityType: string | null;
    receivedOn: string | null;
    acceptedOn: string | null;
    dueOn: string | null;
    dueAt: string | null;
    light: Light | null;
    seatIsDomicile: boolean;
}

/** Where a case is kept among the queries; everything of the case lies below it. */
export const caseKey = (caseId: string) => ['cases', caseId] as const;

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
            (await request(`/api/cases/${encodeURIComponent(caseId)}`, { signal })).json() as Promise<CaseView>,
    });
}
