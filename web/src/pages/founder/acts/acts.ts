import type { CaseView, StepView } from '../../../api/cases';

/** An act that the founder may choose; answering requests has a page of its own. */
export type ActTrigger = 'redo' | 'requestReconsideration' | 'waiveRedo' | 'skip' | 'withdraw';

const ofSteps: readonly ActTrigger[] = ['redo', 'requestReconsideration', 'waiveRedo', 'skip'];

/** What may be done about one step now. */
export function stepActs(step: StepView): ActTrigger[] {
    return ofSteps.filter((trigger) => step.permittedTriggers.includes(trigger));
}

/** What may be done about the whole case now. */
export function caseActs(view: CaseView): ActTrigger[] {
    return view.permittedTriggers.includes('withdraw') ? ['withdraw'] : [];
}
