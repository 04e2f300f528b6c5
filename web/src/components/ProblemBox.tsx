import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/problem';

interface Props {
    error: Error;
    /** Offered as a button when repeating may help. */
    onRetry?: () => void;
}

/** What went wrong, whether anything was lost, what to do; with the number that operations can look up. */
export function ProblemBox({ error, onRetry }: Props) {
    const { t } = useTranslation();
    const problem = error instanceof ApiError ? error.problem : null;
    return (
        <div className="problem-box" role="alert">
            <p className="problem-title">{problem?.title ?? t('problem.unreachable')}</p>
            {problem?.detail == null ? null : <p>{problem.detail}</p>}
            {problem?.errors == null ? null : (
                <ul>
                    {problem.errors.map((fault) => (
                        <li key={`${fault.field} ${fault.code}`}>{fault.message}</li>
                    ))}
                </ul>
            )}
            {problem?.traceId == null ? null : (
                <p className="quiet">{t('problem.reference', { id: problem.traceId })}</p>
            )}
            {onRetry === undefined ? null : <Button onClick={onRetry}>{t('action.retry')}</Button>}
        </div>
    );
}
