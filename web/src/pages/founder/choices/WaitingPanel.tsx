import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/cases';
import type { CommunityView, WaitingView, WorkspaceStanding } from '../../../api/workspaces';
import { moment } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { Said } from '../../../components/Said';
import { LeaveDialog } from './LeaveDialog';
import { mayChoose } from './mayChoose';
import { offeredAs } from './offeredAs';
import { communityName, placeName } from './placeNames';
import { useKeepPlace } from './useKeepPlace';

interface Props {
    view: CaseView;
    standing: WorkspaceStanding;
    communities: readonly CommunityView[];
}

/** The lists in which the case stands; an offer comes first, because it ends by itself. */
export function WaitingPanel({ view, standing: { waiting }, communities }: Props) {
    const { t } = useTranslation('places');
    const [leaving, setLeaving] = useState<WaitingView>();
    const [said, setSaid] = useState('');
    const offers = waiting.filter((one) => one.offeredUnitId !== null);
    const lists = [...offers, ...waiting.filter((one) => one.offeredUnitId === null)];
    return (
        <>
            <Said text={said} />
            {lists.length === 0 ? null : (
                <Panel title={t('waiting.title')} tone={offers.length > 0 ? 'next' : 'plain'}>
                    <ul className="vouchers">
                        {lists.map((one) => (
                            <li key={`${one.communityId} ${one.tier}`} className="voucher">
                                <h3>{nameOf(one, communities, t(`tier.${one.tier}`))}</h3>
                                <Position view={view} waiting={one} communities={communities} />
                                <div className="results-buttons">
                                    <TakeOffer view={view} waiting={one} communities={communities} />
                                    <Button onClick={() => (setSaid(''), setLeaving(one))}>
                                        {t(one.offeredUnitId === null ? 'leave.button' : 'leave.offerButton')}
                                    </Button>
                                </div>
                            </li>
                        ))}
                    </ul>
                </Panel>
            )}
            {leaving === undefined ? null : (
                <LeaveDialog
                    caseId={view.caseId}
                    waiting={leaving}
                    name={nameOf(leaving, communities, t(`tier.${leaving.tier}`))}
                    onClose={() => setLeaving(undefined)}
                    onDone={() => {
                        setSaid(t('leave.done'));
                        setLeaving(undefined);
                    }}
                />
            )}
        </>
    );
}

const nameOf = (waiting: WaitingView, communities: readonly CommunityView[], tier: string) =>
    `${communityName(waiting.communityId, communities)} · ${tier}`;

interface WaitingProps extends Pick<Props, 'view' | 'communities'> {
    waiting: WaitingView;
}

function Position({ view, waiting, communities }: WaitingProps) {
    const { t } = useTranslation('places');
    const { before, joinedAt, offeredUnitId, offeredUntil } = waiting;
    return (
        <>
            <p>
                {offeredUnitId === null || offeredUntil === null
                    ? t('waiting.before', { count: before })
                    : t(offeredAs(view), { name: placeName(offeredUnitId, communities), at: moment(offeredUntil) })}
            </p>
            <p className="quiet">{t('waiting.since', { at: moment(joinedAt) })}</p>
        </>
    );
}

/** An offered place is taken by choosing it. */
function TakeOffer({ view, waiting, communities }: WaitingProps) {
    const { t } = useTranslation('places');
    const keep = useKeepPlace(view.caseId);
    const unitId = waiting.offeredUnitId;
    if (unitId === null || !mayChoose(view, 'workspace')) {
        return null;
    }

    const name = placeName(unitId, communities);
    const take = () =>
        keep(unitId, { title: t('offer.title', { name }), effect: t('offer.effect'), confirm: t('offer.confirm') });
    return (
        <Button type="primary" onClick={take}>
            {t('offer.button', { name })}
        </Button>
    );
}
