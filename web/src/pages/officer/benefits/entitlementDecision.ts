import type { EntitlementDecision, EntitlementView } from '../../../api/entitlements';
import { fenOf, yuanOf } from '../../founder/apply/masks';

export interface Draft {
    /** In yuan; empty where no money is given. */
    amount: string;
    reason: string;
}

export type Fault = 'amountMissing' | 'amountTooMuch' | 'sayWhy';
export type Faults = Partial<Record<keyof Draft, Fault>>;

/** The most that may be granted, in fen; null where the source states no figure, and the officer's is as good as any. */
export const mostOf = ({ route, clause }: EntitlementView): number | null =>
    route === 'Officer' ? null : (clause.amountFen ?? null);

/** A figure that nobody has to judge stands there already; any other the officer writes, so that nobody grants the most by mistake. */
export const firstAmount = (entitlement: EntitlementView): string => {
    const most = mostOf(entitlement);
    return entitlement.route === 'NoApplication' && most !== null ? yuanOf(most) : '';
};

/** The body of a decision, or every fault of it. Each decision says why, whatever it is. */
export function entitlementDecision(
    grants: boolean,
    mostFen: number | null,
    { amount, reason }: Draft,
): { body: EntitlementDecision } | { faults: Faults } {
    const amountFen = !grants || (mostFen === null && amount.trim() === '') ? null : fenOf(amount);
    const isAmountGood = !grants || (mostFen === null && amount.trim() === '') || amountFen !== null;
    const faults: Faults = {
        ...(isAmountGood ? {} : { amount: 'amountMissing' }),
        ...(amountFen !== null && mostFen !== null && amountFen > mostFen ? { amount: 'amountTooMuch' } : {}),
        ...(reason.trim() === '' ? { reason: 'sayWhy' } : {}),
    };
    return Object.keys(faults).length === 0 ? { body: { grants, amountFen, reason: reason.trim() } } : { faults };
}
