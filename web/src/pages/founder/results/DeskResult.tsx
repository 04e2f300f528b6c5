import { day, money } from '../../../components/format';
import { useWords } from '../words';
import { Facts } from './Facts';
import type { DeskOutcome } from './outcomes';

/** The desk, office or floor. */
export function DeskResult({ outcome }: { outcome: DeskOutcome }) {
    const { t } = useWords();
    const { from, to, monthlyRentFen: rent, rentFreeUntil } = outcome;
    return (
        <Facts
            facts={[
                [t('workspace.community'), outcome.communityNameZh],
                [t('workspace.unitNumber'), outcome.unitId],
                [t('workspace.seats'), t('workspace.seatCount', { count: outcome.seats })],
                [t('workspace.period'), t('workspace.fromTo', { from: day(from), to: day(to) })],
                [
                    t('workspace.rent'),
                    rent === 0 ? t('workspace.rentFree') : t('workspace.rentMonthly', { amount: money(rent) }),
                ],
                [t('workspace.rentFreeUntil'), rentFreeUntil == null ? null : day(rentFreeUntil)],
            ]}
        />
    );
}
