import { describe, expect, it } from 'vitest';
import type { EntitlementView } from '../../src/api/entitlements';
import { appointmentOf, draftOf } from '../../src/pages/officer/benefits/appointment';
import { entitlementDecision, firstAmount } from '../../src/pages/officer/benefits/entitlementDecision';

describe('an appointment that is typed', () => {
    const now = Date.parse('2026-11-23T02:00:00Z');

    it('is in the time of Beijing, whatever the browser’s', () => {
        const draft = { at: '2026-11-25T10:00', minutes: '60', channel: 'OnSite' as const };
        expect(appointmentOf(draft, now)).toEqual({
            body: { at: '2026-11-25T10:00:00+08:00', minutes: 60, channel: 'OnSite' },
        });
        expect(draftOf({ at: '2026-11-25T02:00:00Z', minutes: 60, channel: 'OnSite' })).toEqual(draft);
    });

    it('names every fault at once', () => {
        const draft = { ...draftOf(null), minutes: '10' };
        expect(appointmentOf(draft, now)).toEqual({ faults: { at: 'atMissing', minutes: 'minutesOff' } });
        expect(appointmentOf({ ...draft, at: '2026-11-23T10:00', minutes: '240' }, now)).toEqual({
            faults: { at: 'atPast' },
        });
    });
});

describe('the decision on an entitlement', () => {
    const reason = '符合条件';

    it('grants at most what the clause gives', () => {
        expect(entitlementDecision(true, 30_000, { amount: '300', reason })).toEqual({
            body: { grants: true, amountFen: 30_000, reason },
        });
        expect(entitlementDecision(true, 30_000, { amount: '300.01', reason })).toEqual({
            faults: { amount: 'amountTooMuch' },
        });
        expect(entitlementDecision(true, 30_000, { amount: '', reason: ' ' })).toEqual({
            faults: { amount: 'amountMissing', reason: 'sayWhy' },
        });
    });

    it('may grant without money only where the source states no figure', () => {
        expect(entitlementDecision(true, null, { amount: '', reason })).toEqual({
            body: { grants: true, amountFen: null, reason },
        });
        expect(entitlementDecision(true, null, { amount: 'much', reason })).toEqual({
            faults: { amount: 'amountMissing' },
        });
    });

    it('begins with the most only where nobody has to judge', () => {
        const clause = { amountFen: 30_000 };
        const amount = (route: string) => firstAmount({ route, clause } as EntitlementView);
        expect(amount('NoApplication')).toBe('300');
        expect([amount('Application'), amount('Officer')]).toEqual(['', '']);
    });

    it('declines without looking at the amount', () => {
        expect(entitlementDecision(false, 30_000, { amount: 'much', reason })).toEqual({
            body: { grants: false, amountFen: null, reason },
        });
    });
});
