import type { TFunction } from 'i18next';

export type BenefitTexts = TFunction<'benefits'>;

/** A fact by its name, such as `founder.education`; null when it has no words. */
export function factWords(fact: string, t: BenefitTexts): string | null {
    return found(`fact.${fact}`, t);
}

/** A fixed value of a policy, such as a level or a degree; null when it is none. */
export function valueWords(value: string, t: BenefitTexts): string | null {
    return found(`value.${value}`, t);
}

/** Which claim: "year 2", "contract A". What the founder called it stays as it is. */
export function subjectWords(subject: string, t: BenefitTexts): string {
    const [, kind = '', value = ''] = /^(\w+) (.*)$/s.exec(subject) ?? [];
    return found(`subject.${kind}`, t, { value }) ?? subject;
}

/** A reason in Chinese in which the service could name a fact or a value only by its key. */
export function reasonWords(reason: string, t: BenefitTexts): string {
    const keys = /[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*/g;
    return reason.replace(keys, (key) => factWords(key, t) ?? valueWords(key, t) ?? key);
}

/** A text whose key comes from the service: only what is a text counts, not a group of them. */
function found(key: string, t: BenefitTexts, values: object = {}): string | null {
    const text: unknown = t(key as 'fact.lprPercent', { ...values, defaultValue: '', returnObjects: true });
    return typeof text === 'string' && text !== '' ? text : null;
}
