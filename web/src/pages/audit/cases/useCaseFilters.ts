import { useSearchParams } from 'react-router';
import type { CaseQuery, CaseState } from '../../../api/audit';

/** States of a case in the order of its life. */
export const caseStates = [
    'draft',
    'submitted',
    'awaitingSupplement',
    'inProgress',
    'suspended',
    'completed',
    'notAccepted',
    'refused',
    'withdrawn',
    'lapsed',
    'terminated',
] as const satisfies readonly CaseState[];

/** The filters in the address, so that a search can be shared, kept and gone back to. */
export function useCaseFilters(): [CaseQuery, (query: CaseQuery) => void] {
    const [search, setSearch] = useSearchParams();
    const query = {
        q: search.get('q') ?? '',
        state: caseStates.find((state) => state === search.get('state')) ?? null,
    };
    return [query, (next) => setSearch(searchOf(next))];
}

function searchOf({ q, state }: CaseQuery): URLSearchParams {
    const search = new URLSearchParams();
    if (q !== '') {
        search.set('q', q);
    }

    if (state !== null) {
        search.set('state', state);
    }

    return search;
}
