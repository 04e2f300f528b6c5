import { useQuery } from '@tanstack/react-query';
import { caseKey } from './cases';
import { request } from './http';

/** The part of the catalogue that says what the one set of materials is made of. */
export interface MaterialSet {
    steps: { kind: string; materials: string[] }[];
    materials: { code: string; weight: string; madeByService: boolean }[];
}

/** What of the form decides which materials are asked for. */
export interface FormFacts {
    entityType: string | null;
    seatIsDomicile: boolean;
}

/** The one set of materials of all steps. */
export function useMaterialSet() {
    return useQuery({
        queryKey: ['materialSet'],
        queryFn: async ({ signal }) => (await request('/api/catalogue', { signal })).json() as Promise<MaterialSet>,
        staleTime: 60_000,
    });
}

/** What the form says now; a draft's view does not tell it. */
export function useFormFacts(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'formFacts'],
        queryFn: async ({ signal }) => {
            const response = await request(`/api/cases/${encodeURIComponent(caseId)}/application`, { signal });
            return factsOf(((await response.json()) as { application: Form }).application);
        },
    });
}

interface Form {
    entity?: { type?: string };
    workspace?: { isDomicile?: boolean };
    facts?: { 'workspace.isDomicile'?: boolean; workspace?: { isDomicile?: boolean } };
}

/** The seat may be said to be the domicile in the section or among the facts; the service reads both. */
function factsOf({ entity, workspace, facts }: Form): FormFacts {
    const said = [workspace?.isDomicile, facts?.['workspace.isDomicile'], facts?.workspace?.isDomicile];
    return { entityType: entity?.type ?? null, seatIsDomicile: said.includes(true) };
}
