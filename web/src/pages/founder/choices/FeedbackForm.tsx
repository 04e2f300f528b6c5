import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFeedback } from '../../../api/mentors';
import { ProblemBox } from '../../../components/ProblemBox';

const ratings = [5, 4, 3, 2, 1] as const;

/** Five levels as in every service of the window, and whether the pairing shall go on. */
export function FeedbackForm({ caseId }: { caseId: string }) {
    const { t } = useTranslation('pairing');
    const [rating, setRating] = useState<number>();
    const [goesOn, setGoesOn] = useState<boolean>();
    const [isLacking, setLacking] = useState(false);
    const feedback = useFeedback(caseId);
    const submit = (event: FormEvent) => {
        event.preventDefault();
        setLacking(rating === undefined || goesOn === undefined);
        if (rating !== undefined && goesOn !== undefined) {
            feedback.mutate({ rating, wantsToGoOn: goesOn });
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
            {feedback.failures > 0 ? <p role="status">{t('sending.waiting')}</p> : null}
            {feedback.error === null ? null : <ProblemBox error={feedback.error} />}
            <div className="results-buttons">
                <Button type="primary" htmlType="submit" loading={feedback.isPending}>
                    {t('feedback.send')}
                </Button>
            </div>
        </form>
    );
}
