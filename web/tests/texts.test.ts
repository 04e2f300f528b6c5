import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Texts = { [key: string]: string | Texts };
const folder = join(import.meta.dirname, '../src/texts');
const areas = readdirSync(join(folder, 'zh-CN'));

function texts(language: string, area: string): Texts {
    return JSON.parse(readFileSync(join(folder, language, area), 'utf8')) as Texts;
}

function flat(of: Texts, path = ''): [string, string][] {
    return Object.entries(of).flatMap(([key, value]) =>
        typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
    );
}

/** English has two plural forms, Chinese one: `_one` and `_other` answer to one key. */
const keyOf = (key: string) => key.replace(/_(one|other)$/, '');
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]).sort();

describe.each(areas)('%s', (area) => {
    const chinese = new Map(flat(texts('zh-CN', area)).map(([key, text]) => [keyOf(key), text]));
    const english = new Map(flat(texts('en', area)).map(([key, text]) => [keyOf(key), text]));

    it('has the same keys in both languages', () => {
        expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    });

    it('has no empty text, no Chinese in English and the same values to fill in', () => {
        for (const [key, text] of chinese) {
            expect(text.trim(), key).not.toBe('');
            expect(holes(english.get(key) ?? ''), key).toEqual(holes(text));
        }

        for (const [key, text] of english) {
            expect(key === 'shell.otherLanguage' ? '' : text, key).not.toMatch(/[㐀-鿿]/u);
        }
    });
});
