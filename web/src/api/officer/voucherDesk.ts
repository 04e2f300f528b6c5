import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, content } from '../client';
import { request } from '../http';
import { newIdempotencyKey, underKey } from '../idempotency';
import { readAll } from '../listed';
import { repeated } from '../repeated';
import type { components } from '../schema';

export type ClaimState = components['schemas']['RedemptionState'];
export type PayableView = components['schemas']['PayableView'];
export type Settlement = components['schemas']['Settlement'];
export type VoucherType = components['schemas']['VoucherTypeName'];

const deskKey = (city: string) => ['voucherDesk', city] as const;
const pathOf = (city: string) => `/api/vouchers/cities/${encodeURIComponent(city)}`;
const refreshMs = 15_000;

/** The claims of a city in one state, the first filed first; looked at again every quarter of a minute. */
export function useCityClaims(city: string, state: ClaimState) {
    return useQuery({
        queryKey: [...deskKey(city), 'claims', state],
        queryFn: ({ signal }) =>
            readAll(async (query) =>
                content(
                    await api.GET('/api/vouchers/cities/{city}/redemptions', {
                        params: { path: { city }, query: { ...query, state } },
                        signal,
                    }),
                ),
            ),
        refetchInterval: refreshMs,
    });
}

/** Applications for other benefits that the desk has to decide, who asked first leading. */
export function useWaitingApplications(city: string) {
    return useQuery({
        queryKey: [...deskKey(city), 'applications'],
        queryFn: ({ signal }) =>
            readAll(async (query) =>
                content(
                    await api.GET('/api/vouchers/cities/{city}/applications', {
                        params: { path: { city }, query },
                        signal,
                    }),
                ),
            ),
        refetchInterval: refreshMs,
    });
}

/** What is granted and in no settlement file yet, by department. */
export function usePayables(city: string) {
    return useQuery({
        queryKey: [...deskKey(city), 'payables'],
        queryFn: ({ signal }) =>
            readAll(async (query) =>
                content(
                    await api.GET('/api/vouchers/cities/{city}/payables', {
                        params: { path: { city }, query },
                        signal,
                    }),
                ),
            ),
    });
}

/** The settlement files of a city, the latest first. */
export function useSettlements(city: string) {
    return useQuery({
        queryKey: [...deskKey(city), 'settlements'],
        queryFn: ({ signal }) =>
            readAll(async (query) =>
                content(
                    await api.GET('/api/vouchers/cities/{city}/settlements', {
                        params: { path: { city }, query },
                        signal,
                    }),
                ),
            ),
    });
}

/** Orders a settlement file: repeated until answered, made once. `failures` counts attempts that got no answer. */
export function useSettle(city: string) {
    const queries = useQueryClient();
    const [failures, setFailures] = useState(0);
    const mutation = useMutation({
        mutationFn: (department: string) => {
            const key = newIdempotencyKey();
            setFailures(0);
            return repeated(() => settle(city, department, key), setFailures);
        },
        onSettled: () => queries.invalidateQueries({ queryKey: deskKey(city) }),
    });
    return { ...mutation, failures: mutation.isPending ? failures : 0 };
}

async function settle(city: string, department: string, key: string): Promise<Settlement> {
    const answer = await request(`${pathOf(city)}/settlements`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify({ department }),
    });
    return (await answer.json()) as Settlement;
}

/** Finishes a settlement file that was cut off, whoever began it: repeated until answered, the same file with the same claims. */
export function useFinishSettlement(city: string) {
    const queries = useQueryClient();
    const [failures, setFailures] = useState(0);
    const mutation = useMutation({
        mutationFn: (settlementId: string) => {
            const key = newIdempotencyKey();
            setFailures(0);
            return repeated(() => finish(city, settlementId, key), setFailures);
        },
        onSettled: () => queries.invalidateQueries({ queryKey: deskKey(city) }),
    });
    return { ...mutation, failures: mutation.isPending ? failures : 0 };
}

const finish = async (city: string, settlementId: string, key: string) =>
    content(
        await api.POST('/api/vouchers/cities/{city}/settlements/{settlementId}/triggers/finish', {
            params: { path: { city, settlementId }, header: underKey(key) },
            body: {},
        }),
    );

/** A settlement's file. */
export const readSettlementFile = async (city: string, settlementId: string) =>
    (await request(`${pathOf(city)}/settlements/${encodeURIComponent(settlementId)}`)).blob();

/** A budget's statement for a month (`yyyy-MM`), as comma-separated values in the language in use. */
export function useStatement(city: string, type: VoucherType, month: string, language: string) {
    // The address names a kind as members are named: with a small letter first.
    const name = `${type.slice(0, 1).toLowerCase()}${type.slice(1)}`;
    return useQuery({
        queryKey: [...deskKey(city), 'statement', type, month, language],
        queryFn: async ({ signal }) =>
            (await request(`${pathOf(city)}/statements/${name}/${month}`, { signal })).text(),
    });
}
