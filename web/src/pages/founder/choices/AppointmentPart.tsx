import { useTranslation } from 'react-i18next';
import { readAppointmentFile, useFeedback, type AskingView } from '../../../api/mentors';
import { useServerNow } from '../../../api/serverClock';
import { moment } from '../../../components/format';
import { Said } from '../../../components/Said';
import { Facts } from '../results/Facts';
import { FeedbackForm } from './FeedbackForm';
import { FileButton } from './FileButton';
import { isOver } from './isOver';

/** The first appointment with its calendar file; after it, what the founder says. */
export function AppointmentPart({ caseId, asking }: { caseId: string; asking: AskingView }) {
    const { t } = useTranslation('pairing');
    const { appointment, feedback } = asking;
    const now = useServerNow();
    // Here, because the form goes away with the answer.
    const sending = useFeedback(caseId);
    if (appointment === null) {
        return <p>{t('meeting.none')}</p>;
    }

    return (
        <>
            <h3>{t('meeting.title')}</h3>
            <Facts
                facts={[
                    [t('meeting.at'), moment(appointment.at)],
                    [t('meeting.length'), t('meeting.minutes', { count: appointment.minutes })],
                    [t('meeting.how'), t(`channel.${appointment.channel}`)],
                ]}
            />
            <FileButton
                label={t('meeting.calendar')}
                name={t('meeting.file')}
                read={() => readAppointmentFile(caseId)}
            />
            <Said text={sending.isSuccess ? t('feedback.done') : ''} />
            {feedback === null ? null : (
                <Facts
                    facts={[
                        [t('feedback.given'), t(`rating.${String(feedback.rating) as '1'}`)],
                        [t('feedback.goesOn'), t(feedback.wantsToGoOn ? 'feedback.yes' : 'feedback.no')],
                        [t('feedback.at'), moment(feedback.at)],
                    ]}
                />
            )}
            {feedback === null && isOver(appointment, now) ? <FeedbackForm sending={sending} /> : null}
        </>
    );
}
