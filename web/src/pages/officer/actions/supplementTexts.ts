import { founderWords } from '../founderWords';
import type { Words } from '../useWords';

/** Reasons that come often. */
export const templates = ['unclear', 'missing', 'mismatch', 'expired', 'unsigned', 'wrongFile'] as const;

/** Reason and remedy of a template, in the founder's words. */
export function writtenBy(template: (typeof templates)[number], key: string): { reason: string; remedy: string } {
    const { t, words } = founderWords();
    const name = itemName(key, words);
    return { reason: t(`template.${template}.reason`, { name }), remedy: t(`template.${template}.remedy`, { name }) };
}

/** The name of what an item asks for. */
export function itemName(key: string, words: Words): string {
    return key.startsWith('material:')
        ? words.material(key.slice('material:'.length))
        : words.field(key.slice('field:'.length));
}
