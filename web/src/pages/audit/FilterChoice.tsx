interface Props {
    id: string;
    label: string;
    value: string;
    onChange: (value: string) => void;
    /** The word of no choice. */
    none: string;
    choices: readonly (readonly [string, string])[];
}

/** A filter that is chosen; an empty value is no choice. */
export function FilterChoice({ id, label, value, onChange, none, choices }: Props) {
    return (
        <div className="audit-field">
            <label htmlFor={id}>{label}</label>
            <select id={id} className="audit-select" value={value} onChange={(event) => onChange(event.target.value)}>
                <option value="">{none}</option>
                {choices.map(([name, word]) => (
                    <option key={name} value={name}>
                        {word}
                    </option>
                ))}
            </select>
        </div>
    );
}
