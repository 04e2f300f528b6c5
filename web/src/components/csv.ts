/** The lines of comma-separated values (RFC 4180), cell by cell. A byte order mark is left out, and so is an empty last line. */
export function csvLines(text: string): string[][] {
    const cells = /(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/gu;
    const lines: string[][] = [[]];
    const source = text.replace(/^\uFEFF/u, '').replace(/\r?\n$/u, '');
    for (const [, quoted, plain = '', end = ''] of source.matchAll(cells)) {
        lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
        if (end === '') {
            break;
        }

        if (end !== ',') {
            lines.push([]);
        }
    }

    return lines;
}
