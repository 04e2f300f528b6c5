import type { BenefitTexts } from './names';
import { amount } from './yuan';

/** All that an expression is made of: numbers with what they count, and signs. */
const token = /(?<number>\d+(?:\.\d+)?)(?<unit>%| months|\/12)?|min\(|, |\)| x | \+ | = /y;

/** "min(1600.00 x 100%, 2000.00) x 24 = 38400.00" in the reader's words; null when anything in it is not known. */
export function expression(text: string, t: BenefitTexts): string | null {
    const said: string[] = [];
    for (token.lastIndex = 0; token.lastIndex < text.length;) {
        const found = token.exec(text);
        if (found === null) {
            return null;
        }

        const { number, unit } = found.groups ?? {};
        said.push(number === undefined ? sign(found[0], t) : counted(number, unit, t));
    }

    return said.join('');
}

function counted(number: string, unit: string | undefined, t: BenefitTexts): string {
    switch (unit) {
        case '%':
            return `${number}%`;
        case '/12':
            return `${number}/12`;
        case ' months':
            return t('arithmetic.months', { count: Number(number) });
        default:
            // Amounts are written to the fen, counts are not.
            return /\.\d{2}/.test(number) ? amount(number) : number;
    }
}

function sign(written: string, t: BenefitTexts): string {
    switch (written) {
        case 'min(':
            return t('arithmetic.lower.open');
        case ', ':
            return t('arithmetic.lower.comma');
        case ')':
            return t('arithmetic.lower.close');
        case ' x ':
            return ' × ';
        default:
            return written;
    }
}
