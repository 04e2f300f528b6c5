import type { OutcomeField } from '../../../../api/officer/catalogue';
import { faultsOr, type Built, type FaultKey } from '../built';

/** How a member of an outcome is written. */
export type OutcomeKind = 'text' | 'day' | 'money' | 'whole' | 'lines' | 'instant' | readonly string[];

const kinds: Readonly<Record<string, OutcomeKind>> = {
    registeredOn: 'day',
    openedOn: 'day',
    firstFilingOn: 'day',
    confirmedOn: 'day',
    from: 'day',
    to: 'day',
    rentFreeUntil: 'day',
    registeredCapitalFen: 'money',
    invoiceQuotaFen: 'money',
    monthlyRentFen: 'money',
    seats: 'whole',
    score: 'whole',
    businessScopeZh: 'lines',
    invoiceKinds: 'lines',
    firstMeetingAt: 'instant',
    entityType: ['OnePersonLimitedCompany', 'SoleProprietorship', 'IndividualBusiness'],
    taxpayerType: ['SmallScale', 'General'],
    tier: ['Desk', 'Office', 'Floor'],
};

export const kindOf = (name: string): OutcomeKind => kinds[name] ?? 'text';

/** What the desk is writing, by the member's name, as typed. */
export type OutcomeDraft = Readonly<Record<string, string>>;

/** The approval's body with the desk's own outcome, or what is missing in it. Empty optional members are left out. */
export function outcomeBody(fields: readonly OutcomeField[], entityType: string | null, draft: OutcomeDraft): Built {
    const faults: Record<string, FaultKey> = {};
    const outcome: Record<string, unknown> = {};
    for (const field of fields) {
        const typed = (draft[field.name] ?? '').trim();
        const value = typed === '' ? undefined : valueOf(kindOf(field.name), typed);
        if (value === null) {
            faults[`outcome.${field.name}`] = kindOf(field.name) === 'money' ? 'amount' : 'wholeNumber';
        } else if (value !== undefined) {
            outcome[field.name] = value;
        } else if (isRequired(field, entityType)) {
            faults[`outcome.${field.name}`] = 'fillIn';
        }
    }

    return faultsOr(faults, { outcome });
}

/** Whether a member must be given for a legal form. */
export function isRequired(field: OutcomeField, entityType: string | null): boolean {
    return field.required && (field.onlyFor === null || field.onlyFor === entityType);
}

/** Yuan as typed, with or without commas and two decimals, in fen; null when it is no amount. */
export function fenOf(typed: string): number | null {
    const plain = typed.replace(/[,，\s]/g, '');
    const [, yuan, cents] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
    return yuan === undefined ? null : Number(yuan) * 100 + Number((cents ?? '').padEnd(2, '0'));
}

/** Fen as one would type yuan. */
export function yuanOf(fen: number): string {
    return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}

function valueOf(kind: OutcomeKind, typed: string): unknown {
    switch (kind) {
        case 'money':
            return fenOf(typed);
        case 'whole':
            return /^\d{1,6}$/.test(typed) ? Number(typed) : null;
        case 'lines':
            return typed
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== '');
        case 'instant':
            // The field gives wall time of the desk, which is Beijing time.
            return `${typed}:00+08:00`;
        default:
            return typed;
    }
}
