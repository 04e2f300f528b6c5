import i18next from 'i18next';
import type { BenefitTexts } from '../../src/components/benefits/names';
import type { Language } from '../../src/texts';
import en from '../../src/texts/en/benefits.json';
import chinese from '../../src/texts/zh-CN/benefits.json';

/** The real words for benefits in one language, which is in use from then on. */
export async function textsIn(language: Language): Promise<BenefitTexts> {
    await i18next.init({
        lng: language,
        fallbackLng: false,
        ns: ['benefits'],
        defaultNS: 'benefits',
        interpolation: { escapeValue: false },
        resources: { 'zh-CN': { benefits: chinese }, en: { benefits: en } },
    });
    return i18next.getFixedT(language, 'benefits');
}
