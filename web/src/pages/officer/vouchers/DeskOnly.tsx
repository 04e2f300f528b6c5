import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useMe } from '../../../api/officer/me';
import { EmptyState } from '../../../components/EmptyState';
import { LinkButton } from '../../../components/LinkButton';
import { QueryBody } from '../../../components/QueryBody';
import { useDeskTexts } from './useDeskTexts';

/** Shows its content to who sits at the vouchers' desk, for the chosen one of their cities; tells others whose it is. */
export function DeskOnly({ children }: { children: (city: string) => ReactNode }) {
    const { t } = useDeskTexts();
    const [search] = useSearchParams();
    return (
        <QueryBody query={useMe()}>
            {({ departments, cities }) => {
                const wanted = search.get('city') ?? '';
                const city = cities.includes(wanted) ? wanted : cities[0];
                return departments.includes('vouchers') && city !== undefined ? (
                    <>
                        {cities.length > 1 ? <CityChoice city={city} cities={cities} /> : null}
                        {children(city)}
                    </>
                ) : (
                    <EmptyState
                        text={t('desk.others')}
                        action={<LinkButton to="/officer/cases">{t('desk.toCases')}</LinkButton>}
                    />
                );
            }}
        </QueryBody>
    );
}

function CityChoice({ city, cities }: { city: string; cities: readonly string[] }) {
    const { t } = useDeskTexts();
    const [, setSearch] = useSearchParams();
    const choose = (chosen: string) =>
        setSearch(
            (before) => {
                before.set('city', chosen);
                return before;
            },
            { replace: true },
        );
    return (
        <div className="officer-field desk-city">
            <label htmlFor="desk-city">{t('desk.city')}</label>
            <select
                id="desk-city"
                className="officer-select"
                lang="zh-CN"
                value={city}
                onChange={(event) => choose(event.target.value)}
            >
                {cities.map((one) => (
                    <option key={one}>{one}</option>
                ))}
            </select>
        </div>
    );
}
