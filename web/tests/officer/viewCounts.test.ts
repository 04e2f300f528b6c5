import { describe, expect, it } from 'vitest';
import { filtersOf, narrowedBy } from '../../src/pages/officer/worklist/filters';
import { countsOf } from '../../src/pages/officer/worklist/viewCounts';
import { task } from './tasks';

const now = Date.parse('2026-11-24T09:00:00+08:00');
const read = (search: string) => filtersOf(new URLSearchParams(search), false);
const items = [task(), task({ caseId: 'c2', light: 'red' }), task({ caseId: 'c3', state: 'awaitingSupplement' })];
const known = {
    all: 900,
    mine: 4,
    dueToday: 310,
    overdue: 250,
    supplementReturned: 7,
    waitingForApplicant: 90,
};

describe('the counts of the views', () => {
    it('are of what was loaded, when that is everything', () => {
        const counts = countsOf(items, read(''), now, null);
        expect(counts.todo).toEqual({ count: 2, isLeast: false });
        expect(counts.overdue).toEqual({ count: 1, isLeast: false });
    });

    it('are the service’s when only a part was loaded, and "at least" where it does not count', () => {
        const counts = countsOf(items, read(''), now, { known });
        expect(counts.overdue).toEqual({ count: 250, isLeast: false });
        expect(counts.returned).toEqual({ count: 7, isLeast: false });
        expect(counts.todo).toEqual({ count: 2, isLeast: true });
    });

    it.each(['mine=1', 'district=崇川区', 'q=3206'])('are not the service’s for a list narrowed by %s', (search) => {
        expect(countsOf(items, read(search), now, { known }).overdue).toEqual({ count: 1, isLeast: true });
    });
});

describe('a long list', () => {
    it('is narrowed by the service to the view', () => {
        expect(narrowedBy(read('view=returned&q= a '))).toMatchObject({ view: 'supplementReturned', q: 'a' });
        expect(narrowedBy(read('view=waiting'))).toMatchObject({ view: null, light: 'paused' });
        expect(narrowedBy(read('view=waiting&light=red')).light).toBe('red');
    });
});
