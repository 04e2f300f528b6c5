import { useTranslation } from 'react-i18next';
import type { InputProps } from '../FieldInput';

/** One of a few: the phone's own list. */
export function ChoiceInput({ id, value, options, describedBy, isInvalid, onChange, onLeave }: InputProps) {
    const { t } = useTranslation('apply');
    return (
        <select
            id={id}
            className="input"
            value={typeof value === 'string' ? value : ''}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
            onBlur={onLeave}
        >
            <option value="">{t('choose')}</option>
            {options.map(([option, word]) => (
                <option key={option} value={option}>
                    {word}
                </option>
            ))}
        </select>
    );
}
