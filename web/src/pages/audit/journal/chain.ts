import type { JournalEntry } from '../../../api/audit';

/** What the first entry names as the one before it. */
const start = `sha256:${'0'.repeat(64)}`;

/** Whether a journal's entries name one another; `at` is the first entry that does not fit. */
export type Chain =
    | { kind: 'empty' }
    | { kind: 'whole'; last: number }
    | { kind: 'gap'; at: number; expected: number }
    | { kind: 'broken'; at: number };

/**
 * Follows the chain from its first entry: numbers without a gap, and each entry naming the hash of the one before. It
 * says nothing of what an entry contains; that its content has this hash can only be told from the stored bytes.
 */
export function chainOf(entries: readonly JournalEntry[]): Chain {
    let previous = start;
    for (const [index, entry] of entries.entries()) {
        if (entry.sequence !== index + 1) {
            return { kind: 'gap', at: entry.sequence, expected: index + 1 };
        }

        if (entry.previousHash !== previous) {
            return { kind: 'broken', at: entry.sequence };
        }

        previous = entry.hash;
    }

    return entries.length === 0 ? { kind: 'empty' } : { kind: 'whole', last: entries.length };
}
