import { Button } from 'antd';
import { useId } from 'react';
import type { JournalEntry } from '../../../api/audit';
import { stamp } from '../../../components/format';
import { ActorText, ChangeText, EntryTitle, ReasonText } from '../journal/EntryParts';
import { useCaseAddress } from '../useCaseAddress';
import { useTexts, useWords } from '../useWords';

interface Props {
    entries: readonly JournalEntry[];
    chosen: JournalEntry;
}

/** Goes from record to record, by pointer, by arrow keys, or by its buttons. */
export function RecordSlider({ entries, chosen }: Props) {
    const { t } = useTexts();
    const { goTo } = useCaseAddress();
    const place = entries.indexOf(chosen);
    const to = (index: number) => {
        const entry = entries[index];
        if (entry !== undefined) {
            goTo(entry.sequence);
        }
    };
    return (
        <div className="audit-slider">
            <Range entries={entries} place={place} onMove={to} />
            <div className="audit-slider-buttons">
                <Button disabled={place === 0} onClick={() => to(place - 1)}>
                    {t('replay.previous')}
                </Button>
                <Button disabled={place === entries.length - 1} onClick={() => to(place + 1)}>
                    {t('replay.next')}
                </Button>
            </div>
            <p>
                {t('journal.place', { sequence: chosen.sequence })} ·{' '}
                <time dateTime={chosen.at}>{stamp(chosen.at)}</time> · <EntryTitle entry={chosen} />{' '}
                <ChangeText entry={chosen} />
            </p>
            <p className="quiet">
                <ActorText entry={chosen} />
            </p>
            <ReasonText entry={chosen} />
        </div>
    );
}

function Range({
    entries,
    place,
    onMove,
}: {
    entries: readonly JournalEntry[];
    place: number;
    onMove: (to: number) => void;
}) {
    const { t } = useTexts();
    const words = useWords();
    const id = useId();
    const entry = entries[place];
    const spoken =
        entry === undefined
            ? ''
            : t('replay.spoken', {
                  sequence: entry.sequence,
                  at: stamp(entry.at),
                  what: entry.trigger === null ? words.kind(entry.kind) : words.trigger(entry.trigger),
              });
    return (
        <div className="audit-field">
            <label htmlFor={id}>{t('replay.slider')}</label>
            <input
                id={id}
                type="range"
                className="audit-range"
                min={1}
                max={entries.length}
                value={place + 1}
                aria-valuetext={spoken}
                onChange={(event) => onMove(Number(event.target.value) - 1)}
            />
        </div>
    );
}
