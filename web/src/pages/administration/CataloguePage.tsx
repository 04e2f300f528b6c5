import { useSearchParams } from 'react-router';
import { useCities } from '../../api/administration';
import { PageHeading } from '../../components/PageHeading';
import { QueryBody } from '../../components/QueryBody';
import { CityChoice } from './CityChoice';
import { CityPanels } from './CityPanels';
import { PackPanel } from './PackPanel';
import { useTexts } from './useTexts';
import '../../styles/administration.css';

/** What the service runs on: desks, mentors, units and budgets of a city, and the packs. Read only. */
export default function CataloguePage() {
    const { t } = useTexts();
    const [search, setSearch] = useSearchParams();
    return (
        <>
            <PageHeading title={t('title')} />
            <p>{t('readOnly')}</p>
            <QueryBody query={useCities()}>
                {(cities) => {
                    const chosen = cities.find((city) => city.key === search.get('city')) ?? cities[0];
                    return chosen === undefined ? (
                        <p>{t('noCities')}</p>
                    ) : (
                        <>
                            <CityChoice cities={cities} chosen={chosen.key} onChoose={(city) => setSearch({ city })} />
                            <CityPanels city={chosen.key} />
                        </>
                    );
                }}
            </QueryBody>
            <PackPanel />
        </>
    );
}
