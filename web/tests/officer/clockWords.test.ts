import { describe, expect, it } from 'vitest';
import { clockWords } from '../../src/pages/officer/clockWords';

const due = '2026-11-24T17:30:00+08:00';
const at = (minutesBefore: number) => Date.parse(due) - minutesBefore * 60_000;

describe('a clock in words', () => {
    it.each([
        ['green', 5 * 24 * 60, 'daysLeft', 5],
        ['green', 47 * 60, 'hoursLeft', 47],
        ['yellow', 120, 'hoursLeft', 2],
        ['yellow', 119, 'minutesLeft', 119],
        ['yellow', 0.5, 'minutesLeft', 1],
        ['red', -30, 'overdue', 0],
        ['red', -5 * 60, 'overdueHours', 5],
        ['red', -72 * 60, 'overdueDays', 3],
        ['paused', 10, 'paused', 0],
        ['paused', -9_000, 'paused', 0],
    ] as const)('%s, %d minutes before the due time: %s %d', (light, minutes, key, count) => {
        expect(clockWords(light, due, at(minutes))).toEqual({ key, count });
    });

    it('does not call late what the service has not called late yet', () => {
        expect(clockWords('yellow', due, at(-600)).key).toBe('reached');
    });

    it('calls late what the service calls late, also when the desk believes in time left', () => {
        expect(clockWords('red', due, at(60)).key).toBe('overdue');
    });
});
