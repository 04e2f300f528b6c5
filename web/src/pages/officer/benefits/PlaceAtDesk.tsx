import type { CaseView } from '../../../api/cases';
import { readPlaceCalendar, useCommunities, useWorkspaceStanding } from '../../../api/workspaces';
import { day, moment } from '../../../components/format';
import { LinkButton } from '../../../components/LinkButton';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { FileButton } from '../../founder/choices/FileButton';
import { communityName, placeName } from '../../founder/choices/placeNames';
import { Facts } from '../../founder/results/Facts';
import { useBenefitTexts } from './useBenefitTexts';

/** The place that the case has and the lists in which it waits. */
export function PlaceAtDesk({ view }: { view: CaseView }) {
    const { t } = useBenefitTexts();
    const communities = useCommunities(view.city).data ?? [];
    return (
        <Panel title={t('place.title')}>
            <QueryBody query={useWorkspaceStanding(view.caseId)}>
                {({ unitId, heldUntil, to, waiting }) => (
                    <>
                        <Facts
                            facts={[
                                [t('place.unit'), unitId === null ? t('place.none') : placeName(unitId, communities)],
                                [t('place.heldUntil'), heldUntil === null ? null : moment(heldUntil)],
                                [t('place.givenUntil'), to === null ? null : day(to)],
                            ]}
                        />
                        {to === null ? null : (
                            <FileButton
                                label={t('places:calendar.button')}
                                name={t('places:calendar.file')}
                                read={() => readPlaceCalendar(view.caseId)}
                            />
                        )}
                        {waiting.length === 0 ? null : (
                            <ul className="desk-claims">
                                {waiting.map(({ communityId, tier, before, offeredUnitId, offeredUntil }) => (
                                    <li key={`${communityId} ${tier}`}>
                                        {communityName(communityId, communities)} · {t(`places:tier.${tier}`)}
                                        {': '}
                                        {offeredUnitId === null || offeredUntil === null
                                            ? t('place.before', { count: before })
                                            : t('place.offered', {
                                                  name: placeName(offeredUnitId, communities),
                                                  at: moment(offeredUntil),
                                              })}
                                    </li>
                                ))}
                            </ul>
                        )}
                    </>
                )}
            </QueryBody>
            <LinkButton to={`/officer/places?city=${encodeURIComponent(view.city)}`}>
                {t('place.toOccupancy')}
            </LinkButton>
        </Panel>
    );
}
