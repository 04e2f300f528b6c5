import type { OutcomeField } from '../../../../api/officer/catalogue';
import { ChoiceField } from '../../ChoiceField';
import { useTexts, useWords } from '../../useWords';
import { describedBy, Field, FieldNotes } from '../Field';
import type { FaultOf } from '../form';
import { isRequired, kindOf, type OutcomeDraft } from './outcomeFields';

interface Props {
    fields: readonly OutcomeField[];
    entityType: string | null;
    draft: OutcomeDraft;
    onChange: (name: string, value: string) => void;
    faultOf: FaultOf;
    idOf: (path: string) => string;
}

/** The members of an outcome, each in the way it is written. */
export function OutcomeFields({ fields, entityType, draft, onChange, faultOf, idOf }: Props) {
    const { t } = useTexts();
    const words = useWords();
    return fields.map((field) => {
        const path = `outcome.${field.name}`;
        const name = words.field(path);
        const shared = {
            id: idOf(path),
            label: isRequired(field, entityType) ? name : t('outcome.optional', { name }),
            value: draft[field.name] ?? '',
        };
        const fault = faultOf(path);
        const kind = kindOf(field.name);
        const write = (value: string) => onChange(field.name, value);
        if (typeof kind !== 'string') {
            return (
                <div key={field.name}>
                    <ChoiceField
                        {...shared}
                        all={t('outcome.choose')}
                        options={kind.map((value) => [value, words.value(value)])}
                        onChange={(value) => write(value ?? '')}
                        invalid={fault !== undefined}
                        describedBy={describedBy(shared.id, undefined, fault)}
                    />
                    <FieldNotes id={shared.id} fault={fault} />
                </div>
            );
        }

        return (
            <Field
                key={field.name}
                {...shared}
                fault={fault}
                hint={kind === 'money' ? t('outcome.yuan') : kind === 'lines' ? t('outcome.lines') : undefined}
                rows={kind === 'lines' ? 3 : 1}
                type={kind === 'day' ? 'date' : kind === 'instant' ? 'datetime-local' : 'text'}
                onChange={write}
                maxLength={500}
            />
        );
    });
}
