import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import common from './zh-CN/common.json';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

type TextFile = { default: Record<string, unknown> };
const files = import.meta.glob<TextFile>(['./*/*.json', '!./zh-CN/common.json']);
const storageKey = 'opc.language';
const opened = new Set<string>(['common']);

/** Starts with the language chosen before; Chinese is the source and needs no further file. */
export async function startTexts(): Promise<void> {
    await i18next.use(initReactI18next).init({
        lng: 'zh-CN',
        fallbackLng: false,
        ns: ['common'],
        defaultNS: 'common',
        resources: { 'zh-CN': { common } },
        interpolation: { escapeValue: false },
        returnNull: false,
    });
    await changeLanguage(storedLanguage());
}

/** Loads the texts of some areas in the language in use; a page's route calls it before the page is shown. */
export async function loadTexts(areas: readonly string[]): Promise<void> {
    areas.forEach((area) => opened.add(area));
    await Promise.all(areas.map((area) => load(currentLanguage(), area)));
}

/** Loads some areas in Chinese too: what officers send to founders is Chinese in any language of the pages. */
export async function loadChinese(areas: readonly string[]): Promise<void> {
    await Promise.all(areas.map((area) => load('zh-CN', area)));
}

/** Switches all open areas without a reload. */
export async function changeLanguage(language: Language): Promise<void> {
    await Promise.all([...opened].map((area) => load(language, area)));
    await i18next.changeLanguage(language);
    document.documentElement.lang = language;
    window.localStorage.setItem(storageKey, language);
}

/** The language in use. */
export function currentLanguage(): Language {
    return i18next.language === 'en' ? 'en' : 'zh-CN';
}

async function load(language: Language, area: string): Promise<void> {
    const file = files[`./${language}/${area}.json`];
    if (file !== undefined && !i18next.hasResourceBundle(language, area)) {
        i18next.addResourceBundle(language, area, (await file()).default);
    }
}

function storedLanguage(): Language {
    return window.localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh-CN';
}
