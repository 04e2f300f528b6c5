import { useTranslation } from 'react-i18next';
import { ApiError, type Problem } from '../../api/problem';
import { ProblemBox } from '../../components/ProblemBox';

/** Words for refusals that mean something else at one desk than elsewhere, by their codes. */
export type Refusals = Partial<Record<Problem['code'], string>>;

/** Refusals that say no more than that somebody was faster. */
const overtaken: readonly Problem['code'][] = ['conflict', 'preconditionFailed'];

/** Why the service does not take an entry: in the desk’s words, as somebody being faster, or in the service’s words. */
export function EntryProblem({ error, refusals }: { error: Error | null; refusals: Refusals }) {
    const { t } = useTranslation('officer');
    if (error === null) {
        return null;
    }

    const code = error instanceof ApiError ? error.problem.code : undefined;
    const words =
        code === undefined
            ? undefined
            : (refusals[code] ?? (overtaken.includes(code) ? t('entry.overtaken') : undefined));
    return words === undefined ? (
        <ProblemBox error={error} />
    ) : (
        <p className="field-fault" role="alert">
            {words}
        </p>
    );
}
