import { useQuery } from '@tanstack/react-query';
import { caseKey } from './cases';
import { api, content } from './client';
import type { components } from './schema';

/** The part of the catalogue that says what the one set of materials is made of. */
export type MaterialSet = Pick<components['schemas']['CatalogueView'], 'steps' | 'materials'>;

/** What of the form decides which materials are asked for. */
export interface FormFacts {
    entityType: string | null;
    seatIsDomicile: boolean;
}

/** The one set of materials of all steps. */
export function useMaterialSet() {
    return useQuery({
        queryKey: ['materialSet'],
        queryFn: async ({ signal }) => content(await api.GET('/api/catalogue', { signal })),
        staleTime: 60_000,
    });
}

/** What the form says now; a draft's view does not tell it. */
export function useFormFacts(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'formFacts'],
        queryFn: async ({ signal }) => {
            const params = { path: { caseId } };
            const { application } = content(await api.GET('/api/cases/{caseId}/application', { params, signal }));
            return factsOf(application as Form);
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
