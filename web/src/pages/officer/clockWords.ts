import type { Light } from '../../api/cases';

/** A clock in words: key of the sentence, and the number that it counts. */
export interface ClockWords {
    key: 'paused' | 'overdue' | 'reached' | 'minutesLeft' | 'hoursLeft' | 'daysLeft' | 'overdueHours' | 'overdueDays';
    count: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/**
 * What a clock says. Late is only what the service calls late (red): when the minute has come and it has not said so
 * yet, the words are "reached". Working days are the service's to count; these are plain days and hours.
 */
export function clockWords(light: Light, dueAt: string, now: number): ClockWords {
    const left = Date.parse(dueAt) - now;
    if (light === 'paused') {
        return { key: 'paused', count: 0 };
    }

    return light === 'red' ? late(-left) : left <= 0 ? { key: 'reached', count: 0 } : inTime(left);
}

function late(by: number): ClockWords {
    if (by < hourMs) {
        return { key: 'overdue', count: 0 };
    }

    return by < 2 * dayMs
        ? { key: 'overdueHours', count: Math.floor(by / hourMs) }
        : { key: 'overdueDays', count: Math.floor(by / dayMs) };
}

function inTime(left: number): ClockWords {
    if (left < 2 * hourMs) {
        return { key: 'minutesLeft', count: Math.ceil(left / 60_000) };
    }

    return left < 2 * dayMs
        ? { key: 'hoursLeft', count: Math.floor(left / hourMs) }
        : { key: 'daysLeft', count: Math.floor(left / dayMs) };
}
