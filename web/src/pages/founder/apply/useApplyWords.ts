import { useTranslation } from 'react-i18next';
import type apply from '../../../texts/zh-CN/apply.json';
import type { FaultName, Field } from './field';

type Word = keyof typeof apply.field;

/** The form's words, by the names that the fields carry. */
export function useApplyWords() {
    const { t } = useTranslation(['apply', 'states', 'common']);
    const label = (field: Field) => t(`field.${field.word as Word}.label`);
    return {
        t,
        label,
        hint: (field: Field) => t(`field.${field.word as 'nameZh'}.hint`, { defaultValue: '' }),
        option: (field: Field, value: string) =>
            t(`option.${field.word}.${value}` as 'option.type.SoleProprietorship', { defaultValue: value }),
        /** What to do about a fault; the summary and the field say the same. */
        fault: (field: Field, name: FaultName) =>
            name === 'required'
                ? t(`fault.required.${field.kind}`, { label: label(field) })
                : t(`fault.${name}`, { label: label(field) }),
    };
}
