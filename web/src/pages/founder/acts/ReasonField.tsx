import { useEffect, useId, useRef } from 'react';
import { useWords } from '../words';

interface Props {
    value: string;
    onChange: (value: string) => void;
    isMissing: boolean;
}

const longest = 1000;

/** The founder's own words; asked for again, with the focus, when they are missing. */
export function ReasonField({ value, onChange, isMissing }: Props) {
    const { t } = useWords();
    const id = useId();
    const field = useRef<HTMLTextAreaElement>(null);
    useEffect(() => {
        if (isMissing) {
            field.current?.focus();
        }
    }, [isMissing]);
    return (
        <div className="field">
            <label htmlFor={id}>{t('act.reason')}</label>
            <p id={`${id}-hint`} className="quiet">
                {t('act.reasonHint')}
            </p>
            {isMissing ? (
                <p id={`${id}-fault`} className="field-fault" role="alert">
                    {t('act.reasonMissing')}
                </p>
            ) : null}
            <textarea
                ref={field}
                id={id}
                rows={4}
                maxLength={longest}
                value={value}
                aria-invalid={isMissing}
                aria-describedby={isMissing ? `${id}-hint ${id}-fault` : `${id}-hint`}
                onChange={(event) => onChange(event.target.value)}
            />
        </div>
    );
}
