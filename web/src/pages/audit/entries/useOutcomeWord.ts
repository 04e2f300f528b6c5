import type { EntryOutcome } from '../../../api/auditSearch';
import { useWords } from '../useWords';

/** The word of a state; one that a case and a step call differently has both. */
export function useOutcomeWord(): (outcome: EntryOutcome) => string {
    const words = useWords();
    return (outcome) =>
        [...new Set([words.caseState(outcome), words.stepState(outcome)])]
            .filter((word) => word !== outcome)
            .join(' / ');
}
