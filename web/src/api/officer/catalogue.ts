import { useQuery } from '@tanstack/react-query';
import type { components } from '../schema';
import { readJson } from './read';

export type TimeLimit = components['schemas']['TimeLimit'];
export type OutcomeField = components['schemas']['OutcomeField'];
export type MaterialCode = components['schemas']['MaterialCode'];
export type Catalogue = components['schemas']['CatalogueView'];

/** The catalogue in force. */
export function useCatalogue() {
    return useQuery({
        queryKey: ['officer-catalogue'],
        queryFn: ({ signal }) => readJson<Catalogue>('/api/catalogue', signal),
        staleTime: Infinity,
    });
}
