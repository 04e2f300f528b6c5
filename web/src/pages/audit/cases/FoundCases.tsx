import { Link } from 'react-router';
import type { CaseView } from '../../../api/cases';
import { day } from '../../../components/format';
import { useNarrow } from '../../../components/useNarrow';
import { useTexts, useWords } from '../useWords';

interface Props {
    cases: readonly CaseView[];
}

/** Found cases, the highest number first: a table, or cards on a phone. */
export function FoundCases({ cases }: Props) {
    return useNarrow() ? <CaseCards cases={cases} /> : <CaseTable cases={cases} />;
}

const columns = ['number', 'company', 'place', 'state', 'received', 'officer'] as const;

function CaseTable({ cases }: Props) {
    const { t } = useTexts();
    const words = useWords();
    return (
        <table className="audit-table">
            <caption className="visually-hidden">{t('cases.title')}</caption>
            <thead>
                <tr>
                    {columns.map((column) => (
                        <th key={column} scope="col">
                            {t(`cases.column.${column}`)}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {cases.map((found) => (
                    <tr key={found.caseId}>
                        <td>
                            <CaseLink found={found} />
                        </td>
                        <td lang="zh-CN">{found.companyName ?? t('cases.unnamed')}</td>
                        <td lang="zh-CN">
                            {found.city} {found.district}
                        </td>
                        <td>{words.caseState(found.state)}</td>
                        <td>{found.receivedOn === null ? t('cases.notReceived') : day(found.receivedOn)}</td>
                        <td lang="zh-CN">{found.caseOfficer?.name ?? t('cases.nobody')}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function CaseCards({ cases }: Props) {
    const { t } = useTexts();
    const words = useWords();
    return (
        <ul className="audit-cards">
            {cases.map((found) => (
                <li key={found.caseId} className="audit-card">
                    <p>
                        <CaseLink found={found} /> <strong>{words.caseState(found.state)}</strong>
                    </p>
                    <p lang="zh-CN">{found.companyName ?? t('cases.unnamed')}</p>
                    <p className="quiet" lang="zh-CN">
                        {found.city} {found.district}
                    </p>
                </li>
            ))}
        </ul>
    );
}

function CaseLink({ found }: { found: CaseView }) {
    return (
        <Link to={`/audit/cases/${found.caseId}`} className="audit-number">
            {found.caseNumber}
        </Link>
    );
}
