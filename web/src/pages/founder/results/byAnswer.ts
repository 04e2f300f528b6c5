import type { BenefitClause } from '../../../api/benefits';

/** Clauses that give something, that lack a fact, and that give nothing. */
export interface Answered {
    given: BenefitClause[];
    asks: BenefitClause[];
    refused: BenefitClause[];
}

const refusing = ['ineligible', 'out-of-scope', 'budgetExhausted', 'drawnElsewhere'];

/** Sorts clauses by what they answer; none is left out. */
export function byAnswer(clauses: readonly BenefitClause[]): Answered {
    const partOf = ({ verdict }: BenefitClause): keyof Answered =>
        verdict === 'needs-information' ? 'asks' : refusing.includes(verdict) ? 'refused' : 'given';
    const answered: Answered = { given: [], asks: [], refused: [] };
    clauses.forEach((clause) => answered[partOf(clause)].push(clause));
    return answered;
}
