import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRedemptions, type RedemptionView } from '../../../api/vouchers';
import { day, moment, money } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { StateTag } from '../../../components/StateTag';
import { Facts } from '../results/Facts';
import { claimTone } from './claim';
import { WithdrawClaim } from './WithdrawClaim';

/** Every claim on a voucher, and where it stands. */
export function ClaimList({ caseId, voucherId }: { caseId: string; voucherId: string }) {
    const { t } = useTranslation('vouchers');
    const [withdrawn, setWithdrawn] = useState<RedemptionView>();
    return (
        <Panel title={t('claims.title')}>
            <QueryBody query={useRedemptions(caseId, voucherId)}>
                {(claims) =>
                    claims.length === 0 ? (
                        <p className="quiet">{t('claims.none')}</p>
                    ) : (
                        <ul className="vouchers">
                            {claims.map((claim) => (
                                <Claim key={claim.redemptionId} claim={claim} onWithdraw={() => setWithdrawn(claim)} />
                            ))}
                        </ul>
                    )
                }
            </QueryBody>
            {withdrawn === undefined ? null : (
                <WithdrawClaim caseId={caseId} claim={withdrawn} onClose={() => setWithdrawn(undefined)} />
            )}
        </Panel>
    );
}

function Claim({ claim, onWithdraw }: { claim: RedemptionView; onWithdraw: () => void }) {
    const { t } = useTranslation('vouchers');
    const invoice = claim.invoiceNumber ?? '';
    return (
        <li className="voucher">
            <div className="voucher-heading">
                <h3>{t('claims.invoice', { number: invoice })}</h3>
                <StateTag tone={claimTone(claim)}>{t(`claimState.${claim.state}`)}</StateTag>
            </div>
            <p>{t(`claimNext.${claim.state}`)}</p>
            <Facts
                facts={[
                    [t('claims.cost'), money(claim.costFen)],
                    [t('claims.paidOn'), day(claim.paidOn)],
                    [t('claims.rate'), t('claims.rateOf', { year: claim.voucherYear, percent: claim.percent })],
                    [t('claims.asked'), money(claim.askedFen)],
                    [t('claims.granted'), claim.grantedFen === null ? null : money(claim.grantedFen)],
                    [t('claims.reason'), claim.reason === null ? null : <span lang="zh-CN">{claim.reason}</span>],
                    [t('claims.filedAt'), moment(claim.filedAt)],
                    [t('claims.decidedAt'), claim.decidedAt === null ? null : moment(claim.decidedAt)],
                ]}
            />
            {claim.state === 'filed' ? (
                <Button aria-label={t('claims.withdrawNamed', { number: invoice })} onClick={onWithdraw}>
                    {t('claims.withdraw')}
                </Button>
            ) : null}
        </li>
    );
}
