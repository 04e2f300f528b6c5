import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBenefits } from '../../../api/benefits';
import { useJoinWaiting, useWorkspaceStanding, type WaitingAt } from '../../../api/workspaces';
import { ProblemBox } from '../../../components/ProblemBox';
import { Said } from '../../../components/Said';

interface Props {
    caseId: string;
    at: WaitingAt;
    name: string;
}

/** Joins the list of one kind of place; who stands in it or holds such a place already is told so. */
export function JoinWaiting({ caseId, at, name }: Props) {
    const { t } = useTranslation('places');
    const isSame = (one: WaitingAt) => one.communityId === at.communityId && one.tier === at.tier;
    const waiting = useWorkspaceStanding(caseId).data?.waiting ?? [];
    const kept = useBenefits(caseId).data?.workspace?.proposals.find(({ held }) => held);
    const join = useJoinWaiting(caseId);
    if (waiting.some(isSame)) {
        return join.isSuccess ? <Said text={t('join.done')} /> : <p>{t('join.done')}</p>;
    }

    if (kept !== undefined && isSame(kept)) {
        return <p className="quiet">{t('join.kept')}</p>;
    }

    return (
        <>
            <p className="quiet">{t('join.explained')}</p>
            {join.failures > 0 ? <p role="status">{t('sending.waiting')}</p> : null}
            {join.error === null ? null : <ProblemBox error={join.error} />}
            <Button loading={join.isPending} onClick={() => join.mutate(at)}>
                {t('join.button', { name })}
            </Button>
        </>
    );
}
