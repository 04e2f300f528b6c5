import { useTranslation } from 'react-i18next';
import { readAgreement, readPlaceCalendar, type WorkspaceStanding } from '../../../api/workspaces';
import { day } from '../../../components/format';
import { currentLanguage } from '../../../texts';
import { Facts } from '../results/Facts';
import { useWords } from '../words';
import { FileButton } from './FileButton';
import { rentWords } from './rentWords';

interface Props {
    caseId: string;
    standing: WorkspaceStanding;
    name: string;
}

/** The place that was given: for how long, what it costs when, what comes with it, and its two files. */
export function GivenPlace({ caseId, standing, name }: Props) {
    const { t } = useTranslation('places');
    const { t: founder } = useWords();
    const { from, to, rentFreeUntil, rentPeriods } = standing;
    const period = (first: string, last: string) => founder('workspace.fromTo', { from: day(first), to: day(last) });
    return (
        <>
            <Facts
                facts={[
                    [t('place.name'), name],
                    [founder('workspace.period'), from === null || to === null ? null : period(from, to)],
                    [founder('workspace.rentFreeUntil'), rentFreeUntil === null ? null : day(rentFreeUntil)],
                ]}
            />
            <h3>{t('terms.title')}</h3>
            <ol className="rent-periods">
                {rentPeriods.map((rent) => (
                    <li key={rent.from}>
                        <span>{period(rent.from, rent.to)}</span>
                        <strong>{rentWords(founder, rent.monthlyRentFen)}</strong>
                    </li>
                ))}
            </ol>
            <p className="quiet">{t('terms.explained')}</p>
            <Services services={standing.services} />
            <FileButton label={t('agreement.button')} name={t('agreement.file')} read={() => readAgreement(caseId)} />
            <FileButton label={t('calendar.button')} name={t('calendar.file')} read={() => readPlaceCalendar(caseId)} />
        </>
    );
}

function Services({ services }: Pick<WorkspaceStanding, 'services'>) {
    const { t } = useTranslation('places');
    return services.length === 0 ? null : (
        <>
            <h3>{t('services.title')}</h3>
            <ul>
                {services.map(({ clauseId, titleEn, titleZh, until }) => (
                    <li key={clauseId}>
                        {t('services.until', { name: currentLanguage() === 'en' ? titleEn : titleZh, on: day(until) })}
                    </li>
                ))}
            </ul>
        </>
    );
}
