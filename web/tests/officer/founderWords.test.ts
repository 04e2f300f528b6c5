import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { founderWords } from '../../src/pages/officer/founderWords';
import { templates, writtenBy } from '../../src/pages/officer/actions/supplementTexts';
import { changeLanguage, loadChinese, loadTexts, startTexts } from '../../src/texts';

const areas = ['officer', 'states', 'materials'];

beforeAll(async () => {
    await startTexts();
    await changeLanguage('en');
    await loadTexts(areas);
    await loadChinese(areas);
});

it('a template writes Chinese, also while the pages are English', () => {
    expect(i18next.t('officer:template.unclear.name')).toBe('Illegible');
    expect(writtenBy('unclear', 'material:IdentityProof').reason).toMatch(/^身份证明.*看不清，关键内容无法辨认。$/);
    for (const template of templates) {
        const { reason, remedy } = writtenBy(template, 'field:entity.nameZh');
        expect(`${reason}${remedy}`).not.toMatch(/[A-Za-z]/);
    }
});

it('so do the words of decisions and the names of desks', () => {
    const { t, words } = founderWords();
    expect(t('remedy.contract')).toMatch(/办不成事/);
    expect(words.department('registration')).not.toMatch(/[A-Za-z]/);
});
