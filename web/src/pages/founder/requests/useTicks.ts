import { useState } from 'react';

/** What the founder marked as put right in the form; kept while the tab lives, as editing the form leaves the page. */
export function useTicks(caseId: string): [readonly string[], (id: string, isDone: boolean) => void] {
    const key = `opc.ticked.${caseId}`;
    const [ticked, setTicked] = useState(() => (window.sessionStorage.getItem(key) ?? '').split(' '));
    const tick = (id: string, isDone: boolean) => {
        const next = isDone ? [...ticked, id] : ticked.filter((other) => other !== id);
        window.sessionStorage.setItem(key, next.join(' '));
        setTicked(next);
    };
    return [ticked, tick];
}
