import { useQuery } from '@tanstack/react-query';
import { caseKey } from './cases';
import { useCaseWrite } from './caseWrites';
import { api, content } from './client';
import { request } from './http';
import { underKey } from './idempotency';
import { readAll } from './listed';
import type { components } from './schema';

export type EntitlementView = components['schemas']['EntitlementView'];
export type EntitlementDecision = components['schemas']['EntitlementDecisionBody'];
export type EntitlementRevocation = components['schemas']['EntitlementRevocationBody'];

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

/** Asks for an entitlement; asked twice, the first one counts. */
export const useApply = (caseId: string) =>
    useCaseWrite(caseId, async (entitlementId: string, key) =>
        content(
            await api.POST('/api/cases/{caseId}/entitlements/{entitlementId}/apply', {
                params: { path: { caseId, entitlementId }, header: underKey(key) },
                body: {},
            }),
        ),
    );

/** The officer's decision on what the founder asked for; the first one counts. */
export const useEntitlementDecision = (caseId: string, entitlementId: string) =>
    useCaseWrite(caseId, async (body: EntitlementDecision, key) =>
        content(
            await api.POST('/api/cases/{caseId}/entitlements/{entitlementId}/decision', {
                params: { path: { caseId, entitlementId }, header: underKey(key) },
                body,
            }),
        ),
    );

/** Takes back what was granted; it is not granted again. */
export const useEntitlementRevocation = (caseId: string, entitlementId: string) =>
    useCaseWrite(caseId, async (body: EntitlementRevocation, key) =>
        content(
            await api.POST('/api/cases/{caseId}/entitlements/{entitlementId}/revocation', {
                params: { path: { caseId, entitlementId }, header: underKey(key) },
                body,
            }),
        ),
    );

/** The application that the service has prepared, as PDF. */
export const readPrepared = async (caseId: string, entitlementId: string) =>
    (
        await request(
            `/api/cases/${encodeURIComponent(caseId)}/entitlements/${encodeURIComponent(entitlementId)}/application`,
        )
    ).blob();
