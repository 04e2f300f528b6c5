import { day, money } from '../../../components/format';
import { useTexts, useWords } from '../useWords';

const isDay = /^\d{4}-\d\d-\d\d$/;

/** A value of the form or of an outcome as people read it: amounts in yuan, dates, yes and no, words for codes. */
export function FormValueText({ name, value }: { name: string; value: unknown }) {
    const { t } = useTexts();
    const words = useWords();
    if (typeof value === 'boolean') {
        return t(value ? 'form.yes' : 'form.no');
    }

    if (typeof value === 'number') {
        return name.endsWith('Fen') ? money(value) : String(value);
    }

    if (Array.isArray(value)) {
        return <span lang="zh-CN">{value.map(String).join(t('form.comma'))}</span>;
    }

    const text = String(value);
    return isDay.test(text) ? day(text) : <span className="form-text">{words.value(text)}</span>;
}
