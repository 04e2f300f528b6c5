import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useVoucher, type VoucherView } from '../../../api/vouchers';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { CasePart, useCaseId } from '../CasePart';
import { paths } from '../paths';
import { Certificate } from './Certificate';
import { ClaimForm } from './ClaimForm';
import { ClaimList } from './ClaimList';
import { Statement } from './Statement';
import { VoucherFacts } from './VoucherFacts';

/** One voucher: where its money is, the claims on it, a new claim, the certificate. */
export default function VoucherPage() {
    const caseId = useCaseId();
    const { voucherId = '' } = useParams();
    const { t } = useTranslation('vouchers');
    const voucher = useVoucher(caseId, voucherId);
    const title = voucher.data === undefined ? t('one.title') : t(`type.${voucher.data.type}`);
    return (
        <CasePart caseId={caseId} title={title}>
            <p className="no-print">
                <Link to={paths.vouchers(caseId)}>{t('one.back')}</Link>
            </p>
            <QueryBody query={voucher}>{(shown) => <Voucher caseId={caseId} voucher={shown} />}</QueryBody>
        </CasePart>
    );
}

function Voucher({ caseId, voucher }: { caseId: string; voucher: VoucherView }) {
    const { t } = useTranslation('vouchers');
    const isOpen = voucher.state === 'issued' || voucher.state === 'partlyRedeemed';
    return (
        <>
            <Panel title={t('one.what')}>
                <VoucherFacts voucher={voucher} />
            </Panel>
            <Statement voucher={voucher} />
            <ClaimList caseId={caseId} voucherId={voucher.voucherId} />
            {isOpen && voucher.balanceFen > 0 ? (
                <ClaimForm key={voucher.voucherId} caseId={caseId} voucher={voucher} />
            ) : (
                <Panel title={t('claim.title')}>
                    <p>{t('claim.closed')}</p>
                </Panel>
            )}
            <Certificate caseId={caseId} voucherId={voucher.voucherId} />
        </>
    );
}
