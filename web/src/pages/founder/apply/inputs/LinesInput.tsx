import { useState } from 'react';
import type { InputProps } from '../FieldInput';

/** Several items, one a line. */
export function LinesInput({ id, value, describedBy, isInvalid, onChange, onLeave }: InputProps) {
    const [typed, setTyped] = useState(() => (Array.isArray(value) ? value.join('\n') : ''));
    const take = (text: string) => {
        setTyped(text);
        const lines = text.split('\n').map((line) => line.trim());
        onChange(lines.filter((line) => line !== ''));
    };
    return (
        <textarea
            id={id}
            className="input"
            rows={4}
            value={typed}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            onChange={(event) => take(event.target.value)}
            onBlur={onLeave}
        />
    );
}
