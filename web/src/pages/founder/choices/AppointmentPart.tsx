import { useTranslation } from 'react-i18next';
import { readAppointmentFile, type AskingView } from '../../../api/mentors';
import { moment } from '../../../components/format';
import { Facts } from '../results/Facts';
import { FeedbackForm } from './FeedbackForm';
import { FileButton } from './FileButton';
import { isOver } from './isOver';

/** The first appointment with its calendar file; after it, what the founder says. */
export function AppointmentPart({ caseId, asking }: { caseId: string; asking: AskingView }) {
    const { t } = useTranslation('pairing');
    const { appointment, feedback } = asking;
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
            {feedback === null ? null : (
                <Facts
                    facts={[
                        [t('feedback.given'), t(`rating.${String(feedback.rating) as '1'}`)],
                        [t('feedback.goesOn'), t(feedback.wantsToGoOn ? 'feedback.yes' : 'feedback.no')],
                        [t('feedback.at'), moment(feedback.at)],
                    ]}
                />
            )}
            {feedback === null && isOver(appointment) ? <FeedbackForm caseId={caseId} /> : null}
        </>
    );
}
