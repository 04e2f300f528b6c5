import { useTranslation } from 'react-i18next';
import type { VoucherView } from '../../../api/vouchers';
import { day } from '../../../components/format';
import { Facts } from '../results/Facts';

/** What a voucher is and until when it holds. */
export function VoucherFacts({ voucher }: { voucher: VoucherView }) {
    const { t } = useTranslation('vouchers');
    return (
        <Facts
            facts={[
                [t('fact.state'), t(`state.${voucher.state}`)],
                [t('fact.reason'), voucher.reason === null ? null : <span lang="zh-CN">{voucher.reason}</span>],
                [t('fact.type'), t(`type.${voucher.type}`)],
                [t('fact.number'), <span translate="no">{voucher.voucherId}</span>],
                [t('fact.validity'), t('fromTo', { from: day(voucher.validFrom), to: day(voucher.validTo) })],
                [t('fact.clause'), voucher.clauseId],
            ]}
        />
    );
}
