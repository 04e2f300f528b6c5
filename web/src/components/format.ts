import { currentLanguage } from '../texts';

const zone = 'Asia/Shanghai';

/** "11月25日 17:30" for people; a year is named that is not this one. */
export function moment(at: string, now: Date = new Date()): string {
    const options = { timeZone: zone, month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
    const then = new Date(at);
    const year = yearOf(then) === yearOf(now) ? {} : ({ year: 'numeric' } as const);
    return new Intl.DateTimeFormat(currentLanguage(), { ...options, ...year, hourCycle: 'h23' }).format(then);
}

const yearOf = (at: Date) => new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' }).format(at);

/** "2026年11月25日" for a date without a time. */
export function day(on: string, language: string = currentLanguage()): string {
    const options = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const;
    return new Intl.DateTimeFormat(language, options).format(new Date(`${on}T00:00:00Z`));
}

/** "2026-11-25 17:30:00" for auditors, Beijing time. */
export function stamp(at: string): string {
    const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' } as const;
    return new Intl.DateTimeFormat('sv-SE', options).format(new Date(at));
}

/** An amount in yuan; always given in fen. */
export function money(fen: number): string {
    const options = { style: 'currency', currency: 'CNY', minimumFractionDigits: fen % 100 === 0 ? 0 : 2 } as const;
    return new Intl.NumberFormat(currentLanguage(), options).format(fen / 100);
}

/** "1.2 MB" for a number of bytes. */
export function fileSize(bytes: number): string {
    const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'kilobyte'] : [bytes / 1024 / 1024, 'megabyte'];
    return new Intl.NumberFormat(currentLanguage(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** "10:06" of a moment, Beijing time. */
export function clock(at: Date): string {
    const options = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return new Intl.DateTimeFormat(currentLanguage(), options).format(at);
}
