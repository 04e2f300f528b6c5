import type { Words } from '../words';

const replayed = /^replay\.(\d+)$/;
const purposes = ['audit', 'complaint', 'inspection', 'court'] as const;

/** What was looked at: the case as it stood once, its archive, or one field of the form. */
export function fieldWords(field: string, { t, field: nameOf }: Words): string {
    const sequence = replayed.exec(field)?.[1];
    if (sequence !== undefined) {
        return t('looks.replay', { sequence });
    }

    return field === 'export' ? t('looks.export') : nameOf(field);
}

/** Why: auditors choose from a list, officers write their own words. */
export function purposeWords(purpose: string | null, { t }: Words): string {
    const known = purposes.find((one) => one === purpose);
    return known === undefined ? (purpose ?? t('looks.unknown')) : t(`looks.purposes.${known}`);
}
