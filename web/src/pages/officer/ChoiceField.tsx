import { useId } from 'react';

interface Props {
    label: string;
    /** Name of the choice that does not narrow; left out where one must be chosen. */
    all?: string;
    value: string | null;
    options: readonly (readonly [value: string, name: string])[];
    onChange: (value: string | null) => void;
    id?: string;
    invalid?: boolean;
    describedBy?: string | undefined;
}

/** One of a few, as the browser's own list: by keyboard, by touch and in a screen reader it works as people know it. */
export function ChoiceField({ label, all, value, options, onChange, id, invalid = false, describedBy }: Props) {
    const own = useId();
    const unknown = value !== null && value !== '' && !options.some(([option]) => option === value);
    return (
        <div className="officer-field">
            <label htmlFor={id ?? own}>{label}</label>
            <select
                id={id ?? own}
                className="officer-select"
                value={value ?? ''}
                onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
                aria-invalid={invalid}
                aria-describedby={describedBy}
            >
                {all === undefined ? null : <option value="">{all}</option>}
                {unknown ? <option value={value}>{value}</option> : null}
                {options.map(([option, name]) => (
                    <option key={option} value={option}>
                        {name}
                    </option>
                ))}
            </select>
        </div>
    );
}
