import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import benefitDeskEn from '../../src/texts/en/benefitDesk.json';
import pairingEn from '../../src/texts/en/pairing.json';
import placesEn from '../../src/texts/en/places.json';
import benefitDesk from '../../src/texts/zh-CN/benefitDesk.json';
import pairing from '../../src/texts/zh-CN/pairing.json';
import places from '../../src/texts/zh-CN/places.json';

const keys = ['places:waiting.before', 'pairing:asking.queue', 'benefitDesk:mentor.queue', 'benefitDesk:place.before'];

describe.each([
    ['zh-CN', /第一位/, /1 位/],
    ['en', /next/i, /\b1\b/],
])('the line in %s', (language, first, second) => {
    it.each(keys)('%s counts nobody before the first, and one before the second', async (key) => {
        const i18n = i18next.createInstance();
        await i18n.init({
            lng: language,
            fallbackLng: false,
            resources: {
                'zh-CN': { places, pairing, benefitDesk },
                en: { places: placesEn, pairing: pairingEn, benefitDesk: benefitDeskEn },
            },
        });
        const words = i18n.getFixedT(language) as (key: string, values: object) => string;
        expect(words(key, { count: 0 })).toMatch(first);
        expect(words(key, { count: 0 })).not.toMatch(/\d/);
        expect(words(key, { count: 1 })).toMatch(second);
    });
});
