import { Link, useParams } from 'react-router';
import { useRedemptions, useVoucher, type VoucherView } from '../../../api/vouchers';
import { day, money } from '../../../components/format';
import { Facts } from '../../founder/results/Facts';
import { PageHeading } from '../../../components/PageHeading';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import '../../../styles/officer.css';
import '../../../styles/voucherDesk.css';
import { ClaimAtDesk } from './ClaimAtDesk';
import { deskPaths } from './deskPaths';
import { EndingPanel } from './EndingPanel';
import { useDeskTexts } from './useDeskTexts';

const purses = ['balanceFen', 'earmarkedFen', 'payableFen', 'paidFen', 'owedFen', 'returnedFen'] as const;

/** One voucher at the desk: where its money is, the claims to decide, and what its head may order. */
export default function VoucherDeskPage() {
    const { t } = useDeskTexts();
    const { caseId = '', voucherId = '' } = useParams();
    return (
        <>
            <p className="trail">
                <Link to={deskPaths.claims}>{t('one.back')}</Link>
            </p>
            <PageHeading title={t('one.title', { number: voucherId })} />
            <QueryBody query={useVoucher(caseId, voucherId)}>
                {(voucher) => (
                    <div className="desk-voucher">
                        <Claims caseId={caseId} voucherId={voucherId} />
                        <div>
                            <AboutVoucher caseId={caseId} voucher={voucher} />
                            <EndingPanel caseId={caseId} voucher={voucher} />
                        </div>
                    </div>
                )}
            </QueryBody>
        </>
    );
}

function Claims({ caseId, voucherId }: { caseId: string; voucherId: string }) {
    const { t } = useDeskTexts();
    return (
        <Panel title={t('one.claims')}>
            <QueryBody query={useRedemptions(caseId, voucherId)}>
                {(claims) =>
                    claims.length === 0 ? (
                        <p className="quiet">{t('one.noClaims')}</p>
                    ) : (
                        <ul className="desk-claims">
                            {claims.map((claim) => (
                                <ClaimAtDesk key={claim.redemptionId} caseId={caseId} claim={claim} />
                            ))}
                        </ul>
                    )
                }
            </QueryBody>
        </Panel>
    );
}

function AboutVoucher({ caseId, voucher }: { caseId: string; voucher: VoucherView }) {
    const { t } = useDeskTexts();
    return (
        <Panel title={t('one.voucher')}>
            <Facts
                facts={[
                    [t('vouchers:fact.type'), t(`vouchers:type.${voucher.type}`)],
                    [t('vouchers:fact.state'), t(`vouchers:state.${voucher.state}`)],
                    [
                        t('vouchers:fact.reason'),
                        voucher.reason === null ? null : <span lang="zh-CN">{voucher.reason}</span>,
                    ],
                    [
                        t('vouchers:fact.validity'),
                        t('vouchers:fromTo', { from: day(voucher.validFrom), to: day(voucher.validTo) }),
                    ],
                    [t('vouchers:fact.clause'), voucher.clauseId],
                    [
                        t('vouchers:statement.faceFen'),
                        voucher.faceFen === null ? t('vouchers:notStated') : money(voucher.faceFen),
                    ],
                    ...purses.map((purse) => [t(`purse.${purse}`), money(voucher[purse])] as const),
                ]}
            />
            <p>
                <Link to={`/officer/cases/${caseId}?step=vouchers`}>{t('one.toCase')}</Link>
            </p>
        </Panel>
    );
}
