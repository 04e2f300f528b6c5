import { useTranslation } from 'react-i18next';
import type { Guidance } from '../../../api/guidance';
import { useBenefitWords } from '../../../components/benefits/useBenefitWords';
import { money } from '../../../components/format';
import { Panel } from '../../../components/Panel';

const giving = ['entitled', 'ceiling', 'reduced', 'relief', 'limit', 'service', 'not-stated'];

/** What one may expect, each with its clause; and how many clauses still ask something. */
export function ForetoldBenefits({ way }: { way: Guidance }) {
    const { t, i18n } = useTranslation('guide');
    const words = useBenefitWords();
    const isEnglish = i18n.language === 'en';
    const given = way.benefits.filter(({ verdict }) => giving.includes(verdict));
    const asking = way.benefits.filter(({ verdict }) => verdict === 'needs-information');
    return (
        <Panel title={t('benefits.title')}>
            {given.length === 0 ? <p>{t('benefits.none')}</p> : null}
            <ul>
                {given.map((benefit) => (
                    <li key={`${benefit.clauseId} ${benefit.subject ?? ''}`}>
                        <strong>{isEnglish ? benefit.titleEn : benefit.titleZh}</strong>
                        {' · '}
                        {t(`verdict.${benefit.verdict as 'entitled'}`)}
                        {benefit.amountFen == null ? null : ` · ${money(benefit.amountFen)}`}
                        <details>
                            <summary>{t('benefits.clause', { id: benefit.clauseId })}</summary>
                            {benefit.arithmetic == null ? null : <p>{words.arithmetic(benefit)}</p>}
                            <blockquote lang="zh-CN">{benefit.quoteZh}</blockquote>
                        </details>
                    </li>
                ))}
            </ul>
            {asking.length === 0 ? null : <p>{t('benefits.asking', { count: asking.length })}</p>}
        </Panel>
    );
}
