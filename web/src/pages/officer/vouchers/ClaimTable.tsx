import { Link } from 'react-router';
import type { RedemptionView } from '../../../api/vouchers';
import { day, moment, money } from '../../../components/format';
import { deskPaths } from './deskPaths';
import { useDeskTexts } from './useDeskTexts';

const columns = ['filedAt', 'voucher', 'paidOn', 'cost', 'rate', 'asked', 'granted'] as const;

/** Claims as a table; the voucher's number leads to the claim. */
export function ClaimTable({ claims }: { claims: readonly RedemptionView[] }) {
    const { t } = useDeskTexts();
    return (
        <table className="task-table">
            <caption className="visually-hidden">{t('desk.claims')}</caption>
            <thead>
                <tr>
                    {columns.map((column) => (
                        <th key={column} scope="col">
                            {t(`list.column.${column}`)}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {claims.map((claim) => (
                    <tr key={claim.redemptionId}>
                        <td>{moment(claim.filedAt)}</td>
                        <td className="task-number">
                            <Link to={deskPaths.claim(claim.caseId, claim.voucherId, claim.redemptionId)}>
                                {claim.voucherId}
                            </Link>
                        </td>
                        <td>{day(claim.paidOn)}</td>
                        <td>{money(claim.costFen)}</td>
                        <td>{t('list.rateOf', { percent: claim.percent })}</td>
                        <td>{money(claim.askedFen)}</td>
                        <td>{claim.grantedFen === null ? t('list.undecided') : money(claim.grantedFen)}</td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
