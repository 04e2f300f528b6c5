import type { WorklistItem } from '../../../api/officer/worklist';
import { ApiError } from '../../../api/problem';
import { useTexts } from '../useWords';

/** What became of one case of a batch; no error: done. */
export interface BatchResult {
    item: WorklistItem;
    error: Error | null;
}

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
                            {error === null ? t('assign.done') : reasonOf(error)}
                        </p>
                    </li>
                ))}
            </ul>
        </>
    );
}

function reasonOf(error: Error): string {
    const problem = error instanceof ApiError ? error.problem : null;
    return problem?.errors?.map((fault) => fault.message).join(' ') ?? problem?.detail ?? error.message;
}
