import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { readPrepared, type EntitlementView } from '../../../api/entitlements';
import { useBenefitWords } from '../../../components/benefits/useBenefitWords';
import { moment, money } from '../../../components/format';
import { keepFile } from '../../../components/keepFile';
import { ProblemBox } from '../../../components/ProblemBox';
import { currentLanguage } from '../../../texts';
import { Facts } from '../results/Facts';
import { groupOf } from './groups';

interface Props {
    caseId: string;
    entitlement: EntitlementView;
    onApply: () => void;
}

/** One entitlement: what it gives and why, who decides, and the one thing to do about it. */
export function EntitlementLine({ caseId, entitlement, onApply }: Props) {
    const { t } = useTranslation('entitlements');
    const { clause, route } = entitlement;
    const title = titleOf(entitlement);
    const group = groupOf(entitlement);
    return (
        <li className="clause">
            <h3>{title}</h3>
            {group === 'open' ? <p>{t(`route.${route}`)}</p> : null}
            <EntitlementFacts entitlement={entitlement} />
            <details>
                <summary>{t('source')}</summary>
                <blockquote lang="zh-CN">{clause.quoteZh}</blockquote>
            </details>
            {group === 'open' ? (
                <div className="results-buttons">
                    <Button type="primary" onClick={onApply}>
                        {t(route === 'NoApplication' ? 'apply.confirmNamed' : 'apply.named', { title })}
                    </Button>
                    <Prepared caseId={caseId} entitlement={entitlement} />
                </div>
            ) : null}
        </li>
    );
}

/** The clause's name in the reader's language. */
export const titleOf = ({ clause }: EntitlementView) =>
    (currentLanguage() === 'en' ? clause.titleEn : clause.titleZh) ?? clause.clauseId;

function EntitlementFacts({ entitlement }: { entitlement: EntitlementView }) {
    const { t } = useTranslation('entitlements');
    const benefit = useBenefitWords();
    const { clause, departments, appliedAt, decidedAt, grantedFen, reason } = entitlement;
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
                [t('fact.decidedAt'), decidedAt === null ? null : moment(decidedAt)],
                [t('fact.clause'), clause.clauseId],
            ]}
        />
    );
}

/** The application that the service has written already; kept as a file. */
function Prepared({ caseId, entitlement }: { caseId: string; entitlement: EntitlementView }) {
    const { t } = useTranslation('entitlements');
    const title = titleOf(entitlement);
    const file = useMutation({
        mutationFn: () => readPrepared(caseId, entitlement.entitlementId),
        onSuccess: (content) => keepFile(content, `${title}.pdf`),
    });
    return (
        <>
            <Button loading={file.isPending} aria-label={t('prepared.named', { title })} onClick={() => file.mutate()}>
                {t('prepared.button')}
            </Button>
            {file.error === null ? null : <ProblemBox error={file.error} />}
        </>
    );
}
