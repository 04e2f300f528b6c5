import type { OccupancyView } from '../../../api/officer/occupancy';
import { currentLanguage } from '../../../texts';
import { useBenefitTexts } from './useBenefitTexts';

export const counts = ['total', 'assigned', 'held', 'offered', 'free', 'waiting'] as const;

/** A community's name in the reader's language. */
export const nameOf = ({ nameEn, nameZh }: OccupancyView) => (currentLanguage() === 'en' ? nameEn : nameZh);

/** Places by community and kind. */
export function OccupancyTable({ rows }: { rows: readonly OccupancyView[] }) {
    const { t } = useBenefitTexts();
    return (
        <table className="task-table">
            <caption className="visually-hidden">{t('occupancy.title')}</caption>
            <thead>
                <tr>
                    <th scope="col">{t('occupancy.community')}</th>
                    <th scope="col">{t('occupancy.district')}</th>
                    <th scope="col">{t('occupancy.tier')}</th>
                    {counts.map((count) => (
                        <th key={count} scope="col">
                            {t(`occupancy.count.${count}`)}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {rows.map((row) => (
                    <tr key={`${row.communityId} ${row.tier}`}>
                        <td>{nameOf(row)}</td>
                        <td lang="zh-CN">{row.district}</td>
                        <td>{t(`places:tier.${row.tier}`)}</td>
                        {counts.map((count) => (
                            <td key={count}>{row[count]}</td>
                        ))}
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
