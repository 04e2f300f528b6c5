import { useTranslation } from 'react-i18next';
import type { BenefitClause } from '../../../api/benefits';
import { factWords, subjectWords } from '../../../components/benefits/names';
import { useBenefitWords } from '../../../components/benefits/useBenefitWords';
import { money } from '../../../components/format';
import { currentLanguage } from '../../../texts';

/** One clause: what it answers, how much, why, and the words of the source. */
export function FinderClause({ clause }: { clause: BenefitClause }) {
    const { t } = useTranslation('finder');
    const { t: benefits } = useTranslation('benefits');
    const words = useBenefitWords();
    const isEnglish = currentLanguage() === 'en';
    return (
        <li>
            <strong>{isEnglish ? clause.titleEn : clause.titleZh}</strong>
            {clause.subject == null ? null : <> · {subjectWords(clause.subject, benefits)}</>}
            <p>
                {t(`verdict.${clause.verdict}`)}
                {clause.amountFen == null ? null : <strong> {money(clause.amountFen)}</strong>}
            </p>
            <details>
                <summary>{t('clause', { id: clause.clauseId })}</summary>
                {clause.arithmetic == null ? null : <p>{words.arithmetic(clause)}</p>}
                <Why clause={clause} />
                <blockquote lang="zh-CN">{clause.quoteZh}</blockquote>
            </details>
        </li>
    );
}

/** Where something is not known, its names in the reader's words; else the service's own reason. */
function Why({ clause: { missingFacts, reasonEn, reasonZh } }: { clause: BenefitClause }) {
    const { t } = useTranslation('finder');
    const { t: benefits } = useTranslation('benefits');
    const words = useBenefitWords();
    if (missingFacts.length > 0) {
        const names = missingFacts.map((fact) => factWords(fact, benefits) ?? fact);
        return <p>{t('asks', { facts: new Intl.ListFormat(currentLanguage()).format(names) })}</p>;
    }

    const reason = currentLanguage() === 'en' ? reasonEn : words.reason(reasonZh);
    return reason == null ? null : <p>{reason}</p>;
}
