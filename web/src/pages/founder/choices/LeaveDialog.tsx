import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLeaveWaiting, type WaitingView } from '../../../api/workspaces';
import { NativeDialog } from '../../../components/NativeDialog';
import { ProblemBox } from '../../../components/ProblemBox';

interface Props {
    caseId: string;
    waiting: WaitingView;
    name: string;
    onClose: () => void;
    onDone: () => void;
}

/** Who leaves a list loses the position, so it is confirmed. */
export function LeaveDialog({ caseId, waiting, name, onClose, onDone }: Props) {
    const { t } = useTranslation(['places', 'common']);
    const leave = useLeaveWaiting(caseId);
    const { communityId, tier, offeredUnitId } = waiting;
    return (
        <NativeDialog title={t('leave.title', { name })} onClose={onClose}>
            <p>{t(offeredUnitId === null ? 'leave.effect' : 'leave.offerEffect')}</p>
            {leave.failures > 0 ? <p role="status">{t('sending.waiting')}</p> : null}
            {leave.error === null ? null : <ProblemBox error={leave.error} />}
            <div className="dialog-buttons">
                <Button
                    type="primary"
                    danger
                    loading={leave.isPending}
                    onClick={() => leave.mutate({ communityId, tier }, { onSuccess: onDone })}
                >
                    {t('leave.confirm')}
                </Button>
                <Button onClick={onClose}>{t('common:action.cancel')}</Button>
            </div>
        </NativeDialog>
    );
}
