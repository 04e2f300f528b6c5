import { describe, expect, it } from 'vitest';
import { moment } from '../../src/components/format';

describe('a moment', () => {
    const now = new Date('2026-11-23T02:00:00Z');

    it('of this year is told without it, by the clock of Beijing', () => {
        expect(moment('2026-11-25T09:30:00Z', now)).toBe('11月25日 17:30');
    });

    it('of another year names it', () => {
        expect(moment('2035-06-05T06:30:00Z', now)).toContain('2035年');
        // In Beijing the new year has come already.
        expect(moment('2026-12-31T16:30:00Z', now)).toContain('2027年');
    });
});
