import type { InfiniteData } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Listed } from '../../../api/officer/read';
import { useServerNow } from '../../../api/serverClock';
import { useWorklist, type WorklistItem } from '../../../api/officer/worklist';
import { narrowedBy, type Filters } from './filters';
import { byUrgency, isIn, matches } from './order';

/** The tasks of a view and its filters, most urgent first, with all that were loaded to find them. */
export function useTasks(filters: Filters) {
    const now = useServerNow();
    const { view, department, district, light, mine, step, q } = filters;
    const whole = useWorklist({ department, district, light, mine });
    // A list that does not fit one part is narrowed by the service, so that nothing of the view is missed.
    const narrowed = useWorklist(narrowedBy(filters), whole.hasNextPage);
    const query = whole.hasNextPage ? narrowed : whole;
    const all = useItems(whole.data);
    const listed = useItems(query.data);
    const ofView = useMemo(
        () => listed.filter((item) => matches(item, { step, q }) && isIn(view, item, now)),
        [listed, step, q, view, now],
    );
    return { whole, query, all, ofView, now };
}

function useItems(data: InfiniteData<Listed<WorklistItem>> | undefined): WorklistItem[] {
    return useMemo(() => byUrgency(data?.pages.flatMap((page) => page.items) ?? []), [data]);
}
