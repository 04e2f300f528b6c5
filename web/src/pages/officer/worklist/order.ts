import type { WorklistItem } from '../../../api/officer/worklist';
import type { Filters, View } from './filters';

/** One task of one desk; a case may have several. */
export const keyOf = (item: WorklistItem) => `${item.caseId} ${item.department} ${item.step ?? ''}`;

/** How many cases some tasks belong to. */
export const caseCount = (items: readonly WorklistItem[]) => new Set(items.map((item) => item.caseId)).size;

/** Most urgent first; whose clock stands still comes last. */
export function byUrgency(items: readonly WorklistItem[]): WorklistItem[] {
    return items.toSorted(
        (one, other) =>
            Number(one.light === 'paused') - Number(other.light === 'paused') ||
            Date.parse(one.dueAt) - Date.parse(other.dueAt) ||
            one.caseNumber.localeCompare(other.caseNumber) ||
            (one.step ?? '').localeCompare(other.step ?? ''),
    );
}

/** Whether a task belongs to a view. The service says what is overdue; only the day is compared here. */
export function isIn(view: View, item: WorklistItem, now: number): boolean {
    switch (view) {
        case 'todo':
            return !isWaiting(item);
        case 'today':
            return item.light !== 'paused' && dayOf(Date.parse(item.dueAt)) === dayOf(now);
        case 'overdue':
            return item.light === 'red';
        case 'returned':
            return item.returned === true || item.state === 'supplied';
        case 'waiting':
            return isWaiting(item);
    }
}

/** Whether the desk can do nothing now: the applicant is asked, or the task is on hold. */
const isWaiting = (item: WorklistItem) => item.state === 'awaitingSupplement' || isOnHold(item);

/**
 * Whether a task stands still although its own state does not say so: the whole case is suspended, or a promised paper
 * of the step is missing. The window's own row stays: it is the window that lets a suspended case go on.
 */
export function isOnHold(item: WorklistItem): boolean {
    return (
        item.light === 'paused' &&
        (item.step === null
            ? item.state === 'suspended' && item.department === 'caseOfficers'
            : ['inReview', 'pendingDecision'].includes(item.state))
    );
}

/** What passes the filters that the service does not know. */
export function matches(item: WorklistItem, { step, q }: Pick<Filters, 'step' | 'q'>): boolean {
    const words = q.trim().toLowerCase();
    return (
        (step === null || item.step === step) &&
        (words === '' || `${item.caseNumber} ${item.companyName ?? ''}`.toLowerCase().includes(words))
    );
}

/** How many tasks came, went, or are no longer what is shown. */
export function changesBetween(shown: readonly WorklistItem[], latest: readonly WorklistItem[]): number {
    const before = new Map(shown.map((item) => [keyOf(item), stampOf(item)]));
    const after = new Map(latest.map((item) => [keyOf(item), stampOf(item)]));
    const gone = [...before.keys()].filter((key) => !after.has(key)).length;
    return gone + [...after].filter(([key, stamp]) => before.get(key) !== stamp).length;
}

const stampOf = (item: WorklistItem) => `${item.state} ${item.light} ${item.dueAt} ${String(item.returned)}`;

const dayOf = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
