import type { VoucherView } from '../../../api/vouchers';
import { money } from '../../../components/format';
import { orderOf, type Order } from './decision';
import { DeskSheet } from './DeskSheet';
import { useDeskTexts } from './useDeskTexts';

interface Props {
    caseId: string;
    voucher: VoucherView;
    order: Order;
    onClose: () => void;
    onDone: () => void;
}

/** Cancels a voucher, demands it back, or enters what came back. */
export function OrderSheet({ caseId, voucher, order, onClose, onDone }: Props) {
    const { t } = useDeskTexts();
    const { voucherId, version, balanceFen, owedFen } = voucher;
    return (
        <DeskSheet
            title={t(`end.${order}.title`, { number: voucherId })}
            effect={t(`end.${order}.effect`, { balance: money(balanceFen), owed: money(owedFen) })}
            confirm={t(`end.${order}.confirm`)}
            isGrave={order !== 'repay'}
            mostFen={order === 'repay' ? owedFen : null}
            amount=""
            reasonHint={order === 'repay' ? null : t('end.reasonHint')}
            build={(draft) => orderOf(order, owedFen, draft)}
            command={{ caseId, voucherId, path: `triggers/${order}`, version }}
            onClose={onClose}
            onDone={onDone}
        />
    );
}
