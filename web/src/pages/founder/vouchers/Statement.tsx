import { useTranslation } from 'react-i18next';
import type { VoucherView } from '../../../api/vouchers';
import { money } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { Facts } from '../results/Facts';

const purses = ['balanceFen', 'earmarkedFen', 'payableFen', 'paidFen', 'owedFen', 'returnedFen'] as const;

/** Where the money of a voucher is. The parts always sum to what it was issued for. */
export function Statement({ voucher }: { voucher: VoucherView }) {
    const { t } = useTranslation('vouchers');
    return (
        <Panel title={t('statement.title')}>
            <Facts
                facts={[
                    [t('statement.faceFen'), voucher.faceFen === null ? t('notStated') : money(voucher.faceFen)],
                    ...purses
                        .filter((purse) => purse === 'balanceFen' || voucher[purse] !== 0)
                        .map((purse) => [t(`statement.${purse}`), money(voucher[purse])] as const),
                ]}
            />
            {voucher.owedFen === 0 ? null : <p role="status">{t('statement.owes')}</p>}
        </Panel>
    );
}
