import { useState } from 'react';
import type { Application, Path } from './form';
import { nameOf, valueAt } from './form';
import type { Field } from './field';
import { faultOf, idOf, type Unread } from './faults';
import { FieldInput } from './FieldInput';
import { useApplyWords } from './useApplyWords';

interface Props {
    field: Field;
    form: Application;
    unread: Unread;
    options: readonly (readonly [value: string, word: string])[];
    /** Faults are shown from the start, after a failed attempt to go on. */
    isChecked: boolean;
    onChange: (path: Path, value: unknown, unread?: string) => void;
    onLeave: () => void;
}

/** One question: label, hint, answer, and after leaving it what is wrong. */
export function FieldRow({ field, form, unread, options, isChecked, onChange, onLeave }: Props) {
    const { t, label, hint, fault } = useApplyWords();
    const [isLeft, setLeft] = useState(false);
    const id = idOf(field);
    const left = unread[nameOf(field.path)];
    const found = isChecked || isLeft || left !== undefined ? faultOf(field, form, unread) : null;
    // An empty answer is only a fault once the founder wants to go on.
    const shown = found === 'required' && !isChecked ? null : found;
    const described = [hint(field) === '' ? null : `${id}-hint`, shown === null ? null : `${id}-fault`]
        .filter(Boolean)
        .join(' ');
    const isGroup = field.kind === 'yesNo' || field.kind === 'choices';
    const words = (
        <>
            {label(field)}
            {field.required?.(form) === true ? null : <span className="quiet">{t('optional')}</span>}
        </>
    );
    return (
        <div
            className={shown === null ? 'field' : 'field field-faulty'}
            role={isGroup ? 'group' : undefined}
            aria-labelledby={isGroup ? `${id}-label` : undefined}
        >
            {isGroup ? (
                <span className="field-label" id={`${id}-label`}>
                    {words}
                </span>
            ) : (
                <label className="field-label" htmlFor={id}>
                    {words}
                </label>
            )}
            {hint(field) === '' ? null : (
                <p className="field-hint" id={`${id}-hint`}>
                    {hint(field)}
                </p>
            )}
            {shown === null ? null : (
                <p className="field-fault" id={`${id}-fault`}>
                    {fault(field, shown)}
                </p>
            )}
            <FieldInput
                id={id}
                field={field}
                value={valueAt(form, field.path)}
                unread={left}
                options={options}
                describedBy={described === '' ? undefined : described}
                isInvalid={shown !== null}
                onChange={(value, text) => onChange(field.path, value, text)}
                onLeave={() => {
                    setLeft(true);
                    onLeave();
                }}
            />
        </div>
    );
}
