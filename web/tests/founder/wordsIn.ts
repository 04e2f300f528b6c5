import i18next from 'i18next';
import { wordsOf, type Words } from '../../src/pages/founder/words';
import type { Language } from '../../src/texts';
import commonEn from '../../src/texts/en/common.json';
import founderEn from '../../src/texts/en/founder.json';
import materialsEn from '../../src/texts/en/materials.json';
import statesEn from '../../src/texts/en/states.json';
import common from '../../src/texts/zh-CN/common.json';
import founder from '../../src/texts/zh-CN/founder.json';
import materials from '../../src/texts/zh-CN/materials.json';
import states from '../../src/texts/zh-CN/states.json';

/** The real words of the pages, in one language, which is in use from then on. */
export async function wordsIn(language: Language): Promise<Words> {
    await i18next.init({
        lng: language,
        fallbackLng: false,
        ns: ['founder', 'states', 'materials', 'common'],
        defaultNS: 'founder',
        interpolation: { escapeValue: false },
        resources: {
            'zh-CN': { founder, states, materials, common },
            en: { founder: founderEn, states: statesEn, materials: materialsEn, common: commonEn },
        },
    });
    return wordsOf(i18next.getFixedT(language, ['founder', 'states', 'materials', 'common']));
}
