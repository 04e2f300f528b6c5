import { useSyncExternalStore } from 'react';

const key = 'opc.largeText';
const listeners = new Set<() => void>();

/** Whether the reader asked for larger text; kept on this device. */
export function useLargeText(): boolean {
    return useSyncExternalStore(
        (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        () => window.localStorage.getItem(key) === 'true',
    );
}

/** Switches larger text on or off. */
export function setLargeText(large: boolean): void {
    window.localStorage.setItem(key, String(large));
    listeners.forEach((listener) => listener());
}
