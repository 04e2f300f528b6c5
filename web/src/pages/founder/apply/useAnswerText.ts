import { day, money } from '../../../components/format';
import { isEmpty } from './faults';
import type { Field } from './field';
import { grouped } from './masks';
import { useApplyWords } from './useApplyWords';

/** An answer as people read it. */
export function useAnswerText(banks: readonly (readonly [string, string])[]): (field: Field, value: unknown) => string {
    const { t, option } = useApplyWords();
    return (field, value) => {
        if (isEmpty(value)) {
            return t('check.notGiven');
        }

        switch (field.kind) {
            case 'yesNo':
                return value === true ? t('yes') : t('no');
            case 'yuan':
                return money(Number(value));
            case 'date':
                return day(String(value));
            case 'mobile':
                return grouped(String(value), [3, 4, 4]);
            case 'residentId':
                return grouped(String(value), [6, 8, 4]);
            case 'choice':
                return banks.find(([code]) => code === value)?.[1] ?? option(field, String(value));
            case 'choices':
            case 'lines':
                return (value as readonly string[]).map((item) => option(field, item)).join(' · ');
            default:
                return String(value);
        }
    };
}
