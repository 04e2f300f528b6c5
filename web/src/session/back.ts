/** Only addresses of these pages: a link must not lead elsewhere through the sign-in. */
export function safeBack(back: string | null): string | null {
    if (back === null || !/^\/(?![/\\])/.test(back) || !URL.canParse(back, window.location.origin)) {
        return null;
    }

    const address = new URL(back, window.location.origin);
    const path = address.pathname + address.search + address.hash;
    // A path that begins with two slashes once its dots are gone would name another host.
    return address.origin === window.location.origin && !path.startsWith('//') ? path : null;
}
