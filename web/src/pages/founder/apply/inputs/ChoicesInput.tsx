import type { InputProps } from '../FieldInput';

/** Any of a few. */
export function ChoicesInput({ id, value, options, onChange, onLeave }: InputProps) {
    const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
    const toggle = (option: string) =>
        onChange(chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]);
    return (
        <div id={id} tabIndex={-1}>
            {options.map(([option, word]) => (
                <label key={option} className="choice">
                    <input
                        type="checkbox"
                        checked={chosen.includes(option)}
                        onChange={() => toggle(option)}
                        onBlur={onLeave}
                    />
                    {word}
                </label>
            ))}
        </div>
    );
}
