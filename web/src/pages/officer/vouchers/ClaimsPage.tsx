import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { useCityClaims, type ClaimState } from '../../../api/officer/voucherDesk';
import { EmptyState } from '../../../components/EmptyState';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import { useNarrow } from '../../../components/useNarrow';
import '../../../styles/officer.css';
import '../../../styles/voucherDesk.css';
import { ApplicationsPanel } from './ApplicationsPanel';
import { ClaimCards } from './ClaimCards';
import { ClaimTable } from './ClaimTable';
import { DeskOnly } from './DeskOnly';
import { DeskTabs } from './DeskTabs';
import { useDeskTexts } from './useDeskTexts';

const states = ['filed', 'accepted', 'settled', 'rejected', 'withdrawn'] as const satisfies readonly ClaimState[];

/** The claims of a city: those that wait first, the others by their state. */
export default function ClaimsPage() {
    const { t } = useDeskTexts();
    return (
        <>
            <PageHeading title={t('desk.title')} />
            <DeskOnly>
                {(city) => (
                    <>
                        <DeskTabs />
                        <ApplicationsPanel city={city} />
                        <Claims city={city} />
                    </>
                )}
            </DeskOnly>
        </>
    );
}

function Claims({ city }: { city: string }) {
    const { t } = useDeskTexts();
    const [search, setSearch] = useSearchParams();
    const state = states.find((one) => one === search.get('state')) ?? 'filed';
    const narrow = useNarrow();
    const choose = (chosen: ClaimState) =>
        setSearch(
            (before) => {
                before.set('state', chosen);
                return before;
            },
            { replace: true },
        );
    return (
        <>
            <div className="officer-views" role="group" aria-label={t('list.states')}>
                {states.map((one) => (
                    <button
                        key={one}
                        type="button"
                        className="view-button"
                        aria-pressed={one === state}
                        onClick={() => choose(one)}
                    >
                        {t(`vouchers:claimState.${one}`)}
                    </button>
                ))}
            </div>
            <QueryBody query={useCityClaims(city, state)}>
                {(claims) =>
                    claims.length === 0 ? (
                        <EmptyState
                            text={t(`list.none.${state}`)}
                            action={
                                state === 'filed' ? null : (
                                    <Button onClick={() => choose('filed')}>{t('list.toFiled')}</Button>
                                )
                            }
                        />
                    ) : (
                        <>
                            <p className="quiet">{t('list.count', { count: claims.length })}</p>
                            <div className="task-list">
                                {narrow ? <ClaimCards claims={claims} /> : <ClaimTable claims={claims} />}
                            </div>
                        </>
                    )
                }
            </QueryBody>
        </>
    );
}
