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
const RevocationSheet = lazyPart([], () => import('./RevocationSheet'));

type Act = 'grant' | 'decline' | 'revoke';

/** What the founder has asked for beside vouchers: what waits for a decision first, then what was decided. */
export function EntitlementsAtDesk({ caseId }: { caseId: string }) {
    const { t } = useBenefitTexts();
    const [chosen, setChosen] = useState<{ entitlement: EntitlementView; act: Act }>();
    const [said, setSaid] = useState('');
    const sheet = {
        caseId,
        onClose: () => setChosen(undefined),
        onDone: () => {
            setSaid(chosen === undefined ? '' : t(`entitlement.${chosen.act}.done`));
            setChosen(undefined);
        },
    };
    return (
        <Panel title={t('entitlement.title')}>
            <Said text={said} />
            <QueryBody query={useEntitlements(caseId)}>
                {(all) => (
                    <Lists
                        caseId={caseId}
                        all={all}
                        onChoose={(entitlement, act) => (setSaid(''), setChosen({ entitlement, act }))}
                    />
                )}
            </QueryBody>
            <Suspense>
                {chosen === undefined ? null : chosen.act === 'revoke' ? (
                    <RevocationSheet {...sheet} entitlement={chosen.entitlement} />
                ) : (
                    <EntitlementSheet {...sheet} entitlement={chosen.entitlement} grants={chosen.act === 'grant'} />
                )}
            </Suspense>
        </Panel>
    );
}

interface ListsProps {
    caseId: string;
    all: readonly EntitlementView[];
    onChoose: (entitlement: EntitlementView, act: Act) => void;
}

function Lists({ caseId, all, onChoose }: ListsProps) {
    const { t } = useBenefitTexts();
    const isDesk = useSitsAt('vouchers');
    const waiting = all.filter((one) => groupOf(one) === 'applied');
    const decided = all.filter((one) => ['granted', 'declined', 'revoked'].includes(groupOf(one)));
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
                                <Button type="primary" onClick={() => onChoose(one, 'grant')}>
                                    {t('entitlement.grant.button', { title: titleOf(one) })}
                                </Button>
                                <Button onClick={() => onChoose(one, 'decline')}>
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
                                {isDesk && one.state === 'Granted' ? (
                                    <div className="desk-buttons">
                                        <Button danger onClick={() => onChoose(one, 'revoke')}>
                                            {t('entitlement.revoke.button', { title: titleOf(one) })}
                                        </Button>
                                    </div>
                                ) : null}
                            </li>
                        ))}
                    </ul>
                </details>
            )}
        </>
    );
}
