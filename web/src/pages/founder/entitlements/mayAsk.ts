import type { CaseView } from '../../../api/cases';

const open: readonly CaseView['state'][] = ['submitted', 'awaitingSupplement', 'inProgress', 'suspended', 'completed'];

const registrationOf = ({ steps }: CaseView) => steps.find(({ step }) => step === 'registration')?.state;

/** Whether something can be asked for: from the day of receipt on, unless the case ended without a business or the business was revoked. */
export const mayAsk = (view: CaseView): boolean =>
    view.receivedOn !== null && open.includes(view.state) && registrationOf(view) !== 'revoked';

/** Whether the business exists: what needs no application then takes effect at once. */
export const isRegistered = (view: CaseView): boolean => registrationOf(view) === 'completed';
