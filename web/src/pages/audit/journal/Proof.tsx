import type { JournalEntry } from '../../../api/audit';
import { useTexts } from '../useWords';

const algorithm = 'sha256:';
const shortLength = 8;

/** The beginning of an entry's hash; opened: both hashes in full, the command and the edition of the tables. */
export function Proof({ entry }: { entry: JournalEntry }) {
    const { t } = useTexts();
    const facts = [
        ['hash', entry.hash],
        ['previousHash', entry.previousHash],
        ['commandId', entry.commandId ?? t('glance.none')],
        ['journeyVersion', entry.journeyVersion],
    ] as const;
    return (
        <details className="audit-proof">
            <summary>
                <span className="visually-hidden">{t('journal.proofOf', { sequence: entry.sequence })}</span>
                <code>{entry.hash.replace(algorithm, '').slice(0, shortLength)}</code>
            </summary>
            <dl>
                {facts.map(([name, value]) => (
                    <div key={name}>
                        <dt>{t(`journal.${name}`)}</dt>
                        <dd>
                            <code>{value}</code>
                        </dd>
                    </div>
                ))}
            </dl>
        </details>
    );
}
