const key = 'opc.officer.lastList';

/** Keeps in this tab which list one came from, for the way back and for the next case. */
export function rememberList(search: string): void {
    window.sessionStorage.setItem(key, search);
}

/** The address part of the list that was looked at last. */
export function lastList(): string {
    return window.sessionStorage.getItem(key) ?? '';
}
