import type { BenefitClause } from '../../../api/benefits';
import { useBenefitWords } from '../../../components/benefits/useBenefitWords';
import { money } from '../../../components/format';
import { currentLanguage } from '../../../texts';
import { useWords } from '../words';
import { Facts } from './Facts';

/** One clause: verdict, amount, arithmetic, the reason, and the words of the source. */
export function ClauseLine({ clause }: { clause: BenefitClause }) {
    const { t } = useWords();
    const benefit = useBenefitWords();
    const isEnglish = currentLanguage() === 'en';
    return (
        <li className="clause">
            <h3>{isEnglish ? clause.titleEn : clause.titleZh}</h3>
            <Facts
                facts={[
                    [t('clause.verdict'), t(`verdict.${clause.verdict}`)],
                    [t('clause.amount'), clause.amountFen == null ? null : money(clause.amountFen)],
                    [t('clause.arithmetic'), benefit.arithmetic(clause)],
                    [t('clause.reason'), isEnglish ? clause.reasonEn : benefit.reason(clause.reasonZh)],
                    [t('clause.id'), clause.clauseId],
                ]}
            />
            <blockquote lang="zh-CN">{clause.quoteZh}</blockquote>
        </li>
    );
}
