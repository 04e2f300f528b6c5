import { useEffect, useRef } from 'react';

/** Says what was just done and takes the focus: what was pressed for it may be gone. Empty while there is nothing to say. */
export function Said({ text }: { text: string }) {
    const line = useRef<HTMLParagraphElement>(null);
    useEffect(() => line.current?.focus(), [text]);
    return (
        <div role="status">
            {text === '' ? null : (
                <p ref={line} tabIndex={-1} className="note note-good">
                    {text}
                </p>
            )}
        </div>
    );
}
