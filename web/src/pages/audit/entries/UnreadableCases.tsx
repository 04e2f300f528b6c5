import { Link } from 'react-router';
import { useTexts } from '../useWords';

/** Cases whose rows can't be read, and that were not searched; their verification says what is wrong with them. */
export function UnreadableCases({ caseIds }: { caseIds: readonly string[] }) {
    const { t } = useTexts();
    return caseIds.length === 0 ? null : (
        <div className="problem-box" role="alert">
            <p className="problem-title">{t('entries.unreadable', { count: caseIds.length })}</p>
            <p>{t('entries.unreadableExplained')}</p>
            <ul>
                {caseIds.map((caseId) => (
                    <li key={caseId}>
                        <Link to={`/audit/cases/${caseId}`} className="audit-case-id">
                            {caseId}
                        </Link>
                    </li>
                ))}
            </ul>
        </div>
    );
}
