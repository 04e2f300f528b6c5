import { useQuery } from '@tanstack/react-query';
import { caseKey } from '../cases';
import type { components } from '../schema';
import { readJson } from './read';

export type VoucherProposal = components['schemas']['Voucher'];
export type Proposals = components['schemas']['Benefits'];

/** The proposals of a case. */
export function useProposals(caseId: string, wanted: boolean) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'benefits'],
        enabled: wanted,
        queryFn: ({ signal }) => readJson<Proposals>(`/api/cases/${encodeURIComponent(caseId)}/benefits`, signal),
    });
}
