import { useId, useState } from 'react';
import { useAppointment, type AskingView, type MeetingChannel } from '../../../api/mentors';
import { serverNow } from '../../../api/serverClock';
import { Field } from '../actions/Field';
import { ChoiceField } from '../ChoiceField';
import { EntrySheet } from '../EntrySheet';
import { appointmentOf, draftOf, type Faults } from './appointment';
import { useBenefitTexts } from './useBenefitTexts';

interface Props {
    caseId: string;
    asking: AskingView;
    onClose: () => void;
    onDone: () => void;
}

const channels = ['OnSite', 'Online'] as const satisfies readonly MeetingChannel[];

/** The first appointment, made or moved. */
export default function AppointmentSheet({ caseId, asking, onClose, onDone }: Props) {
    const { t } = useBenefitTexts();
    const id = useId();
    const [draft, setDraft] = useState(() => draftOf(asking.appointment));
    const [faults, setFaults] = useState<Faults>({});
    const meeting = useAppointment(caseId);
    const submit = () => {
        const built = appointmentOf(draft, serverNow());
        setFaults('faults' in built ? built.faults : {});
        if ('body' in built) {
            meeting.mutate(built.body, { onSuccess: onDone });
        }

        return 'body' in built;
    };
    return (
        <EntrySheet
            title={t('meeting.title', { name: asking.mentorName ?? '' })}
            effect={t('meeting.effect')}
            confirm={t('meeting.confirm')}
            sending={meeting}
            refusals={{ choiceNotAvailable: t('meeting.taken') }}
            onSubmit={submit}
            onClose={onClose}
        >
            <Field
                id={`${id}at`}
                label={t('meeting.at')}
                hint={t('meeting.atHint')}
                fault={faults.at === undefined ? undefined : t(`fault.${faults.at}`)}
                type="datetime-local"
                value={draft.at}
                onChange={(at) => setDraft({ ...draft, at })}
            />
            <Field
                id={`${id}minutes`}
                label={t('meeting.minutes')}
                hint={t('meeting.minutesHint')}
                fault={faults.minutes === undefined ? undefined : t(`fault.${faults.minutes}`)}
                value={draft.minutes}
                onChange={(minutes) => setDraft({ ...draft, minutes })}
            />
            <ChoiceField
                label={t('pairing:meeting.how')}
                value={draft.channel}
                options={channels.map((channel) => [channel, t(`pairing:channel.${channel}`)])}
                onChange={(chosen) =>
                    setDraft({ ...draft, channel: channels.find((one) => one === chosen) ?? draft.channel })
                }
            />
        </EntrySheet>
    );
}
