import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { useFeedback } from '../../../api/mentors';
import { ApiError } from '../../../api/problem';
import { ProblemBox } from '../../../components/ProblemBox';

const ratings = [5, 4, 3, 2, 1] as const;

/** Five levels as in every service of the window, and whether the pairing shall go on. */
export function FeedbackForm({ sending }: { sending: ReturnType<typeof useFeedback> }) {
    const { t } = useTranslation('pairing');
    const [rating, setRating] = useState<number>();
    const [goesOn, setGoesOn] = useState<boolean>();
    const [isLacking, setLacking] = useState(false);
    const submit = (event: FormEvent) => {
        event.preventDefault();
        setLacking(rating === undefined || goesOn === undefined);
        if (rating !== undefined && goesOn !== undefined) {
            sending.mutate({ rating, wantsToGoOn: goesOn });
        }
    };
    return (
        <form onSubmit={submit} noValidate>
            <h3>{t('feedback.title')}</h3>
            {isLacking ? (
                <p className="field-fault" role="alert">
                    {t('feedback.lacking')}
                </p>
            ) : null}
            <fieldset className="question">
                <legend>{t('feedback.rating')}</legend>
                {ratings.map((level) => (
                    <label key={level} className="choice">
                        <input
                            type="radio"
                            name="rating"
                            checked={rating === level}
                            onChange={() => setRating(level)}
                        />
                        {t(`rating.${level}`)}
                    </label>
                ))}
            </fieldset>
            <fieldset className="question">
                <legend>{t('feedback.goOn')}</legend>
                {[true, false].map((answer) => (
                    <label key={String(answer)} className="choice">
                        <input
                            type="radio"
                            name="goesOn"
                            checked={goesOn === answer}
                            onChange={() => setGoesOn(answer)}
                        />
                        {t(answer ? 'feedback.yes' : 'feedback.no')}
                    </label>
                ))}
            </fieldset>
            {sending.failures > 0 ? <p role="status">{t('sending.waiting')}</p> : null}
            <Refused error={sending.error} />
            <div className="results-buttons">
                <Button type="primary" htmlType="submit" loading={sending.isPending}>
                    {t('feedback.send')}
                </Button>
            </div>
        </form>
    );
}

/** The service goes by its own clock, and takes one answer. */
function Refused({ error }: { error: Error | null }) {
    const { t } = useTranslation('pairing');
    if (error instanceof ApiError && error.problem.code === 'choiceNotAvailable') {
        return <p role="alert">{t('feedback.notNow')}</p>;
    }

    return error === null ? null : <ProblemBox error={error} />;
}
