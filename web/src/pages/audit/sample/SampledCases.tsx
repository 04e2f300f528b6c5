import { Link } from 'react-router';
import { useSample } from '../../../api/auditSearch';
import { EmptyState } from '../../../components/EmptyState';
import { QueryBody } from '../../../components/QueryBody';
import { useTexts } from '../useWords';
import type { Draw } from './sampleDraw';

/** The drawn cases by their ids alone: a case is looked at, and the look written down, when it is opened. */
export function SampledCases({ draw: { seed, size } }: { draw: Draw }) {
    const { t } = useTexts();
    return (
        <QueryBody query={useSample(seed, size)}>
            {(caseIds) =>
                caseIds.length === 0 ? (
                    <EmptyState text={t('sample.none')} />
                ) : (
                    <>
                        <p role="status">{t('sample.drawn', { count: caseIds.length })}</p>
                        <ol className="audit-sample">
                            {caseIds.map((caseId) => (
                                <li key={caseId}>
                                    <Link to={`/audit/cases/${caseId}`} className="audit-case-id">
                                        {caseId}
                                    </Link>
                                </li>
                            ))}
                        </ol>
                    </>
                )
            }
        </QueryBody>
    );
}
