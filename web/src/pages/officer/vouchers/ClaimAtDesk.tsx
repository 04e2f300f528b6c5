import { Button } from 'antd';
import { useState } from 'react';
import type { RedemptionView } from '../../../api/vouchers';
import { day, moment, money } from '../../../components/format';
import { Facts } from '../../founder/results/Facts';
import { Said } from '../../../components/Said';
import { StateTag, type Tone } from '../../../components/StateTag';
import { useAddressedPart } from '../../../components/useAddressedPart';
import { ClaimProof } from './ClaimProof';
import { DecisionSheet } from './DecisionSheet';
import type { Decision } from './decision';
import { useDeskTexts } from './useDeskTexts';

/** One claim with its proof; a claim that waits can be granted or refused. */
export function ClaimAtDesk({ caseId, claim }: { caseId: string; claim: RedemptionView }) {
    const { t } = useDeskTexts();
    const [decision, setDecision] = useState<Decision>();
    const [said, setSaid] = useState<Decision>();
    const invoice = claim.invoiceNumber ?? '';
    useAddressedPart();
    return (
        <li className="desk-claim" id={`claim-${claim.redemptionId}`}>
            <div className="desk-claim-heading">
                <h3>{t('vouchers:claims.invoice', { number: invoice })}</h3>
                <StateTag tone={toneOf(claim)}>{t(`vouchers:claimState.${claim.state}`)}</StateTag>
            </div>
            <ClaimFacts claim={claim} />
            <ClaimProof caseId={caseId} documentId={claim.documentId} />
            <Said text={said === undefined ? '' : t(`decide.${said}.done`)} />
            {claim.state === 'filed' ? (
                <div className="desk-buttons">
                    <Button type="primary" onClick={() => setDecision('accept')}>
                        {t('decide.accept.button', { invoice })}
                    </Button>
                    <Button onClick={() => setDecision('reject')}>{t('decide.reject.button', { invoice })}</Button>
                </div>
            ) : null}
            {decision === undefined ? null : (
                <DecisionSheet
                    caseId={caseId}
                    claim={claim}
                    decision={decision}
                    onClose={() => setDecision(undefined)}
                    onDone={() => {
                        setSaid(decision);
                        setDecision(undefined);
                    }}
                />
            )}
        </li>
    );
}

function ClaimFacts({ claim }: { claim: RedemptionView }) {
    const { t } = useDeskTexts();
    return (
        <Facts
            facts={[
                [t('vouchers:claims.cost'), money(claim.costFen)],
                [t('vouchers:claims.paidOn'), day(claim.paidOn)],
                [
                    t('vouchers:claims.rate'),
                    t('vouchers:claims.rateOf', { year: claim.voucherYear, percent: claim.percent }),
                ],
                [t('vouchers:claims.asked'), money(claim.askedFen)],
                [t('vouchers:claims.granted'), claim.grantedFen === null ? null : money(claim.grantedFen)],
                [t('vouchers:claims.reason'), claim.reason === null ? null : <span lang="zh-CN">{claim.reason}</span>],
                [t('vouchers:claims.filedAt'), moment(claim.filedAt)],
                [t('vouchers:claims.decidedAt'), claim.decidedAt === null ? null : moment(claim.decidedAt)],
            ]}
        />
    );
}

/** What waits for this desk stands out; all else recedes. */
const toneOf = ({ state }: RedemptionView): Tone => (state === 'filed' ? 'strong' : 'plain');
