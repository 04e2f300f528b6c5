import { Link } from 'react-router';
import type { FoundEntry } from '../../../api/auditSearch';
import { stamp } from '../../../components/format';
import { useNarrow } from '../../../components/useNarrow';
import { ActorText, ChangeText, EntryTitle, VerdictText } from '../journal/EntryParts';
import { useCaseAddress } from '../useCaseAddress';
import { useTexts, useWords } from '../useWords';

interface Props {
    entries: readonly FoundEntry[];
}

/** Found entries, case by case: a table, or cards on a phone. */
export function FoundEntries({ entries }: Props) {
    return useNarrow() ? <EntryCards entries={entries} /> : <EntryTable entries={entries} />;
}

const keyOf = ({ caseId, entry }: FoundEntry) => `${caseId} ${String(entry.sequence)}`;
const columns = ['case', 'founder', 'state', 'at', 'actor', 'what', 'change'] as const;

function EntryTable({ entries }: Props) {
    const { t } = useTexts();
    const words = useWords();
    return (
        <table className="audit-table audit-found">
            <caption className="visually-hidden">{t('entries.title')}</caption>
            <thead>
                <tr>
                    {columns.map((column) => (
                        <th key={column} scope="col">
                            {t(`entries.column.${column}`)}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {entries.map((found) => (
                    <tr key={keyOf(found)} className={found.entry.accepted ? undefined : 'audit-rejected'}>
                        <td>
                            <EntryLink found={found} />
                        </td>
                        <td>{found.founder}</td>
                        <td>{words.caseState(found.state)}</td>
                        <td className="audit-stamp">
                            <time dateTime={found.entry.at}>{stamp(found.entry.at)}</time>
                        </td>
                        <td>
                            <ActorText entry={found.entry} />
                        </td>
                        <td>
                            <EntryTitle entry={found.entry} />
                            <TookText found={found} />
                        </td>
                        <td>
                            <ChangeText entry={found.entry} />
                            {found.entry.accepted ? null : <VerdictText entry={found.entry} />}
                        </td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}

function EntryCards({ entries }: Props) {
    const { t } = useTexts();
    return (
        <ul className="audit-cards">
            {entries.map((found) => (
                <li key={keyOf(found)} className={found.entry.accepted ? 'audit-card' : 'audit-card audit-rejected'}>
                    <p>
                        <EntryLink found={found} />
                    </p>
                    <p className="quiet">
                        <time dateTime={found.entry.at}>{stamp(found.entry.at)}</time>
                    </p>
                    <p>
                        <EntryTitle entry={found.entry} />
                        <TookText found={found} />
                    </p>
                    <p>
                        <ActorText entry={found.entry} />
                    </p>
                    <p className="quiet">{t('entries.founderIs', { subject: found.founder })}</p>
                    <ChangeText entry={found.entry} />
                    {found.entry.accepted ? null : <VerdictText entry={found.entry} />}
                </li>
            ))}
        </ul>
    );
}

/** Leads to the case as it stood at the entry, with the purpose that was chosen. */
function EntryLink({ found: { caseId, caseNumber, entry } }: { found: FoundEntry }) {
    const { t } = useTexts();
    const { purpose } = useCaseAddress();
    return (
        <Link to={`/audit/cases/${caseId}?at=${String(entry.sequence)}&purpose=${purpose}`} className="audit-number">
            {caseNumber} {t('journal.place', { sequence: entry.sequence })}
        </Link>
    );
}

/** How long the desk had a matter that it decided quickly. */
function TookText({ found: { seconds } }: { found: FoundEntry }) {
    const { t } = useTexts();
    return seconds === null ? null : <span className="audit-subject">{t('entries.took', { count: seconds })}</span>;
}
