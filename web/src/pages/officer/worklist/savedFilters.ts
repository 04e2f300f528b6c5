import { useSyncExternalStore } from 'react';

/** A filter that an officer named; kept in this browser, shared by its address. */
export interface SavedFilter {
    name: string;
    search: string;
}

const key = 'opc.officer.filters';
const listeners = new Set<() => void>();
let saved = read();

/** The officer's own filters. */
export function useSavedFilters(): readonly SavedFilter[] {
    return useSyncExternalStore(
        (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        () => saved,
    );
}

/** Keeps a filter under a name; the same name again replaces it. */
export function saveFilter(filter: SavedFilter): void {
    write([...saved.filter((other) => other.name !== filter.name), filter]);
}

/** Forgets a filter. */
export function forgetFilter(name: string): void {
    write(saved.filter((other) => other.name !== name));
}

function write(next: readonly SavedFilter[]): void {
    saved = next;
    window.localStorage.setItem(key, JSON.stringify(next));
    listeners.forEach((listener) => listener());
}

function read(): readonly SavedFilter[] {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isFilter) : [];
}

function isFilter(stored: unknown): stored is SavedFilter {
    const { name, search } = (stored ?? {}) as Partial<SavedFilter>;
    return typeof name === 'string' && typeof search === 'string';
}
