import { useEffect, useRef, type MouseEvent } from 'react';
import { Link } from 'react-router';

export interface SummaryLine {
    /** What to do, the same sentence as at the field. */
    text: string;
    /** Element of the field, or null where there is none on the page. */
    fieldId: string | null;
    /** Page that has the field, when it is another one. */
    to?: string;
}

interface Props {
    title: string;
    lines: readonly SummaryLine[];
    /**
     * Which look at the form this is about. Each new one takes the focus, and typing between them must not lose it;
     * null: nobody tried to go on yet, and the focus stays where it is.
     */
    attempt: number | null;
}

/** All faults at once at the top of a form; it takes the focus, and each line leads to its field. */
export function ErrorSummary({ title, lines, attempt }: Props) {
    const box = useRef<HTMLDivElement>(null);
    useEffect(() => {
        if (attempt !== null) {
            box.current?.focus();
        }
    }, [attempt]);
    const lead = (event: MouseEvent, fieldId: string) => {
        event.preventDefault();
        const field = document.getElementById(fieldId);
        field?.scrollIntoView({ block: 'center' });
        field?.focus();
    };
    return (
        <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
            <h2>{title}</h2>
            <ul>
                {lines.map(({ text, fieldId, to }) => (
                    <li key={`${fieldId ?? ''} ${text}`}>
                        {to !== undefined ? <Link to={to}>{text}</Link> : null}
                        {to === undefined && fieldId !== null ? (
                            <a href={`#${fieldId}`} onClick={(event) => lead(event, fieldId)}>
                                {text}
                            </a>
                        ) : null}
                        {to === undefined && fieldId === null ? text : null}
                    </li>
                ))}
            </ul>
        </div>
    );
}
