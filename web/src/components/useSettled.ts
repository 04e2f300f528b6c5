import { useEffect, useState } from 'react';

/** The value once it has stayed the same for a while; what is typed changes too fast to ask about each letter. */
export function useSettled<T>(value: T, ms: number): T {
    const [settled, setSettled] = useState(value);
    useEffect(() => {
        const timer = window.setTimeout(() => setSettled(value), ms);
        return () => window.clearTimeout(timer);
    }, [value, ms]);
    return settled;
}
