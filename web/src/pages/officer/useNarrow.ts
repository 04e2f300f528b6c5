import { useSyncExternalStore } from 'react';

/** Whether the window is as narrow as a phone (rows become cards, drawers come from below). */
export function useNarrow(): boolean {
    return useMedia('(max-width: 767px)');
}

/** Whether a drawer fits beside the document. */
export function useWide(): boolean {
    return useMedia('(min-width: 1100px)');
}

function useMedia(query: string): boolean {
    return useSyncExternalStore(
        (listener) => {
            const media = window.matchMedia(query);
            media.addEventListener('change', listener);
            return () => media.removeEventListener('change', listener);
        },
        () => window.matchMedia(query).matches,
    );
}
