import type { JournalEntry } from '../../../api/audit';
import { stamp } from '../../../components/format';
import { useNarrow } from '../../../components/useNarrow';
import { useTexts } from '../useWords';
import { ActorText, ChangeText, EntryTitle, ReasonText, VerdictText } from './EntryParts';
import { Proof } from './Proof';

interface Props {
    entries: readonly JournalEntry[];
}

/** The journal in its order: a table, or cards on a phone. */
export function Journal({ entries }: Props) {
    return useNarrow() ? <EntryCards entries={entries} /> : <EntryTable entries={entries} />;
}

const columns = ['sequence', 'at', 'actor', 'what', 'change', 'reason', 'verdict', 'proof'] as const;

function EntryTable({ entries }: Props) {
    const { t } = useTexts();
    return (
        <table className="audit-table">
            <caption className="visually-hidden">{t('journal.title')}</caption>
            <thead>
                <tr>
                    {columns.map((column) => (
                        <th key={column} scope="col">
                            {t(`journal.column.${column}`)}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {entries.map((entry) => (
                    <tr key={entry.sequence} className={entry.accepted ? undefined : 'audit-rejected'}>
                        <td>{entry.sequence}</td>
                        <td className="audit-stamp">
                            <time dateTime={entry.at}>{stamp(entry.at)}</time>
                        </td>
                        <td>
                            <ActorText entry={entry} />
                        </td>
                        <td>
                            <EntryTitle entry={entry} />
                        </td>
                        <td>
                            <ChangeText entry={entry} />
                        </td>
                        <td>
                            <ReasonText entry={entry} />
                        </td>
                        <td>
                            <VerdictText entry={entry} />
                        </td>
                        <td>
                            <Proof entry={entry} />
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
        <ol className="audit-cards">
            {entries.map((entry) => (
                <li key={entry.sequence} className={entry.accepted ? 'audit-card' : 'audit-card audit-rejected'}>
                    <p className="quiet">
                        {t('journal.place', { sequence: entry.sequence })} ·{' '}
                        <time dateTime={entry.at}>{stamp(entry.at)}</time>
                    </p>
                    <p>
                        <EntryTitle entry={entry} /> · <VerdictText entry={entry} />
                    </p>
                    <p>
                        <ActorText entry={entry} />
                    </p>
                    <ChangeText entry={entry} />
                    <ReasonText entry={entry} />
                    <Proof entry={entry} />
                </li>
            ))}
        </ol>
    );
}
