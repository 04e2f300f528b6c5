import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { caseKey } from './cases';
import { api, content } from './client';
import { request } from './http';
import { readAll } from './listed';
import { repeated } from './repeated';
import type { components } from './schema';

export type EntitlementView = components['schemas']['EntitlementView'];

const entitlementsKey = (caseId: string) => [...caseKey(caseId), 'entitlements'] as const;

/** What a case is entitled to beside vouchers, and what became of it. */
export function useEntitlements(caseId: string) {
    return useQuery({
        queryKey: entitlementsKey(caseId),
        queryFn: ({ signal }) =>
            readAll(async (query) =>
                content(
                    await api.GET('/api/cases/{caseId}/entitlements', { params: { path: { caseId }, query }, signal }),
                ),
            ),
    });
}

/** Asks for an entitlement: repeated until answered; asked twice, the first one counts. */
export function useApply(caseId: string) {
    const queries = useQueryClient();
    const [failures, setFailures] = useState(0);
    const mutation = useMutation({
        mutationFn: (entitlementId: string) => {
            setFailures(0);
            return repeated(async () => {
                const path = { caseId, entitlementId };
                return content(
                    await api.POST('/api/cases/{caseId}/entitlements/{entitlementId}/apply', {
                        params: { path },
                        body: {},
                    }),
                );
            }, setFailures);
        },
        onSettled: () => queries.invalidateQueries({ queryKey: caseKey(caseId) }),
    });
    return { ...mutation, failures: mutation.isPending ? failures : 0 };
}

/** The application that the service has prepared, as PDF. */
export const readPrepared = async (caseId: string, entitlementId: string) =>
    (
        await request(
            `/api/cases/${encodeURIComponent(caseId)}/entitlements/${encodeURIComponent(entitlementId)}/application`,
        )
    ).blob();
