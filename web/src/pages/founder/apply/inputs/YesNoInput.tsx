import { useTranslation } from 'react-i18next';
import type { InputProps } from '../FieldInput';

/** Yes, no, or not said. */
export function YesNoInput({ id, value, onChange, onLeave }: InputProps) {
    const { t } = useTranslation('apply');
    return (
        <div id={id} tabIndex={-1} className="choice-line">
            {[true, false].map((answer) => (
                <label key={String(answer)} className="choice">
                    <input
                        type="radio"
                        name={id}
                        checked={value === answer}
                        onChange={() => onChange(answer)}
                        onBlur={onLeave}
                    />
                    {answer ? t('yes') : t('no')}
                </label>
            ))}
        </div>
    );
}
