import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { CaseState } from './audit';
import { api, content } from './client';
import type { components } from './schema';

export type FoundEntry = components['schemas']['FoundEntry'];
export type Outlier = components['schemas']['Outlier'];
export type Desk = Exclude<components['schemas']['Department'], 'caseOfficers'>;
export type EntryOutcome = CaseState | components['schemas']['StepState'];

/** What an auditor looks for in all journals; an empty text leaves a filter out, and everything given must fit. */
export interface EntryQuery {
    /** Account of the founder, as the identity provider calls it. */
    founder: string;
    /** Account of whoever did it. */
    officer: string;
    desk: Desk | '';
    /** First and last Beijing day. */
    from: string;
    to: string;
    /** The state that the entry led to. */
    outcome: EntryOutcome | '';
    outlier: Outlier | '';
    /** Below so many seconds a decision counts as quick. */
    seconds: string;
}

/** Entries that fit, case by case. The service goes through a few hundred cases a page, so that a page may be empty and more follow. */
export function useFoundEntries(query: EntryQuery) {
    return useInfiniteQuery({
        queryKey: ['audit', 'entries', query],
        initialPageParam: '',
        queryFn: async ({ pageParam, signal }) => {
            const asked = { ...given(query), ...(pageParam === '' ? {} : { cursor: pageParam }) };
            return content(await api.GET('/api/audit/entries', { params: { query: asked }, signal }));
        },
        getNextPageParam: (page) => page.nextCursor ?? undefined,
    });
}

/** The filters that say something. */
function given({ founder, officer, desk, from, to, outcome, outlier, seconds }: EntryQuery) {
    return {
        ...(founder === '' ? {} : { founder }),
        ...(officer === '' ? {} : { officer }),
        ...(desk === '' ? {} : { desk }),
        ...(from === '' ? {} : { from }),
        ...(to === '' ? {} : { to }),
        ...(outcome === '' ? {} : { outcome }),
        ...(outlier === '' ? {} : { outlier }),
        ...(seconds === '' ? {} : { seconds }),
    };
}

/** Ids of cases that nobody chose: the same seed draws the same ones from the same cases. */
export function useSample(seed: string, size: string) {
    return useQuery({
        queryKey: ['audit', 'sample', seed, size],
        queryFn: async ({ signal }) =>
            content(await api.GET('/api/audit/sample', { params: { query: { seed, size } }, signal })).items,
    });
}
