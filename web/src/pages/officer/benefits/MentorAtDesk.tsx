import { Button } from 'antd';
import { Suspense, useState } from 'react';
import type { CaseView } from '../../../api/cases';
import { readAppointmentFile, useAsking, useMentorNames, type AskingView } from '../../../api/mentors';
import { moment } from '../../../components/format';
import { lazyPart } from '../../../app/lazyPart';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { Said } from '../../../components/Said';
import { askedAs } from '../../founder/choices/askedAs';
import { FileButton } from '../../founder/choices/FileButton';
import { Facts } from '../../founder/results/Facts';
import { useBenefitTexts } from './useBenefitTexts';
import { useSitsAt } from './useSitsAt';

const AppointmentSheet = lazyPart([], () => import('./AppointmentSheet'));
const ReplySheet = lazyPart([], () => import('./ReplySheet'));

type Entry = 'accepts' | 'declines' | 'meeting';

/** Whom the founder chose; mentors do not sign in, so their desk enters the answer and the first appointment. */
export function MentorAtDesk({ view }: { view: CaseView }) {
    const { t } = useBenefitTexts();
    return (
        <Panel title={t('mentor.title')}>
            <QueryBody query={useAsking(view.caseId)}>
                {(asking) => (
                    <>
                        <StateLine asking={asking} />
                        <Candidates city={view.city} asking={asking} />
                        <Meeting caseId={view.caseId} asking={asking} />
                        <Entries caseId={view.caseId} asking={asking} />
                    </>
                )}
            </QueryBody>
        </Panel>
    );
}

function StateLine({ asking: { state, mentorName, until, before } }: { asking: AskingView }) {
    const { t } = useBenefitTexts();
    const name = mentorName ?? '';
    const words = {
        Asked: () => t('mentor.asked', { name, at: until === null ? '' : moment(until) }),
        Accepted: () => t('mentor.accepted', { name }),
        Exhausted: () => t('mentor.exhausted'),
        None: () => (before === null ? t('mentor.none') : t('mentor.queue', { count: before })),
    };
    return <p>{words[state]()}</p>;
}

function Candidates({ city, asking }: { city: string; asking: AskingView }) {
    const { t } = useBenefitTexts();
    const names = useMentorNames(city).data;
    return asking.candidates.length === 0 ? null : (
        <ol className="desk-claims">
            {asking.candidates.map((id, at) => (
                <li key={id}>
                    {t('pairing:asking.candidate', { place: at + 1, name: names?.get(id) ?? id })}{' '}
                    <span className="quiet">{t(`pairing:answer.${askedAs(asking, id)}`)}</span>
                </li>
            ))}
        </ol>
    );
}

function Meeting({ caseId, asking: { appointment, feedback } }: { caseId: string; asking: AskingView }) {
    const { t } = useBenefitTexts();
    return appointment === null ? null : (
        <>
            <Facts
                facts={[
                    [t('pairing:meeting.title'), moment(appointment.at)],
                    [t('pairing:meeting.length'), t('pairing:meeting.minutes', { count: appointment.minutes })],
                    [t('pairing:meeting.how'), t(`pairing:channel.${appointment.channel}`)],
                    [
                        t('mentor.feedback'),
                        feedback === null ? null : t(`pairing:rating.${String(feedback.rating) as '1'}`),
                    ],
                    [
                        t('pairing:feedback.goesOn'),
                        feedback === null
                            ? null
                            : t(feedback.wantsToGoOn ? 'pairing:feedback.yes' : 'pairing:feedback.no'),
                    ],
                ]}
            />
            <FileButton
                label={t('pairing:meeting.calendar')}
                name={t('pairing:meeting.file')}
                read={() => readAppointmentFile(caseId)}
            />
        </>
    );
}

function Entries({ caseId, asking }: { caseId: string; asking: AskingView }) {
    const { t } = useBenefitTexts();
    const isDesk = useSitsAt('mentorPairing');
    // What was asked when the sheet opened: an answer to it does not slip over to the next mentor.
    const [opened, setOpened] = useState<{ entry: Entry; asking: AskingView }>();
    const [said, setSaid] = useState<Entry>();
    const close = {
        onClose: () => setOpened(undefined),
        onDone: () => (setSaid(opened?.entry), setOpened(undefined)),
    };
    return (
        <>
            <Said text={said === undefined ? '' : t(`mentor.done.${said}`)} />
            {isDesk ? (
                <div className="desk-buttons">
                    {entriesOf(asking).map((one) => (
                        <Button
                            key={one}
                            type={one === 'declines' ? 'default' : 'primary'}
                            onClick={() => (setSaid(undefined), setOpened({ entry: one, asking }))}
                        >
                            {t(`mentor.button.${one}`, { name: asking.mentorName ?? '' })}
                        </Button>
                    ))}
                </div>
            ) : null}
            <Suspense>
                {opened?.entry === 'meeting' ? (
                    <AppointmentSheet caseId={caseId} asking={opened.asking} {...close} />
                ) : opened === undefined ? null : (
                    <ReplySheet
                        caseId={caseId}
                        asking={opened.asking}
                        accepts={opened.entry === 'accepts'}
                        {...close}
                    />
                )}
            </Suspense>
        </>
    );
}

/** An answer while somebody is asked; the appointment once somebody has accepted, until the founder has spoken. */
function entriesOf({ state, feedback }: AskingView): readonly Entry[] {
    return state === 'Asked' ? ['accepts', 'declines'] : state === 'Accepted' && feedback === null ? ['meeting'] : [];
}
