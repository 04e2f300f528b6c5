import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntitlements, type EntitlementView } from '../../../api/entitlements';
import { EmptyState } from '../../../components/EmptyState';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { CasePart, useCaseId } from '../CasePart';
import { ApplyDialog } from './ApplyDialog';
import { EntitlementLine } from './EntitlementLine';
import { groupOf, groups } from './groups';

/** What a case is entitled to beside vouchers: to ask for, under way, decided, and not given with the reason. */
export default function EntitlementsPage() {
    const caseId = useCaseId();
    const { t } = useTranslation('entitlements');
    return (
        <CasePart caseId={caseId} title={t('title')}>
            <p>{t('lead')}</p>
            <QueryBody query={useEntitlements(caseId)}>
                {(entitlements) =>
                    entitlements.length === 0 ? (
                        <EmptyState text={t('none')} />
                    ) : (
                        <Groups caseId={caseId} entitlements={entitlements} />
                    )
                }
            </QueryBody>
        </CasePart>
    );
}

function Groups({ caseId, entitlements }: { caseId: string; entitlements: readonly EntitlementView[] }) {
    const { t } = useTranslation('entitlements');
    const [chosen, setChosen] = useState<EntitlementView>();
    const [said, setSaid] = useState('');
    return (
        <>
            <p role="status">{said}</p>
            {groups
                .map((group) => [group, entitlements.filter((one) => groupOf(one) === group)] as const)
                .filter(([, members]) => members.length > 0)
                .map(([group, members]) => (
                    <Panel key={group} title={t(`group.${group}`, { count: members.length })}>
                        <ul className="clauses">
                            {members.map((one) => (
                                <EntitlementLine
                                    key={one.entitlementId}
                                    caseId={caseId}
                                    entitlement={one}
                                    onApply={() => setChosen(one)}
                                />
                            ))}
                        </ul>
                    </Panel>
                ))}
            {chosen === undefined ? null : (
                <ApplyDialog
                    caseId={caseId}
                    entitlement={chosen}
                    onClose={() => setChosen(undefined)}
                    onDone={(after) => {
                        setSaid(t(after.state === 'Granted' ? 'apply.granted' : 'apply.done'));
                        setChosen(undefined);
                    }}
                />
            )}
        </>
    );
}
