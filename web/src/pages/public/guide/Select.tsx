import { useTranslation } from 'react-i18next';

interface Props {
    id: string;
    label: string;
    hint?: string;
    value: string;
    options: readonly (readonly [value: string, word: string])[];
    onChange: (value: string) => void;
}

/** A labelled list to choose one from: the phone's own. */
export function Select({ id, label, hint, value, options, onChange }: Props) {
    const { t } = useTranslation('guide');
    return (
        <div className="question">
            <label htmlFor={id}>{label}</label>
            {hint === undefined ? null : (
                <p className="quiet" id={`${id}-hint`}>
                    {hint}
                </p>
            )}
            <select
                id={id}
                className="input"
                value={value}
                aria-describedby={hint === undefined ? undefined : `${id}-hint`}
                onChange={(event) => onChange(event.target.value)}
            >
                <option value="">{t('choose')}</option>
                {options.map(([option, word]) => (
                    <option key={option} value={option}>
                        {word}
                    </option>
                ))}
            </select>
        </div>
    );
}
