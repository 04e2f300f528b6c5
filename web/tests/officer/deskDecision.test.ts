import { describe, expect, it } from 'vitest';
import { decisionOf, orderOf, ordersOf } from '../../src/pages/officer/vouchers/decision';

describe('decisionOf', () => {
    it('grants all that was asked without a reason', () => {
        expect(decisionOf('accept', 180_000, { amount: '1800', reason: ' ' })).toEqual({
            body: { amountFen: 180_000, reason: null },
        });
    });

    it('wants a reason for less', () => {
        expect(decisionOf('accept', 180_000, { amount: '1799.99', reason: '' })).toEqual({
            faults: { reason: 'sayWhyLess' },
        });
        expect(decisionOf('accept', 180_000, { amount: '1799.99', reason: '含非算力费用' })).toEqual({
            body: { amountFen: 179_999, reason: '含非算力费用' },
        });
    });

    it('takes no amount that is none, nothing, or more than was asked', () => {
        expect(decisionOf('accept', 180_000, { amount: '十', reason: '' })).toEqual({
            faults: { amount: 'amountMissing' },
        });
        expect(decisionOf('accept', 180_000, { amount: '0', reason: '' })).toEqual({
            faults: { amount: 'amountMissing', reason: 'sayWhyLess' },
        });
        expect(decisionOf('accept', 180_000, { amount: '1800.01', reason: '' })).toEqual({
            faults: { amount: 'amountTooMuch' },
        });
    });

    it('refuses only with a reason, whatever the amount', () => {
        expect(decisionOf('reject', 180_000, { amount: '1800', reason: '' })).toEqual({ faults: { reason: 'sayWhy' } });
        expect(decisionOf('reject', 180_000, { amount: '1800', reason: '发票抬头不符' })).toEqual({
            body: { reason: '发票抬头不符' },
        });
    });
});

describe('orderOf', () => {
    it('says why a voucher is cancelled or demanded back', () => {
        expect(orderOf('cancel', 0, { amount: '', reason: '' })).toEqual({ faults: { reason: 'sayWhy' } });
        expect(orderOf('clawBack', 0, { amount: '', reason: '材料虚假' })).toEqual({ body: { reason: '材料虚假' } });
    });

    it('enters at most what is owed', () => {
        expect(orderOf('repay', 5_000, { amount: '50.01', reason: '' })).toEqual({
            faults: { amount: 'amountTooMuch' },
        });
        expect(orderOf('repay', 5_000, { amount: '50', reason: '' })).toEqual({ body: { amountFen: 5_000 } });
    });
});

describe('ordersOf', () => {
    it.each([
        ['issued', 0, ['cancel', 'clawBack']],
        ['redeemed', 0, ['clawBack']],
        ['expired', 0, ['clawBack']],
        ['cancelled', 100, ['clawBack', 'repay']],
        ['clawedBack', 100, ['repay']],
        ['clawedBack', 0, []],
        ['voided', 0, []],
    ])('of a voucher that is %s and owes %i', (state, owedFen, orders) => {
        expect(ordersOf({ state, owedFen })).toEqual(orders);
    });
});
