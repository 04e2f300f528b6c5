import { useId } from 'react';
import type { CaseView, StepView } from '../../../api/cases';
import { StateTag } from '../../../components/StateTag';
import { ActButton } from '../acts/ActButton';
import { stepActs } from '../acts/acts';
import { useWords } from '../words';
import { StepLinks } from './StepLinks';
import { isFoundersTurn, stepRow } from './stepRow';

interface Props {
    view: CaseView;
    step: StepView;
    number: number;
    isCurrent: boolean;
}

/** One step: what it is, who has it until when, its state in words, and what the founder may do about it. */
export function StepRowView({ view, step, number, isCurrent }: Props) {
    const words = useWords();
    const id = useId();
    const row = stepRow(view, step, words);
    const acts = stepActs(step);
    return (
        <li
            id={`step-${step.step}`}
            className={`step step-${row.tone}`}
            {...(isCurrent ? { 'aria-current': 'step' } : {})}
        >
            <span className={row.isDone ? 'step-number step-done' : 'step-number'} aria-hidden="true">
                {row.isDone ? '✓' : number}
            </span>
            <div className="step-body">
                <h3 aria-describedby={id}>{words.stepTask(step.step)}</h3>
                <p className="quiet">{row.hint}</p>
                <p id={id}>
                    <StateTag tone={row.tone}>{row.status}</StateTag>
                </p>
                <StepLinks view={view} step={step} />
                {acts.length === 0 ? null : (
                    <div className="step-acts">
                        {acts.map((trigger) => (
                            <ActButton
                                key={trigger}
                                caseId={view.caseId}
                                step={step.step}
                                trigger={trigger}
                                isPrimary={isFoundersTurn(step) && trigger === 'redo'}
                            />
                        ))}
                    </div>
                )}
            </div>
        </li>
    );
}
