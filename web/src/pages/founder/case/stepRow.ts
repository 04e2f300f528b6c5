import type { CaseView, StepView } from '../../../api/cases';
import { moment } from '../../../components/format';
import type { Tone } from '../../../components/StateTag';
import { closeOf } from '../closeOf';
import type { Words } from '../words';

/** What a row of the task list shows. */
export interface StepRow {
    tone: Tone;
    status: string;
    hint: string;
    isDone: boolean;
}

/** The row's state in words, and who has the step until when. */
export function stepRow(view: CaseView, step: StepView, words: Words): StepRow {
    if (view.state === 'suspended' && isStarted(step)) {
        return {
            tone: 'quiet',
            status: words.caseState('suspended'),
            hint: words.caseNext('suspended'),
            isDone: false,
        };
    }

    return {
        tone: toneOf(step),
        status: isFoundersTurn(step) ? words.t('row.yourTurn') : words.stepState(step.state),
        hint: hintOf(view, step, words),
        isDone: step.state === 'completed',
    };
}

/** The row that is to be looked at now: the founder's turn first, else the first one at a desk. */
export function currentStep(view: CaseView): string | undefined {
    return (view.steps.find(isFoundersTurn) ?? view.steps.find(isStarted))?.step;
}

function isStarted(step: StepView): boolean {
    return ['inReview', 'awaitingSupplement', 'pendingDecision', 'inSpecialProcedure'].includes(step.state);
}

export function isFoundersTurn(step: StepView): boolean {
    return step.permittedTriggers.some((trigger) => ['supply', 'redo', 'requestReconsideration'].includes(trigger));
}

function toneOf(step: StepView): Tone {
    if (isFoundersTurn(step)) {
        return 'strong';
    }

    return step.state === 'revoked' || step.frozen ? 'bad' : step.state === 'completed' ? 'plain' : 'quiet';
}

function hintOf(view: CaseView, step: StepView, words: Words): string {
    switch (step.state) {
        case 'notStarted':
            return waitingHint(view, step, words);
        case 'inReview':
        case 'pendingDecision':
            return deskHint(step, words);
        case 'refused':
        case 'lapsed':
            return isFoundersTurn(step) && step.redoUntil !== null
                ? words.t('row.decideUntil', { at: moment(closeOf(step.redoUntil)) })
                : words.t('row.endedForGood');
        default:
            return step.frozen ? words.t('row.frozen') : words.stepNext(step.state, step.department);
    }
}

function waitingHint(view: CaseView, step: StepView, words: Words): string {
    if (view.state === 'suspended') {
        return words.t('row.afterResumption');
    }

    if ((view.state === 'inProgress' || view.acceptedOn !== null) && step.waitsFor.length > 0) {
        return words.t('row.waitsFor', { steps: words.list(step.waitsFor.map((kind) => words.step(kind))) });
    }

    return words.t(view.state === 'draft' ? 'row.afterSubmission' : 'row.afterAcceptance');
}

function deskHint(step: StepView, words: Words): string {
    const department = words.department(step.department);
    if (step.light === 'paused') {
        return words.t('row.paused', { department });
    }

    if (step.dueAt === null) {
        return words.stepNext(step.state, step.department);
    }

    return words.t(step.light === 'red' ? 'row.overdue' : step.provisional ? 'row.dueProvisional' : 'row.due', {
        department,
        at: moment(step.dueAt),
    });
}
