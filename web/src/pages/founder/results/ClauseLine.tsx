import type { BenefitClause } from '../../../api/benefits';
import { money } from '../../../components/format';
import { currentLanguage } from '../../../texts';
import { useWords } from '../words';
import { Facts } from './Facts';

/** One clause: verdict, amount, arithmetic, the reason, and the words of the source. */
export function ClauseLine({ clause }: { clause: BenefitClause }) {
    const { t } = useWords();
    const isEnglish = currentLanguage() === 'en';
    return (
        <li className="clause">
            <h3>{isEnglish ? clause.titleEn : clause.titleZh}</h3>
            <Facts
                facts={[
                    [t('clause.verdict'), t(`verdict.${clause.verdict}`)],
                    [t('clause.amount'), clause.amountFen == null ? null : money(clause.amountFen)],
                    [t('clause.arithmetic'), clause.arithmetic],
                    [t('clause.reason'), isEnglish ? clause.reasonEn : clause.reasonZh],
                    [t('clause.id'), clause.clauseId],
                ]}
            />
            <blockquote lang="zh-CN">{clause.quoteZh}</blockquote>
        </li>
    );
}
