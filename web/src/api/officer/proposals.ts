import { useQuery } from '@tanstack/react-query';
import { caseKey } from '../cases';
import { readJson } from './read';

/** A claim to a voucher as the packs assess it. */
export interface VoucherProposal {
    packId: string;
    clauseId: string;
    subject: string | null;
    titleZh: string;
    titleEn: string;
    type: string;
    verdict: string;
    amountFen: number | null;
    arithmetic: string | null;
    reason: string | null;
    reasonEn: string | null;
}

/** What the service proposes for the three support steps. */
export interface Proposals {
    workspace?: { heldUnitId: string; proposals: Record<string, unknown>[] } | null;
    mentorPairing?: { heldMentorId: string; proposals: Record<string, unknown>[] } | null;
    vouchers?: { proposals: VoucherProposal[]; preview: boolean } | null;
}

/** The proposals of a case. */
export function useProposals(caseId: string, wanted: boolean) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'benefits'],
        enabled: wanted,
        queryFn: ({ signal }) => readJson<Proposals>(`/api/cases/${encodeURIComponent(caseId)}/benefits`, signal),
    });
}
