import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../../api/catalogue';
import { useFinder } from '../../../api/finder';
import { day } from '../../../components/format';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import { useSettled } from '../../../components/useSettled';
import { CityCard } from './CityCard';
import { questionOf, type Facts } from './facts';
import { FinderQuestions } from './FinderQuestions';
import { useFacts } from './useFacts';
import '../../../styles/guide.css';
import '../../../styles/finder.css';

/** 政策比一比: the same founder in every city that has a pack, side by side. */
export default function FinderPage() {
    const { t } = useTranslation('finder');
    const catalogue = useCatalogue();
    const { facts, change } = useFacts();
    return (
        <>
            <PageHeading title={t('title')} />
            <p>{t('lead')}</p>
            <QueryBody query={catalogue}>
                {({ cities }) => <FinderQuestions cities={cities} facts={facts} onChange={change} />}
            </QueryBody>
            <Found facts={facts} />
        </>
    );
}

function Found({ facts }: { facts: Facts }) {
    const { t } = useTranslation('finder');
    const settled = useSettled(facts, 400);
    const question = useMemo(() => questionOf(settled), [settled]);
    return (
        <QueryBody query={useFinder(question)}>
            {({ on, cities }) => (
                <>
                    <h2 className="finder-heading">{t('found.title', { count: cities.length })}</h2>
                    <p className="quiet" role="status">
                        {t('found.on', { on: day(on) })}
                    </p>
                    {cities.length === 0 ? <p>{t('found.none')}</p> : null}
                    <ul className="finder-cities">
                        {cities.map((city) => (
                            <CityCard key={city.city} city={city} />
                        ))}
                    </ul>
                </>
            )}
        </QueryBody>
    );
}
