import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputProps } from '../FieldInput';
import type { FieldKind } from '../field';
import { bare, bareMobile, fenOf, grouped, yuanOf } from '../masks';

const sizes: Partial<Record<FieldKind, readonly number[]>> = { mobile: [3, 4, 4], residentId: [6, 8, 4] };

/** What is typed: shown in groups after leaving the field, sent bare. */
export function TypedInput({ id, field, value, describedBy, isInvalid, onChange, onLeave }: InputProps) {
    const { t } = useTranslation('apply');
    const [typed, setTyped] = useState<string>();
    const isUnread = typed !== undefined && typed.trim() !== '' && readAs(field.kind, typed) === undefined;
    const take = (text: string) => {
        setTyped(text);
        onChange(readAs(field.kind, text));
    };
    return (
        <>
            <input
                id={id}
                className={`input input-${field.kind}`}
                type={field.kind === 'mobile' ? 'tel' : field.kind === 'date' ? 'date' : 'text'}
                inputMode={modeOf(field.kind)}
                autoComplete={field.autoComplete ?? 'off'}
                value={typed ?? shownAs(field.kind, value)}
                aria-describedby={isUnread ? `${id}-unread` : describedBy}
                aria-invalid={isInvalid || isUnread}
                onChange={(event) => take(event.target.value)}
                onBlur={() => {
                    // What can't be read as a number stays on screen, to be put right.
                    setTyped(isUnread ? typed : undefined);
                    onLeave();
                }}
            />
            {isUnread ? (
                <p className="field-fault" id={`${id}-unread`}>
                    {t('fault.number')}
                </p>
            ) : null}
        </>
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
