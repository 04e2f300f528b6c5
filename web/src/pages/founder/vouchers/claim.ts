import type { components } from '../../../api/schema';
import type { RedemptionView } from '../../../api/vouchers';
import type { Tone } from '../../../components/StateTag';
import { fenOf } from '../apply/masks';

/** A claim as it is typed. */
export interface ClaimDraft {
    invoiceNumber: string;
    /** In yuan. */
    cost: string;
    /** `yyyy-MM-dd`. */
    paidOn: string;
    documentId: string;
}

export type ClaimField = keyof ClaimDraft;
export type ClaimFault = 'invoiceMissing' | 'costMissing' | 'paidOnMissing' | 'documentMissing';

/** The body of a claim, or every fault of it at once. The service judges days, duplicates and sums. */
export function claimOf(
    draft: ClaimDraft,
): { body: components['schemas']['RedemptionBody'] } | { faults: Partial<Record<ClaimField, ClaimFault>> } {
    const costFen = fenOf(draft.cost);
    const invoiceNumber = draft.invoiceNumber.trim();
    const faults: Partial<Record<ClaimField, ClaimFault>> = {
        ...(invoiceNumber === '' ? { invoiceNumber: 'invoiceMissing' } : {}),
        ...(costFen === null || costFen === 0 ? { cost: 'costMissing' } : {}),
        ...(draft.paidOn === '' ? { paidOn: 'paidOnMissing' } : {}),
        ...(draft.documentId === '' ? { documentId: 'documentMissing' } : {}),
    };
    return costFen === null || Object.keys(faults).length > 0
        ? { faults }
        : { body: { invoiceNumber, costFen, paidOn: draft.paidOn, documentId: draft.documentId } };
}

/** The field of the page that the service's name of a field stands for. */
export function fieldOf(name: string): ClaimField | null {
    switch (name) {
        case 'invoiceNumber':
        case 'paidOn':
        case 'documentId':
            return name;
        case 'costFen':
            return 'cost';
        default:
            return null;
    }
}

/** A claim that was refused stands out; one that is over recedes. */
export function claimTone({ state }: RedemptionView): Tone {
    return state === 'rejected' ? 'bad' : state === 'accepted' ? 'good' : state === 'settled' ? 'plain' : 'quiet';
}
