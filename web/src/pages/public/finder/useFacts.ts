import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { readFacts, writeFacts, type Facts } from './facts';

/** The facts, which the address follows a moment later, so that they can be shared and gone back to. */
export function useFacts(): { facts: Facts; change: (changed: Partial<Facts>) => void } {
    const [search, setSearch] = useSearchParams();
    const [facts, setFacts] = useState(() => readFacts(search));
    const latest = useRef(facts);
    const change = (changed: Partial<Facts>) => {
        latest.current = { ...latest.current, ...changed };
        setFacts(latest.current);
        void setSearch(writeFacts(latest.current), { replace: true, preventScrollReset: true });
    };
    return { facts, change };
}
