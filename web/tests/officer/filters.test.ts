import { describe, expect, it } from 'vitest';
import { filtersOf, isNarrowed, searchOf, type Filters } from '../../src/pages/officer/worklist/filters';

const read = (search: string, ownFirst = false) => filtersOf(new URLSearchParams(search), ownFirst);

describe('filters in the address', () => {
    it('come back from the address that they wrote', () => {
        const filters: Filters = {
            view: 'overdue',
            q: '砚台',
            department: 'registration',
            district: '崇川区',
            light: 'red',
            mine: true,
            step: 'registration',
        };
        expect(filtersOf(searchOf(filters, false), false)).toEqual(filters);
    });

    it('write nothing for the list as it opens', () => {
        expect(searchOf(read(''), false).toString()).toBe('');
        expect(searchOf(read('', true), true).toString()).toBe('');
    });

    it('open on own cases for one-on-one officers, and can be opened for all', () => {
        expect(read('', true).mine).toBe(true);
        expect(read('mine=0', true).mine).toBe(false);
        expect(searchOf({ ...read('', true), mine: false }, true).get('mine')).toBe('0');
    });

    it('take what they do not know as not said', () => {
        expect(read('view=everything&light=purple')).toEqual(read(''));
    });

    it('know whether they narrow the list', () => {
        expect(isNarrowed(read('view=waiting'))).toBe(false);
        expect(isNarrowed(read('district=崇川区'))).toBe(true);
        expect(isNarrowed(read('q=1'))).toBe(true);
    });
});
