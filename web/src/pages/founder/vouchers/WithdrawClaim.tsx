import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useVoucherCommand, type RedemptionView } from '../../../api/vouchers';
import { NativeDialog } from '../../../components/NativeDialog';
import { VoucherProblem } from './VoucherProblem';

/** Takes a claim back that nobody has decided yet; confirmed once. */
export function WithdrawClaim({
    caseId,
    claim,
    onClose,
}: {
    caseId: string;
    claim: RedemptionView;
    onClose: () => void;
}) {
    const { t } = useTranslation(['vouchers', 'common']);
    const command = useVoucherCommand();
    const send = () =>
        command.mutate(
            {
                caseId,
                voucherId: claim.voucherId,
                path: `redemptions/${claim.redemptionId}/triggers/withdraw`,
                version: claim.version,
                body: {},
            },
            { onSuccess: onClose },
        );
    return (
        <NativeDialog title={t('vouchers:withdraw.title')} onClose={onClose}>
            <p>{t('vouchers:withdraw.effect')}</p>
            <VoucherProblem error={command.error} failures={command.failures} />
            <div className="dialog-buttons">
                {command.error === null ? (
                    <Button type="primary" danger loading={command.isPending} onClick={send}>
                        {t('vouchers:withdraw.confirm')}
                    </Button>
                ) : null}
                <Button onClick={onClose}>{t('common:action.close')}</Button>
            </div>
        </NativeDialog>
    );
}
