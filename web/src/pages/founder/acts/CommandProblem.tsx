import type { CaseView, StepView } from '../../../api/cases';
import { ApiError } from '../../../api/problem';
import { ProblemBox } from '../../../components/ProblemBox';
import { useWords, type Words } from '../words';
import type { Act } from './useAct';

/** Why an act is not done yet, or will not be. */
export function CommandProblem({ act }: { act: Act }) {
    const words = useWords();
    if (act.failures > 0) {
        return <p role="status">{words.t('act.waiting')}</p>;
    }

    if (act.error === null) {
        return null;
    }

    if (act.isAbandoned) {
        return <p role="alert">{words.t('act.abandonedExplained')}</p>;
    }

    if (act.isConflict) {
        return <p role="alert">{conflict(act, words)}</p>;
    }

    const missing = act.error instanceof ApiError ? (act.error.problem.missingMaterials ?? []) : [];
    return (
        <>
            <ProblemBox error={act.error} />
            {missing.length === 0 ? null : (
                <p>{words.t('act.missing', { names: words.list(missing.map(words.material)) })}</p>
            )}
        </>
    );
}

/** The service names the state of what the command was for: of a step or of the case. */
function conflict({ error, step }: Act, { t, caseState, stepState }: Words): string {
    const problem = error instanceof ApiError ? error.problem : undefined;
    if (problem?.state == null) {
        return problem?.title ?? t('act.conflictExplained');
    }

    // Of a step or of the case, as the command was.
    return t('act.conflictState', {
        state:
            step === undefined
                ? caseState(problem.state as CaseView['state'])
                : stepState(problem.state as StepView['state']),
    });
}
