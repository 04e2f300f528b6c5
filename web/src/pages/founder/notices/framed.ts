/**
 * A page of the service, ready for a frame of this page: the frame inherits this page's content security policy, which
 * lets a style through only with the nonce of this page.
 */
export function framed(html: string): string {
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
    if (nonce === undefined) {
        return html;
    }

    const page = new DOMParser().parseFromString(html, 'text/html');
    page.querySelectorAll('style').forEach((style) => style.setAttribute('nonce', nonce));
    return `<!doctype html>${page.documentElement.outerHTML}`;
}
