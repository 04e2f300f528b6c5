import { useId } from 'react';
import type { TimeLimit } from '../../../api/officer/catalogue';
import type { DateLimit } from '../../../api/officer/deskFacts';
import { day } from '../../../components/format';
import { useTexts } from '../useWords';
import { Field } from './Field';

interface Props {
    id: string;
    /** Null: the usual time. */
    value: string | null;
    onChange: (value: string | null) => void;
    usual: TimeLimit | undefined;
    latest: TimeLimit | undefined;
    /** The same as days, worked out by the service. */
    dates: DateLimit | undefined;
    fault?: string | undefined;
}

/** A deadline: the usual number of working days, counted by the service, or a day of one's own. */
export function DueField({ id, value, onChange, usual, latest, dates, fault }: Props) {
    const { t } = useTexts();
    const name = useId();
    return (
        <fieldset className="officer-choices">
            <legend>{t('due.legend')}</legend>
            <label className="officer-check">
                <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
                {dates === undefined
                    ? t('due.usual', { count: usual?.workingDays ?? 0 })
                    : t('due.usualOn', { count: usual?.workingDays ?? 0, day: day(dates.defaultOn) })}
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
                    hint={
                        dates === undefined
                            ? t('due.latest', { count: latest?.workingDays ?? 0 })
                            : t('due.latestOn', { count: latest?.workingDays ?? 0, day: day(dates.latestOn) })
                    }
                    fault={fault}
                    value={value}
                    onChange={onChange}
                />
            )}
        </fieldset>
    );
}
