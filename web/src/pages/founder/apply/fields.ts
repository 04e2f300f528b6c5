import type { Field, SectionName } from './field';
import { bankTaxQuestions } from './questions/bankTaxQuestions';
import { benefitsQuestions } from './questions/benefitsQuestions';
import { entityQuestions } from './questions/entityQuestions';
import { founderQuestions } from './questions/founderQuestions';
import { mentorQuestions } from './questions/mentorQuestions';
import { premisesQuestions } from './questions/premisesQuestions';

/** The one form, section by section; every datum is asked once (domain: steps, 0.4). */
export const sections: readonly { name: SectionName; fields: readonly Field[] }[] = [
    { name: 'founder', fields: founderQuestions },
    { name: 'entity', fields: entityQuestions },
    { name: 'premises', fields: premisesQuestions },
    { name: 'bankTax', fields: bankTaxQuestions },
    { name: 'benefits', fields: benefitsQuestions },
    { name: 'mentor', fields: mentorQuestions },
];
