import { describe, expect, it } from 'vitest';
import { byUrgency, caseCount, changesBetween, isIn, matches } from '../../src/pages/officer/worklist/order';
import { task } from './tasks';

const now = Date.parse('2026-11-24T09:00:00+08:00');

describe('the order of the worklist', () => {
    it('puts the earliest due first and tasks whose clock stands still last', () => {
        const late = task({ caseId: 'late', dueAt: '2026-11-20T17:30:00+08:00', light: 'red' });
        const paused = task({ caseId: 'paused', dueAt: '2026-11-19T17:30:00+08:00', light: 'paused' });
        const later = task({ caseId: 'later', dueAt: '2026-11-25T17:30:00+08:00' });
        expect(byUrgency([later, paused, late]).map((item) => item.caseId)).toEqual(['late', 'later', 'paused']);
    });

    it('orders the steps of one case in a fixed way, so that rows do not change places', () => {
        const one = task({ step: 'bankAccount' });
        const other = task({ step: 'taxSetup' });
        expect(byUrgency([other, one])).toEqual(byUrgency([one, other]));
    });

    it('does not change the list it is given', () => {
        const given = [task({ light: 'paused' }), task()];
        const before = [...given];
        byUrgency(given);
        expect(given).toEqual(before);
    });
});

it('counts a case once, however many tasks it has', () => {
    const items = [task(), task({ step: 'taxSetup' }), task({ caseId: 'c2' })];
    expect(caseCount(items)).toBe(2);
});

describe('the views', () => {
    it.each([
        ['todo', task(), true],
        ['todo', task({ state: 'awaitingSupplement', light: 'paused' }), false],
        ['todo', task({ state: 'suspended', light: 'paused', step: null }), true],
        ['today', task(), true],
        ['today', task({ light: 'paused' }), false],
        ['today', task({ dueAt: '2026-11-25T17:30:00+08:00' }), false],
        ['overdue', task({ light: 'red' }), true],
        ['returned', task({ state: 'supplied', step: null }), true],
        ['returned', task({ returned: true }), true],
        ['returned', task(), false],
        ['waiting', task({ state: 'awaitingSupplement', light: 'paused' }), true],
        ['waiting', task(), false],
        ['todo', task({ light: 'paused' }), false],
        ['waiting', task({ light: 'paused' }), true],
        ['waiting', task({ state: 'suspended', light: 'paused', step: null, department: 'caseOfficers' }), true],
        ['todo', task({ state: 'inSpecialProcedure', light: 'paused' }), true],
    ] as const)('%s', (view, item, belongs) => {
        expect(isIn(view, item, now)).toBe(belongs);
    });

    it('never call a task overdue that the service does not call so', () => {
        expect(isIn('overdue', task({ dueAt: '2026-11-01T17:30:00+08:00' }), now)).toBe(false);
    });

    it('take the day from Beijing, not from the desk', () => {
        const midnight = Date.parse('2026-11-24T00:10:00+08:00');
        expect(isIn('today', task(), midnight)).toBe(true);
        expect(isIn('today', task(), midnight - 3_600_000)).toBe(false);
    });
});

describe('the search', () => {
    it('finds by number and by company name, in any case of letters', () => {
        const item = task({ caseNumber: '32062026ABC' });
        expect(matches(item, { step: null, q: ' 2026abc ' })).toBe(true);
        expect(matches(item, { step: null, q: '砚台' })).toBe(true);
        expect(matches(item, { step: null, q: '别的' })).toBe(false);
    });

    it('keeps to the step that was chosen', () => {
        expect(matches(task(), { step: 'taxSetup', q: '' })).toBe(false);
    });
});

describe('new changes', () => {
    it('counts what came, what went and what is no longer as shown', () => {
        const shown = [task({ caseId: 'a' }), task({ caseId: 'b' }), task({ caseId: 'c' })];
        const latest = [task({ caseId: 'a' }), task({ caseId: 'b', light: 'red' }), task({ caseId: 'd' })];
        expect(changesBetween(shown, latest)).toBe(3);
    });

    it('does not count another order or a version that shows nothing new', () => {
        const [one, other] = [task({ caseId: 'a' }), task({ caseId: 'b' })];
        expect(changesBetween([one, other], [{ ...other, version: 9 }, one])).toBe(0);
    });
});
