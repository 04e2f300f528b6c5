import { Button } from 'antd';
import { useState } from 'react';
import type { Clash } from './conflict';
import { idOf } from './faults';
import { useAnswerText } from './useAnswerText';
import { useApplyWords } from './useApplyWords';

interface Props {
    clashes: readonly Clash[];
    banks: readonly (readonly [string, string])[];
    /** The answers of one's own that are to be kept. */
    onChosen: (kept: readonly Clash[]) => void;
}

/** Each unsaved answer beside the newer one; one's own is kept unless the founder says otherwise. */
export function ClashChoice({ clashes, banks, onChosen }: Props) {
    const { t, label } = useApplyWords();
    const text = useAnswerText(banks);
    const [given, setGiven] = useState<ReadonlySet<string>>(new Set());
    const choose = (word: string, isMine: boolean) =>
        setGiven(new Set(isMine ? [...given].filter((other) => other !== word) : [...given, word]));
    return (
        <>
            <p>{t(clashes.length === 0 ? 'conflict.none' : 'conflict.choose')}</p>
            {clashes.map(({ field, mine, theirs }) => (
                <fieldset key={field.word} className="clash">
                    <legend>{label(field)}</legend>
                    {[true, false].map((isMine) => (
                        <label key={String(isMine)} className="choice">
                            <input
                                type="radio"
                                name={`clash-${idOf(field)}`}
                                checked={given.has(field.word) !== isMine}
                                onChange={() => choose(field.word, isMine)}
                            />
                            {isMine
                                ? t('conflict.mine', { answer: text(field, mine) })
                                : t('conflict.theirs', { answer: text(field, theirs) })}
                        </label>
                    ))}
                </fieldset>
            ))}
            <Button type="primary" onClick={() => onChosen(clashes.filter(({ field }) => !given.has(field.word)))}>
                {t('conflict.goOn')}
            </Button>
        </>
    );
}
