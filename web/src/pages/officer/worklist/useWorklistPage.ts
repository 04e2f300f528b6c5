import { useMemo, useState } from 'react';
import { useLiveCounts } from '../../../api/officer/liveCounts';
import { keyOf } from './order';
import { useFilters } from './useFilters';
import { useSettledList } from './useSettledList';
import { useTasks } from './useTasks';
import { countsOf } from './viewCounts';

/** All that the worklist page shows, worked out from the address and the service's list. */
export function useWorklistPage() {
    const { filters, change } = useFilters();
    const { whole, query, all, ofView, now } = useTasks(filters);
    const known = useLiveCounts();
    const [touched, setTouched] = useState(false);
    const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
    const settled = useSettledList(ofView, JSON.stringify(filters), touched || chosen.size > 0);
    const isPart = whole.hasNextPage;
    const counts = useMemo(
        () => countsOf(all, filters, now, isPart ? { known } : null),
        [all, filters, now, isPart, known],
    );
    return {
        filters,
        change,
        query,
        counts: whole.data === undefined ? undefined : counts,
        all,
        items: settled.items,
        waiting: settled.waiting,
        update: settled.update,
        chosen: settled.items.filter((item) => chosen.has(keyOf(item))),
        setChosen,
        setTouched,
    };
}
