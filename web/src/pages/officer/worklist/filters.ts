import type { Light } from '../../../api/cases';
import type { WorklistScope } from '../../../api/officer/worklist';

/** The built-in views, in the order of their buttons. */
export const views = ['todo', 'today', 'overdue', 'returned', 'waiting'] as const;
export type View = (typeof views)[number];

/** What the worklist shows; all of it stands in the address, so that it survives a reload and can be shared. */
export interface Filters extends Omit<WorklistScope, 'view' | 'step' | 'q'> {
    view: View;
    step: string | null;
    /** Number or company name. */
    q: string;
}

const lights: readonly Light[] = ['green', 'yellow', 'red', 'paused'];

/** Reads an address. What it does not say, or says in a way that is not known, is as at the start. */
export function filtersOf(search: URLSearchParams, ownFirst: boolean): Filters {
    return {
        view: views.find((view) => view === search.get('view')) ?? 'todo',
        department: search.get('department'),
        district: search.get('district'),
        light: lights.find((light) => light === search.get('light')) ?? null,
        mine: search.has('mine') ? search.get('mine') === '1' : ownFirst,
        step: search.get('step'),
        q: search.get('q') ?? '',
    };
}

/** The shortest address that says it. */
export function searchOf(filters: Filters, ownFirst: boolean): URLSearchParams {
    const search = new URLSearchParams();
    const said = { ...filters, view: filters.view === 'todo' ? null : filters.view, mine: mineOf(filters, ownFirst) };
    for (const name of ['view', 'q', 'department', 'step', 'district', 'light', 'mine'] as const) {
        const value = said[name];
        if (value !== null && value !== '') {
            search.set(name, value);
        }
    }

    return search;
}

const serverViews = {
    todo: null,
    today: 'dueToday',
    overdue: 'overdue',
    returned: 'supplementReturned',
    waiting: null,
} as const satisfies Record<View, WorklistScope['view']>;

/** What the service can narrow a list by; the rest of a view is sorted out here. All that waits has a paused clock. */
export function narrowedBy({ view, department, district, light, mine, step, q }: Filters): WorklistScope {
    const clock = light ?? (view === 'waiting' ? 'paused' : null);
    return { department, district, light: clock, mine, step, q: q.trim(), view: serverViews[view] };
}

/** Whether anything narrows the list beyond its view. */
export function isNarrowed(filters: Filters): boolean {
    return (
        [filters.department, filters.district, filters.light, filters.step].some((one) => one !== null) ||
        filters.q !== ''
    );
}

function mineOf({ mine }: Filters, ownFirst: boolean): string | null {
    return mine === ownFirst ? null : mine ? '1' : '0';
}
