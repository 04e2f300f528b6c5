const key = 'opc.reloadedAt';
const loopMs = 30_000;
const missing = new WeakSet<Error>();

/**
 * A tab that was open over a release asks for files that are gone: load the page anew, once. A second failure within
 * half a minute is not a release and reaches the error page.
 */
export function reloadOnNewRelease(window: Window): void {
    window.addEventListener('vite:preloadError', (event) => {
        const before = Number(window.sessionStorage.getItem(key) ?? '0');
        const now = Date.now();
        if (now - before < loopMs) {
            missing.add(event.payload);
            return;
        }

        window.sessionStorage.setItem(key, String(now));
        event.preventDefault();
        window.location.reload();
    });
}

/** Whether a page failed for want of a file, as after a release. */
export function isMissingFile(error: unknown): boolean {
    return error instanceof Error && missing.has(error);
}
