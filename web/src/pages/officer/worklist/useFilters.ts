import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useSession } from '../../../session/session';
import { filtersOf, searchOf, type Filters } from './filters';
import { rememberList } from './lastList';

/** The filters in the address, and a way to change some of them. Typing a search does not fill the history. */
export function useFilters() {
    const ownFirst = useSession()?.roles.includes('caseOfficer') ?? false;
    const [search, setSearch] = useSearchParams();
    const filters = filtersOf(search, ownFirst);
    const change = useCallback(
        (changed: Partial<Filters>) =>
            setSearch((current) => searchOf({ ...filtersOf(current, ownFirst), ...changed }, ownFirst), {
                replace: 'q' in changed,
            }),
        [setSearch, ownFirst],
    );
    useEffect(() => rememberList(search.toString()), [search]);
    return { filters, change };
}
