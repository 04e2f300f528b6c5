import type { Desk, EntryOutcome, EntryQuery, Outlier } from '../../../api/auditSearch';
import { hasPersonalNumber } from '../personalNumber';
import { caseStates } from '../cases/useCaseFilters';

/** Desks that are named by entries; one-on-one officers act at the desks of others. */
export const desks = [
    'window',
    'registration',
    'bankAccount',
    'taxSetup',
    'workspace',
    'vouchers',
    'mentorPairing',
] as const satisfies readonly Desk[];

/** States that an entry may lead to: those of a case, then those that only a step has. */
export const outcomes = [
    ...caseStates,
    'notStarted',
    'inReview',
    'inSpecialProcedure',
    'pendingDecision',
    'revoked',
    'notApplicable',
    'cancelled',
] as const satisfies readonly EntryOutcome[];

export const outliers = [
    'samePerson',
    'quickDecision',
    'afterHours',
    'lateNotice',
    'secondDemand',
] as const satisfies readonly Outlier[];

export const noFilters: EntryQuery = {
    founder: '',
    officer: '',
    desk: '',
    from: '',
    to: '',
    outcome: '',
    outlier: '',
    seconds: '',
};

const names = Object.keys(noFilters) as (keyof EntryQuery)[];

/** The filters in an address; what can't be one is left out, above all a number that names a person. */
export function filtersOf(search: URLSearchParams): EntryQuery {
    const text = (name: string) => search.get(name) ?? '';
    const read: EntryQuery = {
        founder: text('founder'),
        officer: text('officer'),
        desk: oneOf(desks, text('desk')),
        from: text('from'),
        to: text('to'),
        outcome: oneOf(outcomes, text('outcome')),
        outlier: oneOf(outliers, text('outlier')),
        seconds: text('seconds'),
    };
    return faultsOf(read).reduce((sound, { field }) => ({ ...sound, [field]: '' }), read);
}

/** The address of filters. Seconds say something about quick decisions only. */
export function searchOf(filters: EntryQuery): URLSearchParams {
    const search = new URLSearchParams();
    for (const name of names) {
        if (filters[name] !== '' && (name !== 'seconds' || filters.outlier === 'quickDecision')) {
            search.set(name, filters[name]);
        }
    }

    return search;
}

export const isEmpty = (filters: EntryQuery) => searchOf(filters).size === 0;

export interface FilterFault {
    field: 'founder' | 'officer' | 'from' | 'to' | 'seconds';
    /** Key of the sentence that says what to do. */
    code: 'personalNumber' | 'day' | 'order' | 'seconds';
}

/** What of the filters can't be searched for, in the order of the form. */
export function faultsOf({ founder, officer, from, to, seconds }: EntryQuery): FilterFault[] {
    const days = [
        ['from', from],
        ['to', to],
    ] as const;
    const accounts = [
        ['officer', officer],
        ['founder', founder],
    ] as const;
    const unread = days.filter(([, day]) => day !== '' && !isDay(day));
    return [
        ...(seconds === '' || /^[1-9]\d{0,5}$/.test(seconds)
            ? []
            : [{ field: 'seconds' as const, code: 'seconds' as const }]),
        ...unread.map(([field]) => ({ field, code: 'day' as const })),
        ...(unread.length === 0 && from !== '' && to !== '' && to < from
            ? [{ field: 'to' as const, code: 'order' as const }]
            : []),
        ...accounts
            .filter(([, account]) => hasPersonalNumber(account))
            .map(([field]) => ({ field, code: 'personalNumber' as const })),
    ];
}

const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));

function oneOf<T extends string>(known: readonly T[], given: string): T | '' {
    return known.find((one) => one === given) ?? '';
}
