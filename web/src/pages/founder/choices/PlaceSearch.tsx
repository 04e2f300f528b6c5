import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { CaseView } from '../../../api/cases';
import { useCatalogue } from '../../../api/catalogue';
import { siteKinds, tiers, useCommunities, type PlaceWish } from '../../../api/workspaces';
import { EmptyState } from '../../../components/EmptyState';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { currentLanguage } from '../../../texts';
import { CommunityCard } from './CommunityCard';
import { readWish, wishNames, withWishPart, type WishName } from './placeWish';
import { WishField } from './WishField';

/** Every place of the case's city, by district, kind, site and cluster; what narrows stands in the address. */
export function PlaceSearch({ view }: { view: CaseView }) {
    const { t } = useTranslation('places');
    const [search, setSearch] = useSearchParams();
    const wish = readWish(search);
    const options = useWishOptions(view.city);
    return (
        <Panel title={t('search.title')}>
            <p>{t('search.explained')}</p>
            <div className="wish">
                {wishNames.map((name) => (
                    <WishField
                        key={name}
                        label={t(`search.${name}`)}
                        value={wish[name] ?? ''}
                        options={options[name]}
                        onChange={(value) =>
                            setSearch(withWishPart(search, name, value), { replace: true, preventScrollReset: true })
                        }
                    />
                ))}
            </div>
            <Found view={view} wish={wish} />
        </Panel>
    );
}

/** What can be chosen in each field, in the reader's words. */
function useWishOptions(city: string): Record<WishName, readonly (readonly [value: string, word: string])[]> {
    const { t } = useTranslation('places');
    const districts = useCatalogue().data?.cities.find(({ nameZh }) => nameZh === city)?.districts ?? [];
    const clusters = new Set((useCommunities(city).data ?? []).flatMap((community) => community.clusters));
    return {
        district: districts.map((one) => [one.nameZh, currentLanguage() === 'en' ? one.nameEn : one.nameZh]),
        tier: tiers.map((tier) => [tier, t(`tier.${tier}`)]),
        siteKind: siteKinds.map((kind) => [kind, t(`siteKind.${kind}`)]),
        cluster: [...clusters].map((cluster) => [cluster, cluster]),
        rentFree: [['true', t('search.rentFreeOnly')]],
    };
}

function Found({ view, wish }: { view: CaseView; wish: PlaceWish }) {
    const { t } = useTranslation('places');
    return (
        <QueryBody query={useCommunities(view.city, wish)}>
            {(communities) => (
                <>
                    <p role="status" className="quiet">
                        {t('search.count', { count: communities.length })}
                    </p>
                    {communities.length === 0 ? (
                        <EmptyState text={t('search.none')} />
                    ) : (
                        <ul className="vouchers">
                            {communities.map((community) => (
                                <CommunityCard key={community.communityId} view={view} community={community} />
                            ))}
                        </ul>
                    )}
                </>
            )}
        </QueryBody>
    );
}
