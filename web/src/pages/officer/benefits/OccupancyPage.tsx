import { useSearchParams } from 'react-router';
import { useMe } from '../../../api/officer/me';
import { useOccupancy } from '../../../api/officer/occupancy';
import { EmptyState } from '../../../components/EmptyState';
import { LinkButton } from '../../../components/LinkButton';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import { useNarrow } from '../../../components/useNarrow';
import { ChoiceField } from '../ChoiceField';
import '../../../styles/officer.css';
import '../../../styles/benefitDesk.css';
import { OccupancyCards } from './OccupancyCards';
import { OccupancyTable } from './OccupancyTable';
import { useBenefitTexts } from './useBenefitTexts';

/** How full the places of a city are and how many wait for each kind, by district. */
export default function OccupancyPage() {
    const { t } = useBenefitTexts();
    const [search] = useSearchParams();
    return (
        <>
            <PageHeading title={t('occupancy.title')} />
            <QueryBody query={useMe()}>
                {({ departments, cities }) => {
                    const city = cities.find((one) => one === search.get('city')) ?? cities[0];
                    return departments.length === 0 || city === undefined ? (
                        <EmptyState
                            text={t('occupancy.others')}
                            action={<LinkButton to="/officer/cases">{t('occupancy.toCases')}</LinkButton>}
                        />
                    ) : (
                        <Occupancy city={city} cities={cities} />
                    );
                }}
            </QueryBody>
        </>
    );
}

function Occupancy({ city, cities }: { city: string; cities: readonly string[] }) {
    const { t } = useBenefitTexts();
    const [search, setSearch] = useSearchParams();
    const narrow = useNarrow();
    const wanted = search.get('district');
    const choose = (changed: Record<string, string>) => setSearch({ city, ...changed }, { replace: true });
    return (
        <QueryBody query={useOccupancy(city)}>
            {(all) => {
                const districts = [...new Set(all.map(({ district }) => district))];
                const district = districts.find((one) => one === wanted) ?? null;
                const shown = all.filter((one) => district === null || one.district === district);
                return (
                    <>
                        <div className="officer-filters">
                            {cities.length > 1 ? (
                                <ChoiceField
                                    label={t('occupancy.city')}
                                    value={city}
                                    options={cities.map((one) => [one, one])}
                                    onChange={(chosen) => choose({ city: chosen ?? city })}
                                />
                            ) : null}
                            <ChoiceField
                                label={t('occupancy.district')}
                                all={t('occupancy.allDistricts')}
                                value={district}
                                options={districts.map((one) => [one, one])}
                                onChange={(chosen) => choose(chosen === null ? {} : { district: chosen })}
                            />
                        </div>
                        <p className="quiet" role="status">
                            {t('occupancy.waitingInAll', { count: shown.reduce((sum, one) => sum + one.waiting, 0) })}
                        </p>
                        <div className="task-list">
                            {narrow ? <OccupancyCards rows={shown} /> : <OccupancyTable rows={shown} />}
                        </div>
                    </>
                );
            }}
        </QueryBody>
    );
}
