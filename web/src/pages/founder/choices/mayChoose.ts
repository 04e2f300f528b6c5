import type { CaseView } from '../../../api/cases';

type Step = 'workspace' | 'mentorPairing';

/** Where a step stands that has something to choose. */
export const stateOf = (view: CaseView, step: Step) =>
    view.steps.find((found) => found.step === step)?.state ?? 'notApplicable';

/** Whether something can be chosen for the step: from acceptance on, and before its desk has decided. */
export const mayChoose = (view: CaseView, step: Step) =>
    view.state === 'inProgress' &&
    ['notStarted', 'inReview'].includes(stateOf(view, step)) &&
    !(step === 'workspace' && isDomicile(view));

/** A seat that stands in the licence as the domicile is not swapped any more. */
function isDomicile(view: CaseView): boolean {
    const registration = view.steps.find((found) => found.step === 'registration');
    return view.seatIsDomicile && registration?.state === 'completed';
}
