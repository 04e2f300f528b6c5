import type { components } from '../../../api/schema';
import { fenOf } from '../../founder/apply/masks';

/** What the desk does with a claim. */
export type Decision = 'accept' | 'reject';

/** What the head of the desk does with a voucher. */
export type Order = components['schemas']['VoucherTrigger'];

/** What is typed for either. */
export interface Draft {
    /** In yuan. */
    amount: string;
    reason: string;
}

export type Fault = 'amountMissing' | 'amountTooMuch' | 'sayWhy' | 'sayWhyLess';
export type Faults = Partial<Record<keyof Draft, Fault>>;
type Built<T> = { body: T } | { faults: Faults };

/** The body of a decision, or every fault of it. Who grants less than was asked, or nothing, says why. */
export function decisionOf(
    decision: Decision,
    askedFen: number,
    draft: Draft,
): Built<components['schemas']['ReviewBody']> {
    const reason = draft.reason.trim();
    if (decision === 'reject') {
        return reason === '' ? { faults: { reason: 'sayWhy' } } : { body: { reason } };
    }

    const amountFen = fenOf(draft.amount);
    const amount = faultOf(amountFen, askedFen);
    const isLess = amountFen !== null && amountFen < askedFen;
    return amount !== undefined || (isLess && reason === '')
        ? {
              faults: {
                  ...(amount === undefined ? {} : { amount }),
                  ...(isLess && reason === '' ? { reason: 'sayWhyLess' } : {}),
              },
          }
        : { body: { amountFen, reason: reason === '' ? null : reason } };
}

/** The body of an order, or every fault of it. What came back is at most what is owed. */
export function orderOf(order: Order, owedFen: number, draft: Draft): Built<components['schemas']['VoucherOrderBody']> {
    if (order !== 'repay') {
        const reason = draft.reason.trim();
        return reason === '' ? { faults: { reason: 'sayWhy' } } : { body: { reason } };
    }

    const amountFen = fenOf(draft.amount);
    const amount = faultOf(amountFen, owedFen);
    return amount === undefined ? { body: { amountFen } } : { faults: { amount } };
}

function faultOf(amountFen: number | null, mostFen: number): Fault | undefined {
    return amountFen === null || amountFen === 0 ? 'amountMissing' : amountFen > mostFen ? 'amountTooMuch' : undefined;
}

/** What the head of the desk may order, as the service will judge it again. */
export function ordersOf({ state, owedFen }: { state: string; owedFen: number }): readonly Order[] {
    const isOver = ['cancelled', 'clawedBack', 'voided', 'expired'].includes(state);
    return [
        ...(isOver || state === 'redeemed' ? [] : (['cancel'] as const)),
        ...(['clawedBack', 'voided'].includes(state) ? [] : (['clawBack'] as const)),
        ...(owedFen > 0 ? (['repay'] as const) : []),
    ];
}
