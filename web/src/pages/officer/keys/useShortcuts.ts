import { useEffect, useRef } from 'react';
import { isSheetOpen } from '../openSheets';
import { shortcutsOn } from './shortcutSwitch';

/** What each key does: a single character, or `Alt+` and a capital letter. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Listens while the component is shown. A single character counts only outside of fields and while shortcuts are not
 * switched off (WCAG 2.1.4); Alt combinations count everywhere. None counts while a sheet is open: what is typed in it
 * must not be swapped for another one.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
    const latest = useRef(shortcuts);
    useEffect(() => {
        latest.current = shortcuts;
    });
    useEffect(() => {
        const onKey = (event: KeyboardEvent) => {
            const act = latest.current[nameOf(event)];
            if (act !== undefined && !isSheetOpen() && (event.altKey || (shortcutsOn() && !isTyping(event.target)))) {
                event.preventDefault();
                act();
            }
        };
        document.addEventListener('keydown', onKey);
        return () => document.removeEventListener('keydown', onKey);
    }, []);
}

// By the key's place, because Alt and a letter give another character on some systems.
function nameOf(event: KeyboardEvent): string {
    if (event.ctrlKey || event.metaKey) {
        return '';
    }

    return event.altKey ? `Alt+${event.code.replace('Key', '')}` : event.key;
}

function isTyping(target: EventTarget | null): boolean {
    return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
