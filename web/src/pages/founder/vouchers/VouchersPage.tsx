import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useVouchers, type VoucherView } from '../../../api/vouchers';
import { EmptyState } from '../../../components/EmptyState';
import { money } from '../../../components/format';
import { QueryBody } from '../../../components/QueryBody';
import { currentLanguage } from '../../../texts';
import { CasePart, useCaseId } from '../CasePart';
import { paths } from '../paths';
import { VoucherFacts } from './VoucherFacts';

/** The founder's vouchers: what each is worth today, and the way to claim on it. */
export default function VouchersPage() {
    const caseId = useCaseId();
    const { t } = useTranslation('vouchers');
    return (
        <CasePart caseId={caseId} title={t('list.title')}>
            <QueryBody query={useVouchers(caseId)}>
                {(vouchers) =>
                    vouchers.length === 0 ? (
                        <EmptyState
                            text={t('list.none')}
                            action={<Link to={paths.results(caseId)}>{t('list.why')}</Link>}
                        />
                    ) : (
                        <>
                            <p>{t('list.lead')}</p>
                            <ul className="vouchers">
                                {vouchers.map((voucher) => (
                                    <VoucherRow key={voucher.voucherId} caseId={caseId} voucher={voucher} />
                                ))}
                            </ul>
                        </>
                    )
                }
            </QueryBody>
        </CasePart>
    );
}

function VoucherRow({ caseId, voucher }: { caseId: string; voucher: VoucherView }) {
    const { t } = useTranslation('vouchers');
    const title = currentLanguage() === 'en' ? voucher.titleEn : voucher.titleZh;
    return (
        <li className="panel">
            <div className="voucher-heading">
                <h2>
                    <Link to={paths.voucher(caseId, voucher.voucherId)}>{title ?? t(`type.${voucher.type}`)}</Link>
                </h2>
                <strong className="voucher-amount">
                    {voucher.faceFen === null ? t('notStated') : t('list.left', { amount: money(voucher.balanceFen) })}
                </strong>
            </div>
            <VoucherFacts voucher={voucher} />
        </li>
    );
}
