import type { WorklistCounts, WorklistItem } from '../../../api/officer/worklist';
import { isNarrowed, views, type Filters, type View } from './filters';
import { isIn, matches } from './order';

/** How many tasks a view has. */
export interface ViewCount {
    count: number;
    /** There may be more: only a part of the list is loaded, and the service does not count this one. */
    isLeast: boolean;
}

/**
 * The views' counts: of the loaded tasks, or, where these are only a part (`part`), as the service counts them, which
 * it does without filters.
 */
export function countsOf(
    items: readonly WorklistItem[],
    filters: Filters,
    now: number,
    part: { known: WorklistCounts | undefined } | null,
): Record<View, ViewCount> {
    const fitting = items.filter((item) => matches(item, filters));
    const known = part === null || filters.mine || isNarrowed(filters) ? {} : serviceCounts(part.known);
    const countOf = (view: View): ViewCount => {
        const loaded = fitting.filter((item) => isIn(view, item, now)).length;
        const exact = known[view];
        return exact === undefined ? { count: loaded, isLeast: part !== null } : { count: exact, isLeast: false };
    };
    return Object.fromEntries(views.map((view) => [view, countOf(view)])) as Record<View, ViewCount>;
}

// What is on hold the service counts with neither of the two other views.
function serviceCounts(known: WorklistCounts | undefined): Partial<Record<View, number>> {
    return known === undefined
        ? {}
        : { today: known.dueToday, overdue: known.overdue, returned: known.supplementReturned };
}
