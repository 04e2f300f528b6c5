import { useShortcuts } from '../keys/useShortcuts';

/** `/` goes to the search; Alt+J and Alt+K go from company to company. */
export function useListKeys(toSearch: () => void): void {
    useShortcuts({ '/': toSearch, 'Alt+J': () => step(1), 'Alt+K': () => step(-1) });
}

function step(by: 1 | -1): void {
    const links = [...document.querySelectorAll<HTMLElement>('.task-link')];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at === -1 ? (by === 1 ? 0 : links.length - 1) : at + by]?.focus();
}
