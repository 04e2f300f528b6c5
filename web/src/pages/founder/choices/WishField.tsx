import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
    label: string;
    value: string;
    options: readonly (readonly [value: string, word: string])[];
    /** Empty: it does not narrow. */
    onChange: (value: string) => void;
}

/** A part of what is looked for, as the phone's own list; the first entry does not narrow. */
export function WishField({ label, value, options, onChange }: Props) {
    const { t } = useTranslation('places');
    const id = useId();
    return (
        <div className="question">
            <label htmlFor={id}>{label}</label>
            <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
                <option value="">{t('search.any')}</option>
                {options.map(([option, word]) => (
                    <option key={option} value={option}>
                        {word}
                    </option>
                ))}
            </select>
        </div>
    );
}
