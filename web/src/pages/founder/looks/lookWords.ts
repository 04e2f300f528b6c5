import type { Words } from '../words';

const replayed = /^replay\.(\d+)$/;
const parts = [
    'list',
    'case',
    'application',
    'journal',
    'documents',
    'document',
    'notice',
    'agreement',
    'entitlement',
    'voucher',
    'export',
] as const;
const purposes = ['handling', 'audit', 'complaint', 'inspection', 'court'] as const;

/** What was looked at: the case as it stood once, a part of it, its archive, or one field of the form. */
export function fieldWords(field: string, { t, field: nameOf }: Words): string {
    const sequence = replayed.exec(field)?.[1];
    if (sequence !== undefined) {
        return t('looks.replay', { sequence });
    }

    // Documents and notices name theirs behind a dot.
    const part = parts.find((one) => field === one || field.startsWith(`${one}.`));
    return part === undefined ? nameOf(field) : t(`looks.parts.${part}`);
}

/** Why: auditors choose from a list; officers who open a case handle it, or write their own words for a full number. */
export function purposeWords(purpose: string | null, { t }: Words): string {
    const known = purposes.find((one) => one === purpose);
    return known === undefined ? (purpose ?? t('looks.unknown')) : t(`looks.purposes.${known}`);
}
