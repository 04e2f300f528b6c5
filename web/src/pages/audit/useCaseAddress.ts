import { useSearchParams } from 'react-router';
import { purposes } from '../../api/audit';

/** The three who saw a case. */
export const sides = ['founder', 'officer', 'auditor'] as const;
export type Side = (typeof sides)[number];

/** How the records are shown. */
export const forms = ['timeline', 'table'] as const;

/** Which records are shown. */
export const filters = ['all', 'moves', 'steps', 'papers', 'clocks', 'rejected'] as const;
export type RecordFilter = (typeof filters)[number];

/** What of a case's page stands in the address, so that it can be shared and gone back to. */
export function useCaseAddress() {
    const [params, setParams] = useSearchParams();
    const at = params.get('at');
    const set = (name: string, value: string) =>
        setParams(
            (given) => {
                given.set(name, value);
                return given;
            },
            { replace: true },
        );
    return {
        /** The record that is looked at; null while none was chosen. */
        at: at !== null && /^[1-9]\d{0,8}$/.test(at) ? Number(at) : null,
        side: oneOf(sides, params.get('as'), 'auditor'),
        purpose: oneOf(purposes, params.get('purpose'), 'audit'),
        form: oneOf(forms, params.get('form'), 'timeline'),
        filter: oneOf(filters, params.get('show'), 'all'),
        goTo: (sequence: number) => set('at', String(sequence)),
        set,
        /** The address of this page at a record. */
        addressAt: (sequence: number) => {
            const next = new URLSearchParams(params);
            next.set('at', String(sequence));
            return `?${next.toString()}`;
        },
    };
}

function oneOf<T extends string>(known: readonly T[], given: string | null, otherwise: T): T {
    return known.find((one) => one === given) ?? otherwise;
}
