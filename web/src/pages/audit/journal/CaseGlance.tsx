import type { CaseView, StepView } from '../../../api/cases';
import { day } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { useTexts, useWords } from '../useWords';

/** Who, where, since when; and how each step stands. */
export function CaseGlance({ shown }: { shown: CaseView }) {
    const { t } = useTexts();
    const words = useWords();
    const none = t('glance.none');
    const facts = [
        ['company', shown.companyName ?? none],
        ['entityType', shown.entityType === null ? none : words.entityType(shown.entityType)],
        ['place', `${shown.city} ${shown.district}`],
        ['officer', shown.caseOfficer?.name ?? none],
        ['received', shown.receivedOn === null ? none : day(shown.receivedOn)],
        ['accepted', shown.acceptedOn === null ? none : day(shown.acceptedOn)],
    ] as const;
    return (
        <Panel title={t('glance.title')}>
            <dl className="audit-facts">
                {facts.map(([name, value]) => (
                    <div key={name}>
                        <dt>{t(`glance.${name}`)}</dt>
                        <dd>{value}</dd>
                    </div>
                ))}
            </dl>
            <ul className="audit-steps">
                {shown.steps.map((step) => (
                    <StepLine key={step.step} step={step} />
                ))}
            </ul>
        </Panel>
    );
}

function StepLine({ step }: { step: StepView }) {
    const { t } = useTexts();
    const words = useWords();
    return (
        <li>
            <strong>{words.step(step.step)}</strong>
            <span>{words.stepState(step.state)}</span>
            <span className="quiet">
                {words.department(step.department)}
                {step.attempt > 1 ? ` · ${t('glance.attempt', { attempt: step.attempt })}` : null}
                {step.dueOn === null ? null : ` · ${t('glance.due', { on: day(step.dueOn) })}`}
            </span>
        </li>
    );
}
