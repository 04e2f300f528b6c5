/** What the pages keep that is not a draft: who is signed in and how the pages look. */
const kept = ['opc.session', 'opc.language', 'opc.largeText', 'opc.reloadedAt'];

/** Removes what the pages keep of an application on this device; returns how many entries there were. */
export function clearDrafts(): number {
    const found = [window.localStorage, window.sessionStorage].flatMap((storage) =>
        Object.keys(storage)
            .filter((key) => key.startsWith('opc.') && !kept.includes(key))
            .map((key) => ({ storage, key })),
    );
    found.forEach(({ storage, key }) => storage.removeItem(key));
    return found.length;
}
