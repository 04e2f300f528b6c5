import type { AskedFacts } from '../../../../api/guidance';
import { valueAt, type Application } from '../form';

export const always = () => true;

export const oneOf = (options: readonly string[]) => () => options;

export const isCompany = (form: Application) => form.entity?.type === 'OnePersonLimitedCompany';

export const seatIsDomicile = (form: Application) => form.workspace?.isDomicile === true;

/** Whether a step is gone; it is unless the founder left it out. */
export const wants = (step: string) => (form: Application) =>
    form.unwantedSteps?.some((unwanted) => unwanted === step) !== true;

/** A policy that reaches the place asks for the fact. */
export const asks = (fact: string) => (_: Application, asked: AskedFacts) => asked.has(fact);

export const hasEducation = (form: Application) => typeof form.founder?.education === 'string';

export const hasComputeCost = (form: Application) =>
    wants('vouchers')(form) && typeof valueAt(form, ['facts', 'compute', 0, 'actualCostFen']) === 'number';

export const hasDataPurchase = (form: Application) =>
    wants('vouchers')(form) && typeof valueAt(form, ['facts', 'dataPurchases', 0, 'contractAmountFen']) === 'number';
