import { useCallback, useState } from 'react';

/** What an officer ticked at one step of one case; kept in this tab only. */
export function useManualChecks(caseId: string, part: string) {
    const key = `opc.officer.checks.${caseId}.${part}`;
    const [state, setState] = useState(() => ({ key, ticked: read(key) }));
    const ticked = state.key === key ? state.ticked : read(key);
    const tick = useCallback(
        (name: string, on: boolean) => {
            const next = on ? [...read(key), name] : read(key).filter((other) => other !== name);
            window.sessionStorage.setItem(key, JSON.stringify(next));
            setState({ key, ticked: next });
        },
        [key],
    );
    return { ticked, tick };
}

function read(key: string): readonly string[] {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((name): name is string => typeof name === 'string') : [];
}
