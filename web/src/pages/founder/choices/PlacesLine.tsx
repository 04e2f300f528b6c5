import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/cases';
import type { PlacesView } from '../../../api/workspaces';
import { money } from '../../../components/format';
import { useWords } from '../words';
import { JoinWaiting } from './JoinWaiting';
import { mayChoose } from './mayChoose';
import { rentWords } from './rentWords';
import { useKeepPlace } from './useKeepPlace';

interface Props {
    view: CaseView;
    communityId: string;
    communityName: string;
    places: PlacesView;
}

/** Equal places of a community: what they cost when, how many are free; one may be taken, or waited for. */
export function PlacesLine({ view, communityId, communityName, places }: Props) {
    const { t } = useTranslation('places');
    const { t: founder } = useWords();
    const isOpen = mayChoose(view, 'workspace');
    const free = places.freeUnitIds[0];
    return (
        <li>
            <p>
                <strong>{t(`tier.${places.tier}`)}</strong> · {founder('workspace.seatCount', { count: places.seats })}
                {' · '}
                {rentWords(founder, places.monthlyRentFen)}
                {places.rentSteps.map((step) => (
                    <span key={step.afterMonths} className="line quiet">
                        {t('terms.step', { count: step.afterMonths, amount: money(step.monthlyRentFen) })}
                    </span>
                ))}
            </p>
            <p className="quiet">
                {t('search.free', { free: places.free, total: places.total })}
                {places.waiting === 0 ? null : ` · ${t('search.waiting', { count: places.waiting })}`}
            </p>
            {isOpen && free !== undefined ? (
                <TakePlace caseId={view.caseId} communityName={communityName} unitId={free} />
            ) : null}
            {isOpen && free === undefined ? (
                <JoinWaiting
                    caseId={view.caseId}
                    at={{ communityId, tier: places.tier }}
                    name={`${communityName} · ${t(`tier.${places.tier}`)}`}
                />
            ) : null}
        </li>
    );
}

/** Keeps a free place in place of what is kept now. */
function TakePlace({ caseId, communityName, unitId }: { caseId: string; communityName: string; unitId: string }) {
    const { t } = useTranslation('places');
    const { t: founder } = useWords();
    const keep = useKeepPlace(caseId);
    const name = `${communityName} ${unitId.slice(unitId.lastIndexOf('-') + 1)}`;
    const take = () =>
        keep(unitId, {
            title: founder('choice.title', { name }),
            effect: founder('choice.effect'),
            confirm: founder('choice.choose'),
        });
    return <Button onClick={take}>{t('search.take', { name })}</Button>;
}
