import type { StepView } from '../../../api/cases';
import { day } from '../../../components/format';
import { founderWords } from '../founderWords';
import { useTexts } from '../useWords';
import type { SupplementDraft } from './supplement';
import { itemName } from './supplementTexts';

interface Props {
    draft: SupplementDraft;
    step: StepView | null;
    /** The usual deadline, once the service has told it. */
    usualOn: string | undefined;
}

/** The request as the founder will read it: in Chinese, whatever language the officer reads. */
export function SupplementPreview({ draft, step, usualOn }: Props) {
    const { t } = useTexts();
    const { t: said, words } = founderWords();
    const asker = words.department(step?.department ?? 'window');
    const named = draft.dueOn === null ? usualOn : draft.dueOn;
    const dueOn = named === undefined || named === '' ? null : day(named, 'zh-CN');
    return (
        // Stays in sight at the sheet's foot and scrolls within itself, for the keyboard too.
        <div role="region" className="founder-preview" tabIndex={0} aria-label={t('supplement.preview')}>
            <h3>{t('supplement.preview')}</h3>
            <p lang="zh-CN">{said('supplement.intro', { department: asker })}</p>
            <ol>
                {draft.items.map((item) => (
                    <li key={item.key} lang="zh-CN">
                        <strong>{itemName(item.key, words)}</strong>
                        {item.reason.trim() === '' ? null : <p>{item.reason}</p>}
                        {item.remedy.trim() === '' ? null : <p>{item.remedy}</p>}
                    </li>
                ))}
            </ol>
            <p lang="zh-CN">
                {dueOn === null ? said('supplement.dueUsual') : said('supplement.dueDay', { day: dueOn })}
            </p>
        </div>
    );
}
