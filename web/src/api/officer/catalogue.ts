import { useQuery } from '@tanstack/react-query';
import { readJson } from './read';

/** A limit in working days; where it comes from is for the rulebook. */
export interface TimeLimit {
    workingDays: number;
    source: string;
}

/** A member of a step's outcome. */
export interface OutcomeField {
    name: string;
    required: boolean;
    /** The one legal form that needs it; null: all do. */
    onlyFor: string | null;
}

/** A step as the catalogue describes it. */
export interface CatalogueStep {
    kind: string;
    department: string;
    approvedAfter: string[];
    materials: string[];
    extension: TimeLimit;
    outcome: OutcomeField[];
}

/** What the pages need of the catalogue. */
export interface Catalogue {
    steps: CatalogueStep[];
    materials: { code: string; weight: 'main' | 'secondary' | 'outcome'; madeByService: boolean }[];
    limits: Record<'supplement' | 'supplementAtMost' | 'deficiency' | 'deficiencyAtMost', TimeLimit> & {
        supplementRounds: number;
    };
}

/** The catalogue in force. */
export function useCatalogue() {
    return useQuery({
        queryKey: ['officer-catalogue'],
        queryFn: ({ signal }) => readJson<Catalogue>('/api/catalogue', signal),
        staleTime: Infinity,
    });
}
