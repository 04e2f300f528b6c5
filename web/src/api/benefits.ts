import { useQuery } from '@tanstack/react-query';
import { caseKey } from './cases';
import { request } from './http';

/** A place that is proposed; the one that is held is kept for the founder. */
export interface UnitProposal {
    unitId: string;
    label: string;
    communityId: string;
    communityNameZh: string;
    communityNameEn: string;
    district: string;
    addressZh: string;
    tier: string;
    seats: number;
    monthlyRentFen: number;
    held: boolean;
}

/** A mentor who is proposed, with what the score is made of. */
export interface MentorProposal {
    mentorId: string;
    mentorName: string;
    score: number;
    reasons: string[];
    reasonsEn: string[];
    fields: string[];
    industries: string[];
    held: boolean;
}

/** What one clause of a policy pack gives, or why it gives nothing. */
export interface BenefitClause {
    packId: string;
    clauseId: string;
    kind: string;
    titleZh: string;
    titleEn: string;
    subject?: string | null;
    verdict: string;
    amountFen?: number | null;
    arithmetic?: string | null;
    reasonZh?: string | null;
    reasonEn?: string | null;
    missingFacts: string[];
    notStated: string[];
    quoteZh?: string | null;
}

/** What was proposed and what the policies give; a part is missing while nothing is proposed. */
export interface Benefits {
    workspace?: { heldUnitId: string; proposals: UnitProposal[] };
    mentorPairing?: { heldMentorId: string; proposals: MentorProposal[] };
    clauses: BenefitClause[];
}

/** What is proposed for a case. */
export function useBenefits(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'benefits'],
        queryFn: async ({ signal }) =>
            (
                await request(`/api/cases/${encodeURIComponent(caseId)}/benefits`, { signal })
            ).json() as Promise<Benefits>,
    });
}
