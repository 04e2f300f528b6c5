import { describe, expect, it } from 'vitest';
import { monthsBefore } from '../../src/pages/officer/vouchers/months';

describe('monthsBefore', () => {
    it('begins with the month in Beijing, where it may be a later one, and goes back over the year', () => {
        expect(monthsBefore(new Date('2026-01-31T16:00:00Z')).slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
        expect(monthsBefore(new Date('2026-01-31T15:59:59Z'))).toHaveLength(24);
    });
});
