import { useTranslation } from 'react-i18next';
import type { EntitlementView } from '../../../api/entitlements';
import { useBenefitWords } from '../../../components/benefits/useBenefitWords';
import { moment, money } from '../../../components/format';
import { currentLanguage } from '../../../texts';
import { Facts } from '../results/Facts';

/** The clause's name in the reader's language. */
export const titleOf = ({ clause }: EntitlementView) =>
    (currentLanguage() === 'en' ? clause.titleEn : clause.titleZh) ?? clause.clauseId;

/** What it gives and why, who decides, and what became of it. */
export function EntitlementFacts({ entitlement }: { entitlement: EntitlementView }) {
    const { t } = useTranslation('entitlements');
    const benefit = useBenefitWords();
    const { clause, departments, state, appliedAt, decidedAt, grantedFen, reason } = entitlement;
    const isEnglish = currentLanguage() === 'en';
    return (
        <Facts
            facts={[
                [t('fact.amount'), clause.amountFen == null ? null : money(clause.amountFen)],
                [t('fact.granted'), grantedFen === null ? null : money(grantedFen)],
                [t('fact.reason'), reason === null ? null : <span lang="zh-CN">{reason}</span>],
                [t('fact.arithmetic'), benefit.arithmetic(clause)],
                [t('fact.why'), isEnglish ? clause.reasonEn : benefit.reason(clause.reasonZh)],
                [
                    t('fact.departments'),
                    departments.length === 0 ? t('notStated') : <span lang="zh-CN">{departments.join('、')}</span>,
                ],
                [t('fact.appliedAt'), appliedAt === null ? null : moment(appliedAt)],
                [
                    t(state === 'Revoked' ? 'fact.revokedAt' : 'fact.decidedAt'),
                    decidedAt === null ? null : moment(decidedAt),
                ],
                [t('fact.clause'), clause.clauseId],
            ]}
        />
    );
}
