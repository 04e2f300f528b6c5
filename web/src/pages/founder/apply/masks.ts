const identityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/** What was typed or pasted, without spaces and dashes of any kind, full-width characters made plain, letters upper-case. */
export function bare(typed: string): string {
    return typed
        .normalize('NFKC')
        .replace(/[\s\p{Pd}]/gu, '')
        .toUpperCase();
}

/** Groups of characters with a space between: `138 1234 6620`. */
export function grouped(value: string, sizes: readonly number[]): string {
    const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
    return starts
        .map((start, at) => value.slice(start, at === sizes.length - 1 ? undefined : start + (sizes[at] ?? 0)))
        .filter((part) => part !== '')
        .join(' ');
}

/** A mobile number without the country's code, which phones put in front of what they copy. */
export function bareMobile(typed: string): string {
    return bare(typed).replace(/^\+?86(?=\d{11}$)/u, '');
}

/** A mobile number of the mainland: eleven digits that begin with 13 to 19. */
export function isMobile(value: string): boolean {
    return /^1[3-9]\d{9}$/u.test(value);
}

/** A resident identity number: 17 digits and a check character, a real day in it (GB 11643-1999). */
export function isResidentId(value: string): boolean {
    if (!/^\d{17}[\dX]$/u.test(value) || birthDateOf(value) === null) {
        return false;
    }

    const sum = identityWeights.reduce((total, weight, at) => total + weight * Number(value[at]), 0);
    return checkCharacters[sum % 11] === value[17];
}

/** The day of birth in an identity number, `yyyy-MM-dd`; null when there is no such day. */
export function birthDateOf(residentId: string): string | null {
    const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})/u.exec(residentId) ?? [];
    const text = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
    const date = new Date(`${text}T00:00:00Z`);
    return Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text) ? null : text;
}

/** `F` or `M`, by the last digit before the check character. */
export function genderOf(residentId: string): 'F' | 'M' {
    return Number(residentId[16]) % 2 === 0 ? 'F' : 'M';
}

/** Fen for an amount typed in yuan, with or without two decimals; null when it is no amount. */
export function fenOf(yuan: string): number | null {
    const [, whole, part = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/u.exec(bare(yuan).replaceAll(',', '')) ?? [];
    return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** The yuan of an amount in fen, as one would type it. */
export function yuanOf(fen: number): string {
    return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}
