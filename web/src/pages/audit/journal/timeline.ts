import type { JournalEntry } from '../../../api/audit';
import type { RecordFilter } from '../useCaseAddress';

/** From this long on, the time in which nothing was written is said instead of shown. */
const idleMs = 60 * 60 * 1000;

const kindsOf: Readonly<Record<Exclude<RecordFilter, 'all' | 'rejected' | 'steps'>, readonly JournalEntry['kind'][]>> =
    {
        moves: ['caseOpened', 'caseMoved', 'itemsRequested', 'deficiencyMoved', 'reassign'],
        papers: ['formSaved', 'documentAdded', 'itemsRequested', 'deficiencyMoved'],
        clocks: ['clockSet', 'warnDue', 'markOverdue', 'escalated', 'dueDateMoved', 'extended'],
    };

/** A record, or the time that went by before the next one. */
export type TimelineItem = { kind: 'record'; entry: JournalEntry } | { kind: 'idle'; after: number; ms: number };

/** The records that a filter leaves. */
export function filtered(entries: readonly JournalEntry[], filter: RecordFilter): JournalEntry[] {
    switch (filter) {
        case 'all':
            return [...entries];
        case 'rejected':
            return entries.filter((entry) => !entry.accepted);
        case 'steps':
            return entries.filter((entry) => entry.step !== null);
        default:
            return entries.filter((entry) => kindsOf[filter].includes(entry.kind));
    }
}

/** Records in their order, with the idle time between two of them folded into one line. */
export function timelineOf(entries: readonly JournalEntry[]): TimelineItem[] {
    return entries.flatMap((entry, index): TimelineItem[] => {
        const before = entries[index - 1];
        const ms = before === undefined ? 0 : Date.parse(entry.at) - Date.parse(before.at);
        const record: TimelineItem = { kind: 'record', entry };
        return before === undefined || ms < idleMs ? [record] : [{ kind: 'idle', after: before.sequence, ms }, record];
    });
}

/** Whole days, then whole hours, then minutes of a span. */
export function spanOf(ms: number): { days: number; hours: number; minutes: number } {
    const minutes = Math.floor(ms / 60_000);
    return { days: Math.floor(minutes / 1440), hours: Math.floor((minutes % 1440) / 60), minutes: minutes % 60 };
}
