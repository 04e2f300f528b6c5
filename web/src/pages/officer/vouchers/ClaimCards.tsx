import { Link } from 'react-router';
import type { RedemptionView } from '../../../api/vouchers';
import { day, moment, money } from '../../../components/format';
import { deskPaths } from './deskPaths';
import { useDeskTexts } from './useDeskTexts';

/** Claims as cards, for a phone. */
export function ClaimCards({ claims }: { claims: readonly RedemptionView[] }) {
    const { t } = useDeskTexts();
    return (
        <ul className="task-cards">
            {claims.map((claim) => (
                <li key={claim.redemptionId} className="task-card">
                    <Link className="task-link" to={deskPaths.claim(claim.caseId, claim.voucherId, claim.redemptionId)}>
                        {claim.voucherId}
                    </Link>
                    <p>
                        <strong>{t('card.asked', { amount: money(claim.askedFen) })}</strong>
                        {claim.grantedFen === null ? null : (
                            <span> · {t('card.granted', { amount: money(claim.grantedFen) })}</span>
                        )}
                    </p>
                    <p>
                        {t('card.paid', {
                            amount: money(claim.costFen),
                            on: day(claim.paidOn),
                            percent: claim.percent,
                        })}
                    </p>
                    <p className="quiet">{t('card.filed', { at: moment(claim.filedAt) })}</p>
                </li>
            ))}
        </ul>
    );
}
