import i18next from 'i18next';
import { wordsOf } from './useWords';

/**
 * Texts that go to the founder as they are written: notices are in Chinese by law, in whatever language an officer
 * reads the pages. The areas' Chinese texts must be loaded.
 */
export function founderWords() {
    const t = i18next.getFixedT('zh-CN', ['officer', 'common', 'states', 'materials'] as const);
    return { t, words: wordsOf(t, (key) => i18next.exists(key, { lng: 'zh-CN' })) };
}
