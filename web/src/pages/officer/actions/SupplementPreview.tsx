import type { StepView } from '../../../api/cases';
import { day } from '../../../components/format';
import { useTexts, useWords } from '../useWords';
import type { SupplementDraft } from './supplement';
import { useItemName } from './SupplementItemFields';

interface Props {
    draft: SupplementDraft;
    step: StepView | null;
    /** The usual deadline, once the service has told it. */
    usualOn: string | undefined;
}

/** The request as the founder will read it. */
export function SupplementPreview({ draft, step, usualOn }: Props) {
    const { t } = useTexts();
    const words = useWords();
    const nameOf = useItemName();
    const asker = words.department(step?.department ?? 'window');
    const named = draft.dueOn === null ? usualOn : draft.dueOn;
    const dueOn = named === undefined || named === '' ? null : day(named);
    return (
        <section className="founder-preview" aria-label={t('supplement.preview')}>
            <h3>{t('supplement.preview')}</h3>
            <p>{t('supplement.intro', { department: asker })}</p>
            <ol>
                {draft.items.map((item) => (
                    <li key={item.key} lang="zh-CN">
                        <strong>{nameOf(item.key)}</strong>
                        {item.reason.trim() === '' ? null : <p>{item.reason}</p>}
                        {item.remedy.trim() === '' ? null : <p>{item.remedy}</p>}
                    </li>
                ))}
            </ol>
            <p>{dueOn === null ? t('supplement.dueUsual') : t('supplement.dueDay', { day: dueOn })}</p>
        </section>
    );
}
