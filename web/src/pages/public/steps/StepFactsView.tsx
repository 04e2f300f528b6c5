import { useTranslation } from 'react-i18next';
import type { StepFacts } from '../../../api/stepFacts';
import { Panel } from '../../../components/Panel';
import { money } from '../../../components/format';
import { StepLaws } from './StepLaws';
import { StepPapers } from './StepPapers';

/** Who, papers, result, cost, time, law, recourse. */
export function StepFactsView({ facts }: { facts: StepFacts }) {
    const { t } = useTranslation(['guide', 'states']);
    const forms = (kinds: StepFacts['mayApply']) => kinds.map((form) => t(`guide:form.${form}`)).join(t('guide:comma'));
    const steps = (kinds: StepFacts['startsAfter']) =>
        kinds.map((kind) => t(`states:step.${kind}`)).join(t('guide:comma'));
    return (
        <>
            <Panel title={t('guide:facts.who')}>
                <p>{t('guide:facts.mayApply', { forms: forms(facts.mayApply) })}</p>
                {facts.mayBeLeftOutBy.length === 0 ? null : (
                    <p>{t('guide:facts.mayBeLeftOutBy', { forms: forms(facts.mayBeLeftOutBy) })}</p>
                )}
                <p>{t('guide:facts.decides', { department: t(`states:department.${facts.department}`) })}</p>
                {facts.startsAfter.length === 0 ? null : (
                    <p>{t('guide:facts.startsAfter', { steps: steps(facts.startsAfter) })}</p>
                )}
            </Panel>
            <Panel title={t('guide:facts.papers')}>
                <StepPapers materials={facts.materials} />
            </Panel>
            <Panel title={t('guide:facts.result')}>
                <p>{t(`guide:result.${facts.kind}`)}</p>
            </Panel>
            <Panel title={t('guide:facts.time')}>
                <p>{t('guide:facts.promised', { days: facts.promised.workingDays })}</p>
                <p>
                    {facts.legal === null
                        ? t('guide:facts.noLegal')
                        : t('guide:facts.legal', { days: facts.legal.workingDays })}
                </p>
                <p>{facts.feeFen === 0 ? t('guide:facts.free') : t('guide:facts.fee', { fee: money(facts.feeFen) })}</p>
            </Panel>
            <Panel title={t('guide:facts.law')}>
                <p>{t(`guide:nature.${facts.nature}`)}</p>
                {facts.kind === 'vouchers' ? <p>{t('guide:facts.lawOfVouchers')}</p> : null}
                <StepLaws laws={facts.laws} />
            </Panel>
            <Panel title={t('guide:facts.recourse')}>
                <ul>
                    {facts.remedies.map((remedy) => (
                        <li key={remedy.kind}>
                            {t(`guide:remedy.${remedy.kind}`)}
                            {remedy.length === null
                                ? null
                                : t(`guide:within.${remedy.unit}`, { length: remedy.length })}
                        </li>
                    ))}
                </ul>
            </Panel>
        </>
    );
}
