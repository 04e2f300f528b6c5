import { useSearchParams } from 'react-router';
import type { EntryQuery } from '../../../api/auditSearch';
import { filtersOf, searchOf } from './entryFilters';

/** The filters in the address, so that a search can be shared, kept and gone back to. The purpose beside them stays. */
export function useEntryFilters(): [EntryQuery, (filters: EntryQuery) => void] {
    const [search, setSearch] = useSearchParams();
    const change = (filters: EntryQuery) =>
        setSearch((current) => {
            const next = searchOf(filters);
            const purpose = current.get('purpose');
            if (purpose !== null) {
                next.set('purpose', purpose);
            }

            return next;
        });
    return [filtersOf(search), change];
}
