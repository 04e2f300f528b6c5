import { Input } from 'antd';

interface Props {
    id: string;
    label: string;
    value: string;
    onChange: (value: string) => void;
    hint?: string;
    /** What to do about what is written; the same sentence as above the form. */
    fault: string | undefined;
    type?: 'text' | 'date';
    inputMode?: 'numeric';
}

/** A filter that is written. */
export function FilterText({ id, label, value, onChange, hint, fault, type = 'text', inputMode }: Props) {
    const told = [hint === undefined ? [] : `${id}-hint`, fault === undefined ? [] : `${id}-fault`].flat();
    return (
        <div className="audit-field">
            <label htmlFor={id}>{label}</label>
            <Input
                id={id}
                type={type}
                value={value}
                autoComplete="off"
                onChange={(event) => onChange(event.target.value)}
                aria-invalid={fault !== undefined}
                {...(inputMode === undefined ? {} : { inputMode })}
                {...(told.length === 0 ? {} : { 'aria-describedby': told.join(' ') })}
                {...(fault === undefined ? {} : { status: 'error' as const })}
            />
            {hint === undefined ? null : (
                <p id={`${id}-hint`} className="quiet">
                    {hint}
                </p>
            )}
            {fault === undefined ? null : (
                <p id={`${id}-fault`} className="audit-chain-broken">
                    {fault}
                </p>
            )}
        </div>
    );
}
