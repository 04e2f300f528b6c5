import { useId } from 'react';
import type { TimeLimit } from '../../../api/officer/catalogue';
import { useTexts } from '../useWords';
import { Field } from './Field';

interface Props {
    id: string;
    /** Null: the usual time. */
    value: string | null;
    onChange: (value: string | null) => void;
    usual: TimeLimit | undefined;
    latest: TimeLimit | undefined;
    fault?: string | undefined;
}

/** A deadline: the usual number of working days, counted by the service, or a day of one's own. */
export function DueField({ id, value, onChange, usual, latest, fault }: Props) {
    const { t } = useTexts();
    const name = useId();
    return (
        <fieldset className="officer-choices">
            <legend>{t('due.legend')}</legend>
            <label className="officer-check">
                <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
                {t('due.usual', { count: usual?.workingDays ?? 0 })}
            </label>
            <label className="officer-check">
                <input type="radio" name={name} checked={value !== null} onChange={() => onChange('')} />
                {t('due.own')}
            </label>
            {value === null ? null : (
                <Field
                    id={id}
                    type="date"
                    label={t('due.day')}
                    hint={t('due.latest', { count: latest?.workingDays ?? 0 })}
                    fault={fault}
                    value={value}
                    onChange={onChange}
                />
            )}
        </fieldset>
    );
}
