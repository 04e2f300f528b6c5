import type { OccupancyView } from '../../../api/officer/occupancy';
import { Facts } from '../../founder/results/Facts';
import { counts, nameOf } from './OccupancyTable';
import { useBenefitTexts } from './useBenefitTexts';

/** The same as cards, for a phone. */
export function OccupancyCards({ rows }: { rows: readonly OccupancyView[] }) {
    const { t } = useBenefitTexts();
    return (
        <ul className="task-cards">
            {rows.map((row) => (
                <li key={`${row.communityId} ${row.tier}`} className="task-card">
                    <h2>
                        {nameOf(row)} · {t(`places:tier.${row.tier}`)}
                    </h2>
                    <p className="quiet" lang="zh-CN">
                        {row.district}
                    </p>
                    <Facts facts={counts.map((count) => [t(`occupancy.count.${count}`), row[count]] as const)} />
                </li>
            ))}
        </ul>
    );
}
