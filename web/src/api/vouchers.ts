import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { caseKey } from './cases';
import { api, content } from './client';
import { request } from './http';
import { newIdempotencyKey } from './idempotency';
import { readAll } from './listed';
import { repeated } from './repeated';
import type { components } from './schema';

export type VoucherView = components['schemas']['VoucherView'];
export type RedemptionView = components['schemas']['RedemptionView'];
export type VoucherAnswer = components['schemas']['VoucherAnswer'];

const vouchersKey = (caseId: string) => [...caseKey(caseId), 'vouchers'] as const;

/** The vouchers that a case was issued, where they stand today. */
export function useVouchers(caseId: string) {
    return useQuery({
        queryKey: vouchersKey(caseId),
        queryFn: ({ signal }) =>
            readAll(async (query) =>
                content(await api.GET('/api/cases/{caseId}/vouchers', { params: { path: { caseId }, query }, signal })),
            ),
    });
}

/** One voucher. */
export function useVoucher(caseId: string, voucherId: string) {
    return useQuery({
        queryKey: [...vouchersKey(caseId), voucherId],
        queryFn: async ({ signal }) =>
            content(
                await api.GET('/api/cases/{caseId}/vouchers/{voucherId}', {
                    params: { path: { caseId, voucherId } },
                    signal,
                }),
            ),
    });
}

/** The claims on a voucher, with their invoices and the reasons of decisions. */
export function useRedemptions(caseId: string, voucherId: string) {
    return useQuery({
        queryKey: [...vouchersKey(caseId), voucherId, 'redemptions'],
        queryFn: ({ signal }) =>
            readAll(async (query) =>
                content(
                    await api.GET('/api/cases/{caseId}/vouchers/{voucherId}/redemptions', {
                        params: { path: { caseId, voucherId }, query },
                        signal,
                    }),
                ),
            ),
    });
}

/** A voucher's certificate as the service prints it, in the language given. */
export function useCertificate(caseId: string, voucherId: string, language: string) {
    return useQuery({
        queryKey: [...vouchersKey(caseId), voucherId, 'certificate', language],
        queryFn: async ({ signal }) => {
            const path = `/api/cases/${encodeURIComponent(caseId)}/vouchers/${encodeURIComponent(voucherId)}/certificate`;
            return (await request(path, { signal })).text();
        },
    });
}

/** One write on a voucher, or on a claim of it. */
export interface VoucherCommand {
    caseId: string;
    voucherId: string;
    /** Below the voucher's address, such as `redemptions`. */
    path: string;
    /** The version that was looked at: of the claim where the path names one, else of the voucher. */
    version: number;
    body: object;
}

/** Sends a command on a voucher: repeated until answered, done once. `failures` counts attempts that got no answer. */
export function useVoucherCommand() {
    const queries = useQueryClient();
    const [failures, setFailures] = useState(0);
    const mutation = useMutation({
        mutationFn: (command: VoucherCommand) => {
            const key = newIdempotencyKey();
            setFailures(0);
            return repeated(() => send(command, key), setFailures);
        },
        onSettled: (_, __, { caseId }) =>
            Promise.all([
                queries.invalidateQueries({ queryKey: caseKey(caseId) }),
                queries.invalidateQueries({ queryKey: ['voucherDesk'] }),
            ]),
    });
    return { ...mutation, failures: mutation.isPending ? failures : 0 };
}

async function send({ caseId, voucherId, path, version, body }: VoucherCommand, key: string): Promise<VoucherAnswer> {
    const address = `/api/cases/${encodeURIComponent(caseId)}/vouchers/${encodeURIComponent(voucherId)}/${path}`;
    const answer = await request(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, 'If-Match': `"${String(version)}"` },
        body: JSON.stringify(body),
    });
    return (await answer.json()) as VoucherAnswer;
}

/** What anyone with a certificate is told of it; asked once both parts are there. */
export function useVoucherCheck(number: string, code: string) {
    return useQuery({
        queryKey: ['voucherCheck', number, code],
        queryFn: async ({ signal }) =>
            content(await api.GET('/api/vouchers/check', { params: { query: { number, code } }, signal })),
        enabled: number !== '' && code !== '',
        retry: false,
        gcTime: 0,
    });
}
