import { useQuery } from '@tanstack/react-query';
import { caseKey } from './cases';
import { api, content } from './client';
import type { components } from './schema';

export type SeatProposal = components['schemas']['SeatProposal'];
export type MentorProposal = components['schemas']['MentorProposal'];
export type BenefitClause = components['schemas']['BenefitClause'];

/** What is proposed for a case, and what the policies give it; a part is missing while nothing is proposed. */
export function useBenefits(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'benefits'],
        queryFn: async ({ signal }) =>
            content(await api.GET('/api/cases/{caseId}/benefits', { params: { path: { caseId } }, signal })),
    });
}
