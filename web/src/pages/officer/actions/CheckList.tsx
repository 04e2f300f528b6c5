import { FieldNotes } from './Field';

interface Props {
    id: string;
    legend: string;
    hint?: string;
    fault?: string | undefined;
    /** Value, name, and a note beside the name. */
    options: readonly (readonly [value: string, name: string, note?: string])[];
    chosen: readonly string[];
    onChange: (chosen: string[]) => void;
}

/** Some of a few. */
export function CheckList({ id, legend, hint, fault, options, chosen, onChange }: Props) {
    return (
        <fieldset className="officer-choices">
            <legend>{legend}</legend>
            <FieldNotes id={id} hint={hint} fault={fault} />
            {options.map(([value, name, note], at) => (
                <label key={value} className="officer-check">
                    <input
                        type="checkbox"
                        checked={chosen.includes(value)}
                        aria-invalid={fault !== undefined && at === 0}
                        onChange={(event) =>
                            onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
                        }
                    />
                    <span>
                        {name}
                        {note === undefined ? null : <span className="quiet"> {note}</span>}
                    </span>
                </label>
            ))}
        </fieldset>
    );
}
