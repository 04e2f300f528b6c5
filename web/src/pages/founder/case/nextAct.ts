import type { CaseView, FounderAct, StepView } from '../../../api/cases';
import { requestGroups, type RequestGroup } from './openRequests';

/** What a case waits for: something of the founder's, or somebody else. */
export type NextAct =
    | { kind: 'finishDraft' }
    | { kind: 'answer'; group: RequestGroup }
    | { kind: 'decide'; step: StepView }
    | { kind: 'beside'; act: FounderAct }
    | { kind: 'results' }
    | { kind: 'ended' }
    | { kind: 'wait'; holders: readonly StepView[] };

/** Everything that the founder has to do, the most urgent first; empty when it is somebody else's turn. */
export function ownActs(view: CaseView): NextAct[] {
    if (view.state === 'draft') {
        return [{ kind: 'finishDraft' }];
    }

    const answers = requestGroups(view).filter((group) => group.maySend);
    const decisions = view.steps.filter((step) => mayDecide(step));
    return [
        ...answers.map((group) => ({ dueOn: group.dueOn, act: { kind: 'answer', group } as const })),
        ...decisions.map((step) => ({ dueOn: step.redoUntil, act: { kind: 'decide', step } as const })),
        ...(view.acts ?? []).map((act) => ({ dueOn: act.until, act: { kind: 'beside', act } as const })),
    ]
        .sort((one, other) => (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999'))
        .map(({ act }) => act);
}

/** The one next thing, or who has it. */
export function nextAct(view: CaseView): NextAct {
    const own = ownActs(view)[0];
    if (own !== undefined) {
        return own;
    }

    switch (view.state) {
        case 'completed':
            return { kind: 'results' };
        case 'submitted':
        case 'awaitingSupplement':
        case 'inProgress':
        case 'suspended':
            return { kind: 'wait', holders: view.state === 'inProgress' ? atDesks(view) : [] };
        default:
            return { kind: 'ended' };
    }
}

/** How many single things are left for the founder. */
export function thingsLeft(view: CaseView): number {
    return ownActs(view).reduce((sum, act) => sum + (act.kind === 'answer' ? act.group.items.length : 1), 0);
}

/** Whether somebody still works on the case or waits for the founder. */
export function isOpen(view: CaseView): boolean {
    return ['draft', 'submitted', 'awaitingSupplement', 'inProgress', 'suspended'].includes(view.state);
}

/** A refused or lapsed step whose time for another attempt still runs. */
function mayDecide(step: StepView): boolean {
    return step.permittedTriggers.some((trigger) => ['redo', 'requestReconsideration', 'waiveRedo'].includes(trigger));
}

/** Steps that a desk has now, the one that is due first leading. */
function atDesks(view: CaseView): StepView[] {
    return view.steps
        .filter((step) => ['inReview', 'pendingDecision', 'inSpecialProcedure'].includes(step.state))
        .sort((one, other) => (one.dueAt ?? '9999').localeCompare(other.dueAt ?? '9999'));
}
