import { useEffect, useRef } from 'react';

/** Escape, wherever the focus is; nothing while there is nothing to do. */
export function useEscape(onEscape: (() => void) | undefined): void {
    const last = useRef(onEscape);
    useEffect(() => {
        last.current = onEscape;
    });
    useEffect(() => {
        const pressed = (event: KeyboardEvent) => {
            if (event.key === 'Escape' && !event.defaultPrevented && last.current !== undefined) {
                // Else the browser would close with the same key the dialog that is opened now.
                event.preventDefault();
                last.current();
            }
        };
        document.addEventListener('keydown', pressed);
        return () => document.removeEventListener('keydown', pressed);
    }, []);
}
