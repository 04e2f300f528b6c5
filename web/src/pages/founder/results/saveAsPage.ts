/** Keeps what is shown as a page of its own, without buttons, readable offline. */
export function saveAsPage(shown: HTMLElement, title: string): void {
    const address = URL.createObjectURL(new Blob([pageOf(shown, title)], { type: 'text/html' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `${title}.html`;
    link.click();
    URL.revokeObjectURL(address);
}

/** The page's text: the same words, everything that only works in the service left out. */
export function pageOf(shown: HTMLElement, title: string): string {
    const page = document.implementation.createHTMLDocument(title);
    page.documentElement.lang = document.documentElement.lang;
    const charset = page.createElement('meta');
    charset.setAttribute('charset', 'utf-8');
    page.head.prepend(charset);
    const heading = page.createElement('h1');
    heading.textContent = title;
    const copy = page.importNode(shown, true);
    copy.querySelectorAll('.no-print, button, input').forEach((part) => part.remove());
    copy.querySelectorAll('details').forEach((part) => part.setAttribute('open', ''));
    page.body.append(heading, copy);
    return `<!doctype html>${page.documentElement.outerHTML}`;
}
