import { Input } from 'antd';
import type { ReactNode } from 'react';

interface Props {
    id: string;
    label: string;
    hint?: string | undefined;
    fault?: string | undefined;
    value: string;
    onChange: (value: string) => void;
    /** More than one: a box of that many lines. */
    rows?: number;
    type?: 'text' | 'date' | 'datetime-local';
    lang?: string;
    maxLength?: number;
}

/** A labelled text; hint and fault stand above it and are read with it. */
export function Field({
    id,
    label,
    hint,
    fault,
    value,
    onChange,
    rows = 1,
    type = 'text',
    lang,
    maxLength = 2000,
}: Props) {
    const shared = {
        id,
        value,
        maxLength,
        'aria-invalid': fault !== undefined,
        'aria-describedby': describedBy(id, hint, fault),
        ...(lang === undefined ? {} : { lang }),
        ...(fault === undefined ? {} : { status: 'error' as const }),
        onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    };
    return (
        <div className="officer-field">
            <label htmlFor={id}>{label}</label>
            <FieldNotes id={id} hint={hint} fault={fault} />
            {rows > 1 ? (
                <Input.TextArea {...shared} rows={rows} />
            ) : (
                <Input {...shared} type={type} autoComplete="off" />
            )}
        </div>
    );
}

/** Hint and fault of a field. */
export function FieldNotes({ id, hint, fault }: { id: string; hint?: ReactNode; fault?: string | undefined }) {
    return (
        <>
            {hint === undefined ? null : (
                <p className="field-hint" id={`${id}-hint`}>
                    {hint}
                </p>
            )}
            {fault === undefined ? null : (
                <p className="field-fault" id={`${id}-fault`}>
                    {fault}
                </p>
            )}
        </>
    );
}

/** Ids of what explains a field. */
export function describedBy(id: string, hint: unknown, fault: string | undefined): string | undefined {
    const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault === undefined ? [] : [`${id}-fault`])];
    return ids.length === 0 ? undefined : ids.join(' ');
}
