import { Link } from 'react-router';
import { day, money } from '../../../components/format';
import type { Field } from './field';
import { idOf, isEmpty, shownOf } from './faults';
import { valueAt, type Application } from './form';
import { grouped } from './masks';
import { useApplyWords } from './useApplyWords';

interface Props {
    caseId: string;
    city: string;
    fields: readonly Field[];
    form: Application;
    banks: readonly (readonly [string, string])[];
}

/** Questions with their answers; "change" leads to the field. */
export function AnswerList({ caseId, city, fields, form, banks }: Props) {
    const { t, label, option } = useApplyWords();
    const answerOf = (field: Field): string => {
        const value = valueAt(form, field.path);
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
    return (
        <dl className="answers">
            {shownOf(fields, form, city).map((field) => (
                <div key={field.word} className="answer">
                    <dt>{label(field)}</dt>
                    <dd>{answerOf(field)}</dd>
                    <dd className="answer-change">
                        <Link
                            to={`/cases/${caseId}/apply#${idOf(field)}`}
                            aria-label={t('check.changeNamed', { label: label(field) })}
                        >
                            {t('check.change')}
                        </Link>
                    </dd>
                </div>
            ))}
        </dl>
    );
}
