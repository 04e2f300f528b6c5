import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../src/api/audit';
import { chainOf } from '../src/pages/audit/journal/chain';

const zeros = `sha256:${'0'.repeat(64)}`;
const hashOf = (sequence: number) => `sha256:${String(sequence).padStart(64, 'a')}`;

function journal(length: number): JournalEntry[] {
    return Array.from({ length }, (_, index) => ({
        sequence: index + 1,
        at: '2026-11-22T04:00:00+00:00',
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
        previousHash: index === 0 ? zeros : hashOf(index),
        hash: hashOf(index + 1),
    }));
}

describe('chainOf', () => {
    it('says that a journal of linked entries is whole', () => {
        expect(chainOf(journal(3))).toEqual({ kind: 'whole', last: 3 });
    });

    it('knows an empty journal', () => {
        expect(chainOf([])).toEqual({ kind: 'empty' });
    });

    it('finds the entry that names another hash than that of the one before', () => {
        const entries = journal(4).map((entry) => (entry.sequence === 2 ? { ...entry, hash: hashOf(9) } : entry));
        expect(chainOf(entries)).toEqual({ kind: 'broken', at: 3 });
    });

    it('finds a journal that does not begin with zeros', () => {
        const entries = journal(2).map((entry) => ({ ...entry, previousHash: hashOf(7) }));
        expect(chainOf(entries)).toEqual({ kind: 'broken', at: 1 });
    });

    it('finds a missing entry, also at the beginning', () => {
        expect(chainOf(journal(4).toSpliced(2, 1))).toEqual({ kind: 'gap', at: 4, expected: 3 });
        expect(chainOf(journal(4).slice(1))).toEqual({ kind: 'gap', at: 2, expected: 1 });
    });
});
