import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/cases';
import type { CommunityView } from '../../../api/workspaces';
import { currentLanguage } from '../../../texts';
import { Facts } from '../results/Facts';
import { PlacesLine } from './PlacesLine';

/** A community: where it is, whom it is meant for, and its places by kind. */
export function CommunityCard({ view, community }: { view: CaseView; community: CommunityView }) {
    const { t } = useTranslation('places');
    const name = currentLanguage() === 'en' ? community.nameEn : community.nameZh;
    return (
        <li className="voucher">
            <div className="voucher-heading">
                <h3>{name}</h3>
                {community.sample ? <span className="sample-mark">{t('search.sample')}</span> : null}
            </div>
            <Facts
                facts={[
                    [t('community.address'), <span lang="zh-CN">{community.addressZh}</span>],
                    [t('community.kind'), t(`siteKind.${community.siteKind}`)],
                    [
                        t('community.clusters'),
                        community.clusters.length === 0 ? null : (
                            <span lang="zh-CN">{community.clusters.join('、')}</span>
                        ),
                    ],
                ]}
            />
            <ul className="places">
                {community.places.map((places) => (
                    <PlacesLine
                        key={`${places.tier} ${String(places.seats)} ${String(places.monthlyRentFen)}`}
                        view={view}
                        communityId={community.communityId}
                        communityName={name}
                        places={places}
                    />
                ))}
            </ul>
        </li>
    );
}
