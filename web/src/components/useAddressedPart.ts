import { useEffect } from 'react';
import { useLocation } from 'react-router';

/**
 * Leads to the part of the page that the address names, with each link that names it: what is shown after a wait, or
 * is there already, the browser can't lead to by itself. To be called where the part is drawn.
 */
export function useAddressedPart(): void {
    const { hash, key } = useLocation();
    useEffect(() => {
        const part = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
        if (part === null) {
            return;
        }

        part.focus();
        if (document.activeElement !== part) {
            part.tabIndex = -1;
            part.focus();
        }

        part.scrollIntoView({ block: part.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' });
    }, [hash, key]);
}
