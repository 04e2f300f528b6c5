import { Abandoned } from '../../../api/abandoned';
import { ApiError } from '../../../api/problem';
import { useTexts, type Texts } from '../useWords';
import { NotSent, type BatchResult } from './useBatch';

/** Case by case what was done and what was not, and why; the failed ones first. */
export function BatchResults({ results, all }: { results: readonly BatchResult[]; all: number }) {
    const { t } = useTexts();
    const failed = results.filter(({ error }) => error !== null);
    const sorted = [...failed, ...results.filter(({ error }) => error === null)];
    return (
        <>
            <p role="status">
                {t('assign.result', { done: results.length - failed.length, failed: failed.length, all })}
            </p>
            <ul className="open-items">
                {sorted.map(({ item, error }) => (
                    <li key={item.caseId}>
                        <strong lang="zh-CN">{item.companyName ?? item.caseNumber}</strong>
                        <p className={error === null ? 'quiet' : 'field-fault'}>
                            {error === null ? t('assign.done') : reasonOf(error, t)}
                        </p>
                    </li>
                ))}
            </ul>
        </>
    );
}

/** Why a case was not handed over, in words of the service or of our own, never in those of the browser. */
export function reasonOf(error: Error, t: Texts): string {
    if (error instanceof Abandoned) {
        return t('assign.mayHaveArrived');
    }

    if (!(error instanceof ApiError)) {
        return t(error instanceof NotSent ? 'assign.notSent' : 'common:problem.unreachable');
    }

    const { title, detail, errors } = error.problem;
    return errors?.map((fault) => fault.message).join(' ') ?? [title, detail].filter((text) => text != null).join(' ');
}
