import { useEffect, type RefObject } from 'react';

/** Opens what is folded for as long as the page is printed, because paper can't be unfolded. */
export function usePrintedWhole(shown: RefObject<HTMLElement | null>): void {
    useEffect(() => {
        let opened: HTMLDetailsElement[] = [];
        const open = () => {
            opened = [...(shown.current?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
            opened.forEach((part) => (part.open = true));
        };
        const close = () => opened.forEach((part) => (part.open = false));
        window.addEventListener('beforeprint', open);
        window.addEventListener('afterprint', close);
        return () => {
            window.removeEventListener('beforeprint', open);
            window.removeEventListener('afterprint', close);
        };
    }, [shown]);
}
