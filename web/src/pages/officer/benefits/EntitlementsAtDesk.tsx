import { Button } from 'antd';
import { Suspense, useState } from 'react';
import { readPrepared, useEntitlements, type EntitlementView } from '../../../api/entitlements';
import { lazyPart } from '../../../app/lazyPart';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { Said } from '../../../components/Said';
import { FileButton } from '../../founder/choices/FileButton';
import { EntitlementFacts, titleOf } from '../../founder/entitlements/EntitlementFacts';
import { groupOf } from '../../founder/entitlements/groups';
import { useBenefitTexts } from './useBenefitTexts';
import { useSitsAt } from './useSitsAt';

const EntitlementSheet = lazyPart([], () => import('./EntitlementSheet'));

/** What the founder has asked for beside vouchers: what waits for a decision first, then what was decided. */
export function EntitlementsAtDesk({ caseId }: { caseId: string }) {
    const { t } = useBenefitTexts();
    const [chosen, setChosen] = useState<{ entitlement: EntitlementView; grants: boolean }>();
    const [said, setSaid] = useState('');
    return (
        <Panel title={t('entitlement.title')}>
            <Said text={said} />
            <QueryBody query={useEntitlements(caseId)}>
                {(all) => (
                    <Lists
                        caseId={caseId}
                        all={all}
                        onDecide={(entitlement, grants) => (setSaid(''), setChosen({ entitlement, grants }))}
                    />
                )}
            </QueryBody>
            <Suspense>
                {chosen === undefined ? null : (
                    <EntitlementSheet
                        {...chosen}
                        caseId={caseId}
                        onClose={() => setChosen(undefined)}
                        onDone={() => {
                            setSaid(t(chosen.grants ? 'entitlement.grant.done' : 'entitlement.decline.done'));
                            setChosen(undefined);
                        }}
                    />
                )}
            </Suspense>
        </Panel>
    );
}

interface ListsProps {
    caseId: string;
    all: readonly EntitlementView[];
    onDecide: (entitlement: EntitlementView, grants: boolean) => void;
}

function Lists({ caseId, all, onDecide }: ListsProps) {
    const { t } = useBenefitTexts();
    const isDesk = useSitsAt('vouchers');
    const waiting = all.filter((one) => groupOf(one) === 'applied');
    const decided = all.filter((one) => ['granted', 'declined'].includes(groupOf(one)));
    return (
        <>
            {waiting.length === 0 ? <p className="quiet">{t('entitlement.none')}</p> : null}
            <ul className="desk-claims">
                {waiting.map((one) => (
                    <li key={one.entitlementId} className="desk-claim">
                        <h3>{titleOf(one)}</h3>
                        <EntitlementFacts entitlement={one} />
                        <FileButton
                            label={t('entitlement.prepared')}
                            name={`${titleOf(one)}.pdf`}
                            read={() => readPrepared(caseId, one.entitlementId)}
                        />
                        {isDesk ? (
                            <div className="desk-buttons">
                                <Button type="primary" onClick={() => onDecide(one, true)}>
                                    {t('entitlement.grant.button', { title: titleOf(one) })}
                                </Button>
                                <Button onClick={() => onDecide(one, false)}>
                                    {t('entitlement.decline.button', { title: titleOf(one) })}
                                </Button>
                            </div>
                        ) : null}
                    </li>
                ))}
            </ul>
            {decided.length === 0 ? null : (
                <details>
                    <summary>{t('entitlement.decided', { count: decided.length })}</summary>
                    <ul className="desk-claims">
                        {decided.map((one) => (
                            <li key={one.entitlementId} className="desk-claim">
                                <h3>{titleOf(one)}</h3>
                                <EntitlementFacts entitlement={one} />
                            </li>
                        ))}
                    </ul>
                </details>
            )}
        </>
    );
}
