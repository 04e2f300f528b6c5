import type { InfiniteData } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Listed } from '../../../api/officer/read';
import { useServerNow } from '../../../api/officer/serverClock';
import { useWorklist, type WorklistItem } from '../../../api/officer/worklist';
import { serverViews, views, type View } from './filters';
import { byUrgency, isIn, keyOf, matches } from './order';
import { useFilters } from './useFilters';
import { useSettledList } from './useSettledList';

/** All that the worklist page shows, worked out from the address and the service's list. */
export function useWorklistPage() {
    const { filters, change } = useFilters();
    const now = useServerNow();
    const { department, district, light, mine, step, q } = filters;
    const scope = { department, district, light, mine };
    const whole = useWorklist(scope);
    // A list that does not fit one part is narrowed by the service, so that nothing of the view is missed.
    const narrowed = useWorklist({ ...scope, step, q: q.trim(), view: serverViews[filters.view] }, whole.hasNextPage);
    const query = whole.hasNextPage ? narrowed : whole;
    const all = useItems(whole.data);
    const listed = useItems(query.data);
    const fitting = useMemo(() => all.filter((item) => matches(item, { step, q })), [all, step, q]);
    const ofView = useMemo(
        () => listed.filter((item) => matches(item, { step, q }) && isIn(filters.view, item, now)),
        [listed, step, q, filters.view, now],
    );
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
        /** The service has more than was counted. */
        open: whole.hasNextPage,
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

function useItems(data: InfiniteData<Listed<WorklistItem>> | undefined): WorklistItem[] {
    return useMemo(() => byUrgency(data?.pages.flatMap((page) => page.items) ?? []), [data]);
}
