import { describe, expect, it } from 'vitest';
import { claimOf, claimTone, fieldOf } from '../../src/pages/founder/vouchers/claim';

const draft = { invoiceNumber: ' 25327000 ', cost: '1,800.50', paidOn: '2026-11-20', documentId: 'd1' };

describe('a claim on a voucher', () => {
    it('is sent in fen, its number without spaces round it', () => {
        expect(claimOf(draft)).toEqual({
            body: { invoiceNumber: '25327000', costFen: 180_050, paidOn: '2026-11-20', documentId: 'd1' },
        });
    });

    it('names everything that is missing at once', () => {
        expect(claimOf({ invoiceNumber: ' ', cost: '', paidOn: '', documentId: '' })).toEqual({
            faults: {
                invoiceNumber: 'invoiceMissing',
                cost: 'costMissing',
                paidOn: 'paidOnMissing',
                documentId: 'documentMissing',
            },
        });
    });

    it.each(['0', 'much', '1.234'])('is not sent with a cost of %s', (cost) => {
        expect(claimOf({ ...draft, cost })).toEqual({ faults: { cost: 'costMissing' } });
    });

    it('shows what the service found wrong at the field that it is about', () => {
        expect(fieldOf('costFen')).toBe('cost');
        expect(fieldOf('invoiceNumber')).toBe('invoiceNumber');
        expect(fieldOf('amountFen')).toBeNull();
    });

    it('stands out where it was refused', () => {
        expect(claimTone({ state: 'rejected' } as Parameters<typeof claimTone>[0])).toBe('bad');
    });
});
