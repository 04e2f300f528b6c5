import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntitlements, type EntitlementView } from '../../../api/entitlements';
import { EmptyState } from '../../../components/EmptyState';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { CasePart, useCaseId } from '../CasePart';
import { ApplyDialog } from './ApplyDialog';
import { EntitlementLine } from './EntitlementLine';
import { groupOf, groups, type Group as GroupName } from './groups';

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
                    <Group key={group} group={group} count={members.length}>
                        <ul className="vouchers">
                            {members.map((one) => (
                                <EntitlementLine
                                    key={one.entitlementId}
                                    caseId={caseId}
                                    entitlement={one}
                                    onApply={() => setChosen(one)}
                                />
                            ))}
                        </ul>
                    </Group>
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

/** What asks nothing of the founder and gives nothing yet is folded: there is much of it. */
function Group({ group, count, children }: { group: GroupName; count: number; children: ReactNode }) {
    const { t } = useTranslation('entitlements');
    const title = t(`group.${group}`, { count });
    return group === 'information' || group === 'none' ? (
        <details className="panel">
            <summary>{title}</summary>
            {children}
        </details>
    ) : (
        <Panel title={title}>{children}</Panel>
    );
}
