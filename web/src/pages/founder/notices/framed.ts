/**
 * A page of the service, ready for a frame of this page: the frame inherits this page's content security policy, which
 * lets a style through only with the nonce of this page.
 */
export function framed(html: string): string {
    const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
    return nonce === undefined ? html : html.replaceAll('<style>', `<style nonce="${nonce}">`);
}
