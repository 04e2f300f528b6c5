import { Link } from 'react-router';
import type { AskedFacts } from '../../../api/guidance';
import type { Field } from './field';
import { idOf, shownOf } from './faults';
import { valueAt, type Application } from './form';
import { useAnswerText } from './useAnswerText';
import { useApplyWords } from './useApplyWords';

interface Props {
    caseId: string;
    asked: AskedFacts;
    fields: readonly Field[];
    form: Application;
    banks: readonly (readonly [string, string])[];
}

/** Questions with their answers; "change" leads to the field. */
export function AnswerList({ caseId, asked, fields, form, banks }: Props) {
    const { t, label } = useApplyWords();
    const text = useAnswerText(banks);
    return (
        <dl className="answers">
            {shownOf(fields, form, asked).map((field) => (
                <div key={field.word} className="answer">
                    <dt>{label(field)}</dt>
                    <dd>{text(field, valueAt(form, field.path))}</dd>
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
