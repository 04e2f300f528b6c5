import { useInfiniteQuery } from '@tanstack/react-query';
import type { Light } from '../cases';
import type { components } from '../schema';
import { readJson, type Listed } from './read';

const pageSize = 200;
const refreshMs = 5_000;

/** One open task on a desk. */
export type WorklistItem = Omit<components['schemas']['WorklistItem'], 'state'> & {
    /** Beside the states of case and step: `supplied`, when promised papers wait for the window. */
    state: components['schemas']['WorklistItem']['state'] | 'supplied';
    /** Whether the applicant has answered a request for supplements, and the answer waits to be looked at. */
    returned?: boolean;
};

/** How many tasks of all one's desks the service's views hold. */
export type WorklistCounts = components['schemas']['WorklistCounts'];

/** What the service itself narrows the list by. */
export interface WorklistScope {
    department: string | null;
    district: string | null;
    light: Light | null;
    /** Only cases that the caller is the named officer of. */
    mine: boolean;
    /** One of the service's views; null: everything. */
    view?: 'dueToday' | 'overdue' | 'supplementReturned' | 'waitingForApplicant' | null;
    step?: string | null;
    /** A part of the number or of the company's name. */
    q?: string;
}

/** The tasks of one's desks in parts, due first; looked at again every five seconds and whenever the page is. */
export function useWorklist(scope: WorklistScope, enabled = true) {
    return useInfiniteQuery({
        queryKey: ['worklist', scope],
        enabled,
        initialPageParam: '',
        queryFn: ({ pageParam, signal }) =>
            readJson<Listed<WorklistItem>>(`/api/worklist?${queryOf(scope, pageParam)}`, signal),
        getNextPageParam: (last) => last.nextCursor ?? undefined,
        refetchInterval: refreshMs,
        refetchOnWindowFocus: 'always',
    });
}

function queryOf(scope: WorklistScope, cursor: string): string {
    const query = new URLSearchParams({ limit: String(pageSize) });
    const { mine, ...narrowing } = scope;
    Object.entries({ ...narrowing, cursor }).forEach(([name, value]) => {
        if (value !== undefined && value !== null && value !== '') {
            query.set(name, value);
        }
    });
    if (mine) {
        query.set('mine', 'true');
    }

    return query.toString();
}
