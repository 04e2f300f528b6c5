import { day, money } from '../../../components/format';
import { useWords } from '../words';
import { Facts } from './Facts';
import type { DeskOutcome } from './outcomes';

/** The desk, office or floor. */
export function DeskResult({ outcome }: { outcome: DeskOutcome }) {
    const { t } = useWords();
    const { from, to, monthlyRentFen: rent, rentFreeUntil, seats } = outcome;
    return (
        <Facts
            facts={[
                [t('workspace.community'), outcome.communityNameZh],
                [t('workspace.unitNumber'), outcome.unitId],
                [t('workspace.seats'), seats === undefined ? null : t('workspace.seatCount', { count: seats })],
                [
                    t('workspace.period'),
                    from === undefined || to === undefined
                        ? null
                        : t('workspace.fromTo', { from: day(from), to: day(to) }),
                ],
                [
                    t('workspace.rent'),
                    rent === undefined
                        ? null
                        : rent === 0
                          ? t('workspace.rentFree')
                          : t('workspace.rentMonthly', { amount: money(rent) }),
                ],
                [t('workspace.rentFreeUntil'), rentFreeUntil === undefined ? null : day(rentFreeUntil)],
            ]}
        />
    );
}
