import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/cases';
import { useMentorNames, type AskingView } from '../../../api/mentors';
import { moment } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { StateTag } from '../../../components/StateTag';
import { AppointmentPart } from './AppointmentPart';
import { askedAs } from './askedAs';

interface Props {
    view: CaseView;
    asking: AskingView;
}

/** Who is asked until when, and what each has answered; once somebody has accepted, the first appointment. */
export function AskingPanel({ view, asking }: Props) {
    const { t } = useTranslation('pairing');
    const { state, before } = asking;
    if (state === 'None') {
        return before === null ? null : <p className="note note-warning">{t('asking.queue', { count: before })}</p>;
    }

    return (
        <Panel title={t('asking.title')} tone={state === 'Exhausted' ? 'next' : 'plain'}>
            <StateLine asking={asking} />
            <Candidates city={view.city} asking={asking} />
            {state === 'Accepted' ? <AppointmentPart caseId={view.caseId} asking={asking} /> : null}
        </Panel>
    );
}

function StateLine({ asking: { state, mentorName, mentorId, until } }: { asking: AskingView }) {
    const { t } = useTranslation('pairing');
    const name = mentorName ?? mentorId ?? '';
    const words = {
        Asked: () => t('asking.asked', { name, at: until === null ? '' : moment(until) }),
        Accepted: () => t('asking.accepted', { name }),
        Exhausted: () => t('asking.exhausted'),
        None: () => '',
    };
    return <p role="status">{words[state]()}</p>;
}

function Candidates({ city, asking }: { city: string; asking: AskingView }) {
    const { t } = useTranslation('pairing');
    const names = useMentorNames(city).data;
    return (
        <ol className="askings">
            {asking.candidates.map((id, at) => {
                const answer = askedAs(asking, id);
                return (
                    <li key={id}>
                        {t('asking.candidate', { place: at + 1, name: names?.get(id) ?? id })}{' '}
                        <StateTag tone={answer === 'accepted' ? 'good' : 'quiet'}>{t(`answer.${answer}`)}</StateTag>
                    </li>
                );
            })}
        </ol>
    );
}
