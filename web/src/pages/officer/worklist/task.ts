import type { WorklistItem } from '../../../api/officer/worklist';
import { moment } from '../../../components/format';
import type { Texts, Words } from '../useWords';
import { isOnHold } from './order';

/** Where a task is worked on: its case, opened at its step, or at the window's part. */
export function casePath(item: Pick<WorklistItem, 'caseId' | 'step'>): string {
    return `/officer/cases/${encodeURIComponent(item.caseId)}?step=${item.step ?? 'window'}`;
}

/** Where a task stands, in words. */
export function stateName(item: WorklistItem, words: Words, t: Texts): string {
    if (item.step !== null && isOnHold(item)) {
        return t('worklist.onHold');
    }

    if (item.returned === true) {
        return t('worklist.returned');
    }

    if (item.asking !== null) {
        return t(item.asking.state === 'Exhausted' ? 'worklist.mentorsExhausted' : 'worklist.mentorAsked', {
            at: item.asking.until === null ? '' : moment(item.asking.until),
        });
    }

    if (item.state === 'supplied') {
        return words.deficiency(item.state);
    }

    return item.step === null ? words.caseState(item.state) : words.stepState(item.state);
}
