import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '../../../api/cases';
import type { CommunityView, WorkspaceStanding } from '../../../api/workspaces';
import { moment } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { paths } from '../paths';
import { GivenPlace } from './GivenPlace';
import { mayChoose } from './mayChoose';
import { placeName } from './placeNames';
import { useKeepPlace } from './useKeepPlace';

interface Props {
    view: CaseView;
    standing: WorkspaceStanding;
    communities: readonly CommunityView[];
}

/** The place that is kept for the case, or was given to it with its terms. */
export function PlacePanel({ view, standing, communities }: Props) {
    const { t } = useTranslation('places');
    const { unitId } = standing;
    if (unitId === null) {
        return (
            <Panel title={t('place.title')}>
                <p>{t('place.none')}</p>
            </Panel>
        );
    }

    const name = placeName(unitId, communities);
    return (
        <Panel title={t('place.title')}>
            {standing.from === null ? (
                <HeldPlace view={view} standing={standing} name={name} unitId={unitId} />
            ) : (
                <GivenPlace caseId={view.caseId} standing={standing} name={name} />
            )}
        </Panel>
    );
}

function HeldPlace({
    view,
    standing: { heldUntil, mayRenew },
    name,
    unitId,
}: Omit<Props, 'communities'> & { name: string; unitId: string }) {
    const { t } = useTranslation('places');
    const keep = useKeepPlace(view.caseId);
    const renew = () =>
        keep(unitId, { title: t('renew.title', { name }), effect: t('renew.effect'), confirm: t('renew.confirm') });
    return (
        <>
            <p className="card-title">
                <strong>{name}</strong>
            </p>
            <p>{heldUntil === null ? t('place.heldOpenly') : t('place.heldUntil', { at: moment(heldUntil) })}</p>
            {view.seatIsDomicile ? (
                <p>
                    <Link to={paths.materials(view.caseId)}>{t('place.letter')}</Link>
                </p>
            ) : null}
            {mayRenew && mayChoose(view, 'workspace') ? (
                <div className="results-buttons">
                    <Button onClick={renew}>{t('renew.button')}</Button>
                </div>
            ) : null}
        </>
    );
}
