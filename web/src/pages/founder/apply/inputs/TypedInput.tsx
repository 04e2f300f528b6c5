import { useState } from 'react';
import type { InputProps } from '../FieldInput';
import type { FieldKind } from '../field';
import { bare, bareMobile, fenOf, grouped, yuanOf } from '../masks';

const sizes: Partial<Record<FieldKind, readonly number[]>> = { mobile: [3, 4, 4], residentId: [6, 8, 4] };

/** What is typed: shown in groups after leaving the field, sent bare. What can't be read stays, to be put right. */
export function TypedInput({ id, field, value, unread, describedBy, isInvalid, onChange, onLeave }: InputProps) {
    const [typed, setTyped] = useState<string>();
    const take = (text: string) => {
        const read = readAs(field.kind, text);
        setTyped(text);
        onChange(read, read === undefined && text.trim() !== '' ? text : undefined);
    };
    return (
        <input
            id={id}
            className={`input input-${field.kind}`}
            type={field.kind === 'mobile' ? 'tel' : field.kind === 'date' ? 'date' : 'text'}
            inputMode={modeOf(field.kind)}
            autoComplete={field.autoComplete ?? 'off'}
            value={typed ?? unread ?? shownAs(field.kind, value)}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            onChange={(event) => take(event.target.value)}
            onBlur={() => {
                setTyped(undefined);
                onLeave();
            }}
        />
    );
}

function modeOf(kind: FieldKind): 'numeric' | 'decimal' | 'text' {
    return kind === 'mobile' || kind === 'number' ? 'numeric' : kind === 'yuan' ? 'decimal' : 'text';
}

function readAs(kind: FieldKind, text: string): unknown {
    if (text.trim() === '') {
        return undefined;
    }

    switch (kind) {
        case 'mobile':
            return bareMobile(text);
        case 'residentId':
            return bare(text);
        case 'yuan':
            return fenOf(text) ?? undefined;
        case 'number':
            return /^\d+$/u.test(bare(text)) ? Number(bare(text)) : undefined;
        default:
            return text.trim();
    }
}

function shownAs(kind: FieldKind, value: unknown): string {
    if (value === undefined || value === null) {
        return '';
    }

    const groups = sizes[kind];
    if (groups !== undefined) {
        return grouped(String(value), groups);
    }

    return kind === 'yuan' ? yuanOf(Number(value)) : String(value);
}
