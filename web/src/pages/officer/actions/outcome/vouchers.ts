import type { VoucherProposal } from '../../../../api/officer/proposals';
import { faultsOr, type Built, type FaultKey } from '../built';
import { fenOf, yuanOf } from './outcomeFields';

/** What the desk makes of one claim. */
export interface VoucherDecision {
    proposal: VoucherProposal;
    granted: boolean;
    /** Yuan as typed; empty where no amount is given. */
    amount: string;
}

const granting = ['entitled', 'ceiling', 'reduced', 'not-stated'];

/** The claims that may be granted, with their assessed amounts. */
export function decisionsOf(proposals: readonly VoucherProposal[]): VoucherDecision[] {
    return proposals
        .filter((proposal) => granting.includes(proposal.verdict))
        .map((proposal) => ({
            proposal,
            granted: true,
            amount: proposal.amountFen == null ? '' : yuanOf(proposal.amountFen),
        }));
}

/** What the desk wrote about claims, by claim. */
export type WrittenDecisions = Readonly<Record<string, Omit<VoucherDecision, 'proposal'>>>;

/** The claims with what was written about them; a claim that has gone since is left out. */
export function decidedOf(claims: readonly VoucherDecision[], written: WrittenDecisions): VoucherDecision[] {
    return claims.map((claim) => ({ ...claim, ...written[claimKey(claim)] }));
}

/** What is kept of decisions: the claims themselves are the service's. */
export function writtenOf(decisions: readonly VoucherDecision[]): WrittenDecisions {
    return Object.fromEntries(decisions.map((one) => [claimKey(one), { granted: one.granted, amount: one.amount }]));
}

const claimKey = ({ proposal }: VoucherDecision) => `${proposal.packId} ${proposal.clauseId} ${proposal.subject ?? ''}`;

/** The approval's body: what is named is granted, all else is declined. No amount may exceed what was assessed. */
export function vouchersBody(decisions: readonly VoucherDecision[]): Built {
    const granted = decisions.filter((decision) => decision.granted);
    const faults: Record<string, FaultKey> = {};
    granted.forEach(({ amount, proposal }, at) => {
        const assessed = proposal.amountFen ?? null;
        const fen = amount.trim() === '' ? assessed : fenOf(amount);
        if (amount.trim() !== '' && fen === null) {
            faults[`outcome.vouchers[${String(at)}].amountFen`] = 'amount';
        } else if (fen !== null && assessed !== null && fen > assessed) {
            faults[`outcome.vouchers[${String(at)}].amountFen`] = 'amountTooHigh';
        }
    });
    return faultsOr(faults, { outcome: { vouchers: granted.map(voucherOf) } });
}

function voucherOf({ proposal, amount }: VoucherDecision): object {
    const fen = amount.trim() === '' ? null : fenOf(amount);
    return {
        packId: proposal.packId,
        clauseId: proposal.clauseId,
        ...(proposal.subject == null ? {} : { subject: proposal.subject }),
        ...(fen === null ? {} : { amountFen: fen }),
    };
}
