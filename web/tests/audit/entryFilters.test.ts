import { describe, expect, it } from 'vitest';
import { faultsOf, filtersOf, isEmpty, noFilters, searchOf } from '../../src/pages/audit/entries/entryFilters';

const read = (address: string) => filtersOf(new URLSearchParams(address));

describe('searchOf', () => {
    it('writes what is given, and reads it back', () => {
        const filters = {
            ...noFilters,
            officer: 'officer-window-yancheng',
            desk: 'window',
            from: '2026-11-01',
            to: '2026-11-22',
            outcome: 'inProgress',
            outlier: 'quickDecision',
            seconds: '60',
        } as const;
        const address = searchOf(filters).toString();
        expect(address).toBe(
            'officer=officer-window-yancheng&desk=window&from=2026-11-01&to=2026-11-22&outcome=inProgress&outlier=quickDecision&seconds=60',
        );
        expect(read(address)).toEqual(filters);
    });

    it('leaves seconds out where no quick decision is looked for', () => {
        expect(isEmpty({ ...noFilters, seconds: '60' })).toBe(true);
        expect(isEmpty(noFilters)).toBe(true);
        expect(isEmpty({ ...noFilters, outlier: 'afterHours' })).toBe(false);
    });
});

describe('filtersOf', () => {
    it('takes from an address nothing that the service does not know', () => {
        expect(read('desk=caseOfficers&outcome=gone&outlier=odd&from=yesterday&to=2026-02-99&seconds=0')).toEqual(
            noFilters,
        );
    });

    it.each(['11010519491231002X', '110105491231002', '13800138000', 'founder 13800138000'])(
        'takes no number that names a person from an address: %s',
        (number) => {
            expect(read(new URLSearchParams({ founder: number, officer: number, desk: 'window' }).toString())).toEqual({
                ...noFilters,
                desk: 'window',
            });
        },
    );
});

describe('faultsOf', () => {
    it('names each in the order of the form', () => {
        expect(
            faultsOf({ ...noFilters, founder: '13800138000', from: '2026-11-22', to: '2026-11-21', seconds: '1.5' }),
        ).toEqual([
            { field: 'seconds', code: 'seconds' },
            { field: 'to', code: 'order' },
            { field: 'founder', code: 'personalNumber' },
        ]);
        expect(faultsOf({ ...noFilters, from: 'x', to: '2026-11-21' })).toEqual([{ field: 'from', code: 'day' }]);
    });

    it('takes accounts with other long numbers in them', () => {
        expect(faultsOf({ ...noFilters, founder: '104823190751188820733', officer: 'officer-2026112200' })).toEqual([]);
    });
});
