import { Link } from 'react-router';
import type { CaseView, StepView } from '../../../api/cases';
import { day } from '../../../components/format';
import { useTexts, useWords } from '../useWords';

interface Props {
    view: CaseView;
    chosen: StepView | null;
    /** The address of a part. */
    pathOf: (part: string) => string;
}

/** The window's part and the six steps with their states; one of them is chosen. */
export function StepList({ view, chosen, pathOf }: Props) {
    const { t } = useTexts();
    const words = useWords();
    return (
        <ol className="step-list">
            <li>
                <Link to={pathOf('window')} aria-current={chosen === null ? 'step' : undefined}>
                    {t('case.windowPart')}
                </Link>
                <span>{words.caseState(view.state)}</span>
            </li>
            {view.steps.map((step) => (
                <li key={step.step}>
                    <Link to={pathOf(step.step)} aria-current={step.step === chosen?.step ? 'step' : undefined}>
                        {words.step(step.step)}
                    </Link>
                    <span className={`step-state-${step.state}`}>
                        {words.stepState(step.state)}
                        {step.frozen ? ` · ${t('case.frozen')}` : null}
                        {step.attempt > 1 ? ` · ${t('case.attempt', { count: step.attempt })}` : null}
                    </span>
                    <StepNote step={step} />
                </li>
            ))}
        </ol>
    );
}

function StepNote({ step }: { step: StepView }) {
    const { t } = useTexts();
    const words = useWords();
    if (step.state === 'notStarted' && step.waitsFor.length > 0) {
        return (
            <span className="quiet step-note">
                {t('case.waitsFor', { steps: step.waitsFor.map(words.step).join(t('form.comma')) })}
            </span>
        );
    }

    return step.light === null || step.light === 'paused' || step.dueOn === null ? null : (
        <span className="quiet step-note">{t('case.dueOn', { day: day(step.dueOn) })}</span>
    );
}
