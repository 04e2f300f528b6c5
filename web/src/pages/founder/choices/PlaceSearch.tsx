import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/cases';
import { useCatalogue } from '../../../api/catalogue';
import { tiers, useCommunities, type PlaceWish, type Tier } from '../../../api/workspaces';
import { EmptyState } from '../../../components/EmptyState';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { currentLanguage } from '../../../texts';
import { CommunityCard } from './CommunityCard';
import { WishField } from './WishField';

/** Every place of the case's city, by district, kind and cluster. */
export function PlaceSearch({ view }: { view: CaseView }) {
    const { t } = useTranslation('places');
    const [fields, setFields] = useState<Fields>({ district: '', tier: '', cluster: '' });
    const districts = useCatalogue().data?.cities.find(({ nameZh }) => nameZh === view.city)?.districts ?? [];
    const clusters = new Set((useCommunities(view.city).data ?? []).flatMap((community) => community.clusters));
    return (
        <Panel title={t('search.title')}>
            <p>{t('search.explained')}</p>
            <div className="wish">
                <WishField
                    label={t('search.district')}
                    value={fields.district}
                    options={districts.map((one) => [one.nameZh, currentLanguage() === 'en' ? one.nameEn : one.nameZh])}
                    onChange={(district) => setFields({ ...fields, district })}
                />
                <WishField
                    label={t('search.tier')}
                    value={fields.tier}
                    options={tiers.map((tier) => [tier, t(`tier.${tier}`)])}
                    onChange={(tier) => setFields({ ...fields, tier: tiers.find((one) => one === tier) ?? '' })}
                />
                <WishField
                    label={t('search.cluster')}
                    value={fields.cluster}
                    options={[...clusters].map((cluster) => [cluster, cluster])}
                    onChange={(cluster) => setFields({ ...fields, cluster })}
                />
            </div>
            <Found view={view} wish={wishOf(fields)} />
        </Panel>
    );
}

/** What stands in the three fields; empty where it does not narrow. */
interface Fields {
    district: string;
    tier: Tier | '';
    cluster: string;
}

const wishOf = ({ district, tier, cluster }: Fields): PlaceWish => ({
    ...(district === '' ? {} : { district }),
    ...(tier === '' ? {} : { tier }),
    ...(cluster === '' ? {} : { cluster }),
});

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
