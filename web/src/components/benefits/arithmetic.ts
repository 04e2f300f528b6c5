import type benefits from '../../texts/zh-CN/benefits.json';
import { expression } from './expression';
import { subjectWords, valueWords, type BenefitTexts } from './names';
import { amount } from './yuan';

type Holes = Readonly<Record<string, string>>;
type ShapeKey = keyof Omit<typeof benefits.arithmetic, 'lower' | 'months_other'>;

const amounts = new Set(['amount', 'rest', 'market', 'pays', 'saves', 'sum', 'price']);

/** Every sentence that the service prints, by the key of its words. `#` stands for an amount in yuan. */
const shapes = (
    [
        ['atMost', 'at most (?<amount>#)'],
        ['cost', 'cost (?<amount>#)'],
        ['sum', 'sum (?<amount>#)'],
        ['needsMarketRent', 'needs the market rent'],
        [
            'belowMarket',
            String.raw`market (?<market>#), pays at most (?<pays>#), saves (?<saves>#) x (?<months>\d+) = (?<sum>#)`,
        ],
        ['withinTerm', String.raw`(?<asked>[\d.]+) years <= (?<most>\d+) years`],
        ['beyondTerm', String.raw`(?<asked>[\d.]+) years > (?<most>\d+) years, so \d+ years`],
        ['perItem', 'per item (?<amount>#), so #'],
        ['leftOfYear', 'left of the year (?<amount>#), so #'],
        ['leftOfPeriod', 'left of the period (?<amount>#), so #'],
        ['leftInPool', 'left in the pool (?<amount>#), so #'],
        ['granted', 'already granted for the project (?<amount>#), so (?<rest>#)'],
        ['unitPrice', String.raw`(?<units>[\d.]+) x (?<price>#) = (?<sum>#)`],
    ] satisfies [ShapeKey, string][]
).map(([key, shape]) => [key, new RegExp(`^${shape.replaceAll('#', String.raw`\d+\.\d{2,4}`)}$`)] as const);

/**
 * The arithmetic of a benefit in the reader's language, amounts as amounts. The service's own line is a contract and is
 * never changed; one that holds anything this page does not know is shown as it came, not half said.
 */
export function arithmeticWords(line: string, subject: string | null | undefined, t: BenefitTexts): string {
    const isNamed = subject != null && line.startsWith(`${subject}: `);
    const parts = (isNamed ? line.slice(subject.length + 2) : line).split('; ').map((part) => labelled(part, t));
    if (parts.includes(null)) {
        return line;
    }

    const text = parts.join(t('arithmetic.comma'));
    return isNamed ? t('arithmetic.label', { label: subjectWords(subject, t), text }) : text;
}

/** A part with the months or the tier that it is about. */
function labelled(part: string, t: BenefitTexts): string | null {
    const [, name, rest] = /^([^:]+): (.+)$/.exec(part) ?? [];
    if (name === undefined || rest === undefined) {
        return said(part, t);
    }

    const [, first, last] = /^months (\d+)-(\d+)$/.exec(name) ?? [];
    const label = first === undefined ? valueWords(name, t) : t('arithmetic.monthsFromTo', { first, last });
    const text = said(rest, t);
    return label === null || text === null ? null : t('arithmetic.label', { label, text });
}

function said(part: string, t: BenefitTexts): string | null {
    for (const [key, shape] of shapes) {
        const found = shape.exec(part);
        if (found !== null) {
            return words(key, shown(found.groups ?? {}), t);
        }
    }

    return expression(part, t);
}

/** The compiler can't follow which sentence has which holes; the tests do. */
function words(key: ShapeKey, holes: Holes, t: BenefitTexts): string {
    return t(`arithmetic.${key}` as 'arithmetic.granted', holes as { amount: string; rest: string });
}

function shown(holes: Holes): Holes {
    return Object.fromEntries(
        Object.entries(holes).map(([name, value]) => [name, amounts.has(name) ? amount(value) : value]),
    );
}
