import { useHistory, type HistoryEntry } from '../../../api/officer/caseFile';
import { stamp } from '../../../components/format';
import { QueryBody } from '../../../components/QueryBody';
import { useTexts, useWords } from '../useWords';

/** What was done with the case, newest first. */
export function JournalTab({ caseId }: { caseId: string }) {
    const { t } = useTexts();
    return (
        <>
            <p className="quiet">{t('journal.note')}</p>
            <QueryBody query={useHistory(caseId)}>
                {(entries) => (
                    <ol className="journal" reversed>
                        {entries.toReversed().map((entry) => (
                            <Entry key={entry.sequence} entry={entry} />
                        ))}
                    </ol>
                )}
            </QueryBody>
        </>
    );
}

function Entry({ entry }: { entry: HistoryEntry }) {
    const { t, i18n } = useTexts();
    const words = useWords();
    const state = entry.step === null ? words.caseState : words.stepState;
    const kind = `officer:journal.kind.${entry.kind}`;
    const what =
        entry.trigger === null
            ? i18n.exists(kind)
                ? t(kind as 'officer:journal.kind.caseOpened')
                : entry.kind
            : words.trigger(entry.trigger);
    return (
        <li>
            <p>
                <time dateTime={entry.at}>{stamp(entry.at)}</time> <strong>{what}</strong>{' '}
                {entry.accepted ? null : t('journal.rejected')}
                {entry.step === null ? null : ` · ${words.step(entry.step)}`}
            </p>
            <p className="quiet">
                {words.role(entry.actor.role)}
                {entry.actor.role === 'system' ? null : ` ${entry.actor.name ?? entry.actor.subject}`}
                {entry.to === null
                    ? null
                    : ` · ${entry.from === null ? '' : `${state(entry.from)} → `}${state(entry.to)}`}
            </p>
            {entry.reason === null ? null : <p lang="zh-CN">{entry.reason}</p>}
        </li>
    );
}
