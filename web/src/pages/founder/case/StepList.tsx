import type { CaseView } from '../../../api/cases';
import { Panel } from '../../../components/Panel';
import { useWords } from '../words';
import { StepRowView } from './StepRowView';
import { currentStep } from './stepRow';

/** The six steps as a task list; finished ones recede. */
export function StepList({ view }: { view: CaseView }) {
    const { t } = useWords();
    const wanted = view.steps.filter((step) => step.state !== 'notApplicable');
    const done = wanted.filter((step) => step.state === 'completed').length;
    const title = view.state === 'draft' ? t('steps.titleDraft') : t('steps.title', { done, count: wanted.length });
    const current = currentStep(view);
    return (
        <Panel title={title}>
            {view.state === 'draft' ? null : (
                <progress className="steps-progress" value={done} max={wanted.length} aria-label={title} />
            )}
            <ol className="steps">
                {view.steps.map((step, at) => (
                    <StepRowView
                        key={step.step}
                        view={view}
                        step={step}
                        number={at + 1}
                        isCurrent={step.step === current}
                    />
                ))}
            </ol>
        </Panel>
    );
}
