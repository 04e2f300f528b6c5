import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useJoinWaiting, useWorkspaceStanding, type WaitingAt } from '../../../api/workspaces';
import { ProblemBox } from '../../../components/ProblemBox';

interface Props {
    caseId: string;
    at: WaitingAt;
    name: string;
}

/** Joins the list of one kind of place; whoever stands in it already is told so. */
export function JoinWaiting({ caseId, at, name }: Props) {
    const { t } = useTranslation('places');
    const waiting = useWorkspaceStanding(caseId).data?.waiting ?? [];
    const join = useJoinWaiting(caseId);
    if (waiting.some(({ communityId, tier }) => communityId === at.communityId && tier === at.tier)) {
        return <p role="status">{t('join.done')}</p>;
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
