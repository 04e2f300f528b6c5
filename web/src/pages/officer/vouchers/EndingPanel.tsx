import { Button } from 'antd';
import { useState } from 'react';
import type { VoucherView } from '../../../api/vouchers';
import { Panel } from '../../../components/Panel';
import { Said } from '../../../components/Said';
import { useSession } from '../../../session/session';
import { ordersOf, type Order } from './decision';
import { OrderSheet } from './OrderSheet';
import { useDeskTexts } from './useDeskTexts';

/** What the head of the desk may order for a voucher; others are told whose it is. */
export function EndingPanel({ caseId, voucher }: { caseId: string; voucher: VoucherView }) {
    const { t } = useDeskTexts();
    const isHead = useSession()?.roles.includes('departmentHead') === true;
    const [order, setOrder] = useState<Order>();
    const [said, setSaid] = useState<Order>();
    const orders = ordersOf(voucher);
    return (
        <Panel title={t('end.title')}>
            <Said text={said === undefined ? '' : t(`end.${said}.done`)} />
            {isHead ? null : <p className="quiet">{t('end.headOnly')}</p>}
            {isHead && orders.length === 0 ? <p className="quiet">{t('end.nothing')}</p> : null}
            {isHead ? (
                <div className="desk-buttons">
                    {orders.map((one) => (
                        <Button key={one} onClick={() => (setSaid(undefined), setOrder(one))}>
                            {t(`end.${one}.button`)}
                        </Button>
                    ))}
                </div>
            ) : null}
            {order === undefined ? null : (
                <OrderSheet
                    caseId={caseId}
                    voucher={voucher}
                    order={order}
                    onClose={() => setOrder(undefined)}
                    onDone={() => {
                        setSaid(order);
                        setOrder(undefined);
                    }}
                />
            )}
        </Panel>
    );
}
