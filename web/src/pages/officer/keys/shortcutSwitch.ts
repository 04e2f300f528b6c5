import { useSyncExternalStore } from 'react';

const key = 'opc.officer.shortcutsOff';
const listeners = new Set<() => void>();

/** Whether single keys do something; kept on this device. */
export function shortcutsOn(): boolean {
    return window.localStorage.getItem(key) !== 'true';
}

/** The same, and again when it changes. */
export function useShortcutsOn(): boolean {
    return useSyncExternalStore((listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
    }, shortcutsOn);
}

/** Switches single keys on or off. */
export function setShortcutsOn(on: boolean): void {
    window.localStorage.setItem(key, String(!on));
    listeners.forEach((listener) => listener());
}
