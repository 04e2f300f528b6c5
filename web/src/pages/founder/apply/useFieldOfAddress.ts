import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Leads to the field that the address names: the form is there later than the address, so the browser could not. */
export function useFieldOfAddress(): void {
    const { hash } = useLocation();
    useEffect(() => {
        const field = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
        field?.scrollIntoView({ block: 'center' });
        field?.focus();
    }, [hash]);
}
