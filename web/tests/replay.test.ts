import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../src/api/audit';
import { filtered, spanOf, timelineOf } from '../src/pages/audit/journal/timeline';
import { changesBetween } from '../src/pages/audit/replay/changes';
import { linesOf } from '../src/pages/audit/replay/lines';
import { caseMachine } from '../src/pages/audit/replay/machine';
import { aCase, aStep } from './founder/samples';

const entryAt = (sequence: number, at: string, given: Partial<JournalEntry> = {}): JournalEntry => ({
    sequence,
    at,
    actor: { subject: 'system', role: 'system', onBehalfOf: null },
    kind: 'clockSet',
    step: null,
    trigger: null,
    from: null,
    to: null,
    accepted: true,
    reason: null,
    legalBasis: null,
    commandId: null,
    journeyVersion: '2026-11',
    details: { kind: 'clockSet' },
    previousHash: '',
    hash: '',
    ...given,
});

const entries = [
    entryAt(1, '2026-11-20T01:00:00+00:00', { kind: 'formSaved' }),
    entryAt(2, '2026-11-20T01:59:59+00:00', { kind: 'caseMoved', accepted: false }),
    entryAt(3, '2026-11-22T05:00:00+00:00', { step: 'registration' }),
];

describe('timelineOf', () => {
    it('folds idle time of an hour and more', () => {
        const items = timelineOf(entries);
        expect(items.map((item) => item.kind)).toEqual(['record', 'record', 'idle', 'record']);
        expect(items[2]).toEqual({ kind: 'idle', after: 2, ms: (51 * 3600 + 1) * 1000 });
        expect(spanOf((51 * 3600 + 1) * 1000)).toEqual({ days: 2, hours: 3, minutes: 0 });
    });
});

describe('filtered', () => {
    it('leaves the records of one sort', () => {
        const numbers = (filter: Parameters<typeof filtered>[1]) =>
            filtered(entries, filter).map((one) => one.sequence);
        expect(numbers('all')).toEqual([1, 2, 3]);
        expect(numbers('moves')).toEqual([2]);
        expect(numbers('steps')).toEqual([3]);
        expect(numbers('papers')).toEqual([1]);
        expect(numbers('clocks')).toEqual([3]);
        expect(numbers('rejected')).toEqual([2]);
    });
});

describe('changesBetween', () => {
    const before = aCase({ state: 'submitted', steps: [aStep('registration')] });

    it('names what differs, of the case and of its steps', () => {
        const steps = [aStep('registration', { state: 'inReview', attempt: 1, dueOn: '2026-11-25' })];
        expect(changesBetween(before, { ...before, state: 'inProgress', acceptedOn: '2026-11-24', steps })).toEqual([
            { what: 'state', step: null, from: 'submitted', to: 'inProgress' },
            { what: 'acceptedOn', step: null, from: before.acceptedOn, to: '2026-11-24' },
            { what: 'stepState', step: 'registration', from: 'notStarted', to: 'inReview' },
            { what: 'attempt', step: 'registration', from: null, to: '1' },
            { what: 'dueOn', step: 'registration', from: null, to: '2026-11-25' },
        ]);
    });

    it('finds nothing between equal views, and all there is before the first record', () => {
        expect(changesBetween(before, { ...before })).toEqual([]);
        expect(changesBetween(null, before)).toContainEqual({ what: 'state', step: null, from: null, to: 'submitted' });
    });
});

describe('linesOf', () => {
    it('lights the move just made and those that lead on, and draws each pair once', () => {
        const lines = linesOf(caseMachine, 'awaitingSupplement', { from: 'submitted', to: 'awaitingSupplement' });
        const keysOf = (look: string) => lines.filter((line) => line.look === look).map((line) => line.key);
        expect(keysOf('made')).toEqual(['submitted awaitingSupplement']);
        expect(keysOf('open').sort()).toEqual(
            ['lapsed', 'submitted', 'suspended', 'terminated', 'withdrawn'].map((to) => `awaitingSupplement ${to}`),
        );
        expect(lines.at(-1)?.look).toBe('made');
        expect(new Set(lines.map((line) => line.path)).size).toBe(lines.length);
    });
});
