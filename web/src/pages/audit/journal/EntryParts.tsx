import type { JournalEntry } from '../../../api/audit';
import { useTexts, useWords } from '../useWords';

interface Props {
    entry: JournalEntry;
}

/** Who did it: the account and the role it was done in. */
export function ActorText({ entry }: Props) {
    const { t } = useTexts();
    const words = useWords();
    const { subject, role, onBehalfOf } = entry.actor;
    return (
        <>
            {words.role(role)}
            {role === 'system' ? null : <span className="audit-subject">{subject}</span>}
            {onBehalfOf === null ? null : (
                <span className="audit-subject">{t('journal.onBehalfOf', { subject: onBehalfOf })}</span>
            )}
        </>
    );
}

/** What happened to what, and by which trigger of the tables. */
export function EntryTitle({ entry }: Props) {
    const words = useWords();
    const { material } = entry.details;
    return (
        <>
            <strong>{entry.trigger === null ? words.kind(entry.kind) : words.trigger(entry.trigger)}</strong>
            {entry.step === null ? null : <span> · {words.step(entry.step)}</span>}
            {typeof material === 'string' ? <span> · {words.material(material)}</span> : null}
            {entry.trigger === null ? null : <span className="audit-subject">{words.kind(entry.kind)}</span>}
        </>
    );
}

/** From which state to which. */
export function ChangeText({ entry }: Props) {
    const { t } = useTexts();
    const words = useWords();
    if (entry.to === null) {
        return null;
    }

    const to = words.stateOf(entry, entry.to);
    return (
        <span>
            {entry.from === null
                ? t('journal.to', { to })
                : t('journal.fromTo', { from: words.stateOf(entry, entry.from), to })}
        </span>
    );
}

/** The words that somebody wrote, and the legal basis. */
export function ReasonText({ entry }: Props) {
    const { t } = useTexts();
    return (
        <>
            {entry.reason === null ? null : <span lang="zh-CN">{entry.reason}</span>}
            {entry.legalBasis === null ? null : (
                <span className="audit-subject" lang="zh-CN">
                    {t('journal.legalBasis', { basis: entry.legalBasis })}
                </span>
            )}
        </>
    );
}

/** Whether the service took it. */
export function VerdictText({ entry }: Props) {
    const { t } = useTexts();
    return <span>{t(entry.accepted ? 'journal.accepted' : 'journal.rejected')}</span>;
}
