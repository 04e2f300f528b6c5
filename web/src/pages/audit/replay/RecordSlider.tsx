import { Button } from 'antd';
import { useId, useState } from 'react';
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

interface RangeProps {
    entries: readonly JournalEntry[];
    place: number;
    onMove: (to: number) => void;
}

/** The address follows a moment later; until then the handle stays where it was put, or quick keys would be lost. */
function Range({ entries, place, onMove }: RangeProps) {
    const { t } = useTexts();
    const id = useId();
    const [put, setPut] = useState<number | null>(null);
    if (put === place) {
        setPut(null);
    }

    const shown = put ?? place;
    const spoken = useSpoken(entries[shown]);
    const move = (to: number) => {
        setPut(to);
        onMove(to);
    };
    return (
        <div className="audit-field">
            <label htmlFor={id}>{t('replay.slider')}</label>
            <input
                id={id}
                type="range"
                className="audit-range"
                min={1}
                max={entries.length}
                value={shown + 1}
                aria-valuetext={spoken}
                onChange={(event) => move(Number(event.target.value) - 1)}
                onBlur={() => setPut(null)}
            />
        </div>
    );
}

/** What the handle says of itself: number, time, what happened. */
function useSpoken(entry: JournalEntry | undefined): string {
    const { t } = useTexts();
    const words = useWords();
    return entry === undefined
        ? ''
        : t('replay.spoken', {
              sequence: entry.sequence,
              at: stamp(entry.at),
              what: entry.trigger === null ? words.kind(entry.kind) : words.trigger(entry.trigger),
          });
}
