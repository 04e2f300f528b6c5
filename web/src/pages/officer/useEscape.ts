import { useEffect, useRef } from 'react';

/** Escape, wherever the focus is; nothing while there is nothing to do. */
export function useEscape(onEscape: (() => void) | undefined): void {
    const last = useRef(onEscape);
    useEffect(() => {
        last.current = onEscape;
    });
    useEffect(() => {
        const pressed = (event: KeyboardEvent) => {
            if (event.key === 'Escape' && !event.defaultPrevented) {
                last.current?.();
            }
        };
        document.addEventListener('keydown', pressed);
        return () => document.removeEventListener('keydown', pressed);
    }, []);
}
