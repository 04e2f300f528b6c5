import { Link } from 'react-router';
import type { JournalEntry } from '../../../api/audit';
import { stamp } from '../../../components/format';
import { useCaseAddress } from '../useCaseAddress';
import { useTexts } from '../useWords';
import { ActorText, ChangeText, EntryTitle, VerdictText } from './EntryParts';
import { spanOf, timelineOf } from './timeline';

/** The records from the first to the last; time without any is folded. Each leads to the case as it stood then. */
export function Timeline({ entries }: { entries: readonly JournalEntry[] }) {
    const { at } = useCaseAddress();
    return (
        <ol className="audit-timeline">
            {timelineOf(entries).map((item) =>
                item.kind === 'record' ? (
                    <TimelineRecord
                        key={item.entry.sequence}
                        entry={item.entry}
                        isCurrent={item.entry.sequence === at}
                    />
                ) : (
                    <li key={`after ${String(item.after)}`} className="audit-idle">
                        <IdleText ms={item.ms} />
                    </li>
                ),
            )}
        </ol>
    );
}

function TimelineRecord({ entry, isCurrent }: { entry: JournalEntry; isCurrent: boolean }) {
    const { t } = useTexts();
    const { addressAt } = useCaseAddress();
    const { sequence } = entry;
    const className = entry.accepted ? 'audit-record' : 'audit-record audit-rejected';
    return (
        <li className={className} aria-current={isCurrent ? 'true' : undefined}>
            <Link to={addressAt(sequence)} replace className="audit-record-link" preventScrollReset>
                {t('journal.place', { sequence })}
                <span className="visually-hidden"> {t('timeline.seeThen')}</span>
            </Link>
            <time className="quiet" dateTime={entry.at}>
                {stamp(entry.at)}
            </time>
            <span>
                <EntryTitle entry={entry} />
            </span>
            <span>
                <ChangeText entry={entry} />
                {entry.accepted ? null : <VerdictText entry={entry} />}
            </span>
            <span className="quiet">
                <ActorText entry={entry} />
            </span>
        </li>
    );
}

function IdleText({ ms }: { ms: number }) {
    const { t } = useTexts();
    const { days, hours, minutes } = spanOf(ms);
    return days > 0
        ? t('timeline.idleDays', { days, hours })
        : hours > 0
          ? t('timeline.idleHours', { hours, minutes })
          : null;
}
