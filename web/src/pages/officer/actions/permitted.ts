import type { StepView } from '../../../api/cases';

/** What an officer can do at the window's part of a case, or at a step: a trigger of the tables. */
export interface ActionButton {
    trigger: string;
    tone: 'primary' | 'plain' | 'danger';
    /** The keys that press it; null for most. */
    keys: 'Alt+A' | 'Alt+R' | null;
}

const caseOrder = [
    'accept',
    'resume',
    'confirmSupply',
    'requestSupplement',
    'acceptWithDeficiency',
    'rejectSupply',
    'suspend',
    'refuseAcceptance',
];
const stepOrder = [
    'approve',
    'resumeStep',
    'recommend',
    'requestSupplement',
    'extend',
    'suspendStep',
    'skip',
    'refuse',
    'revoke',
];
const leading = ['accept', 'resume', 'confirmSupply', 'approve', 'resumeStep', 'recommend'];
const grave = ['refuse', 'refuseAcceptance', 'revoke'];

/** The buttons for what the service permits, in the order of use; the first that moves the case on is the primary one. */
export function buttonsOf(permitted: readonly string[], part: 'case' | 'step'): ActionButton[] {
    const shown = (part === 'case' ? caseOrder : stepOrder).filter((trigger) => permitted.includes(trigger));
    const primary = leading.find((trigger) => shown.includes(trigger));
    return shown.map((trigger) => ({
        trigger,
        tone: trigger === primary ? 'primary' : grave.includes(trigger) ? 'danger' : 'plain',
        keys: trigger === primary ? 'Alt+A' : trigger === 'requestSupplement' ? 'Alt+R' : null,
    }));
}

/** The part of a case that a page shows: a step, or null for the window's own. */
export function chosenPart(
    view: { steps: StepView[]; permittedTriggers: string[] },
    wanted: string | null,
): StepView | null {
    if (wanted !== null) {
        return view.steps.find((step) => step.step === wanted) ?? null;
    }

    const mine = view.steps.find((step) => buttonsOf(step.permittedTriggers, 'step').length > 0);
    return buttonsOf(view.permittedTriggers, 'case').length > 0 ? null : (mine ?? null);
}
