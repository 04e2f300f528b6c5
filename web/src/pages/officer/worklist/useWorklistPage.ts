import { useMemo, useState } from 'react';
import { useServerNow } from '../../../api/officer/serverClock';
import { useWorklist } from '../../../api/officer/worklist';
import { views, type View } from './filters';
import { byUrgency, isIn, keyOf, matches } from './order';
import { useFilters } from './useFilters';
import { useSettledList } from './useSettledList';

/** All that the worklist page shows, worked out from the address and the service's list. */
export function useWorklistPage() {
    const { filters, change } = useFilters();
    const now = useServerNow();
    const { department, district, light, mine, step, q } = filters;
    const query = useWorklist({ department, district, light, mine });
    const all = useMemo(() => byUrgency(query.data?.pages.flatMap((page) => page.items) ?? []), [query.data]);
    const fitting = useMemo(() => all.filter((item) => matches(item, { step, q })), [all, step, q]);
    const ofView = useMemo(() => fitting.filter((item) => isIn(filters.view, item, now)), [fitting, filters.view, now]);
    const [touched, setTouched] = useState(false);
    const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
    const settled = useSettledList(ofView, JSON.stringify(filters), touched || chosen.size > 0);
    const counts = useMemo(
        () => Object.fromEntries(views.map((view) => [view, fitting.filter((item) => isIn(view, item, now)).length])),
        [fitting, now],
    ) as Record<View, number>;
    return {
        filters,
        change,
        query,
        counts,
        all,
        items: settled.items,
        waiting: settled.waiting,
        update: settled.update,
        chosen: settled.items.filter((item) => chosen.has(keyOf(item))),
        setChosen,
        setTouched,
    };
}
