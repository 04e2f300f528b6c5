import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCase, type CaseView } from '../../../api/cases';
import { useEntitlements, type EntitlementView } from '../../../api/entitlements';
import { EmptyState } from '../../../components/EmptyState';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { Said } from '../../../components/Said';
import { CasePart, useCaseId } from '../CasePart';
import { ApplyDialog } from './ApplyDialog';
import { EntitlementLine } from './EntitlementLine';
import { groupOf, groups, type Group as GroupName } from './groups';
import { mayAsk } from './mayAsk';

/** What a case is entitled to beside vouchers: to ask for, under way, decided, and not given with the reason. */
export default function EntitlementsPage() {
    const caseId = useCaseId();
    const { t } = useTranslation('entitlements');
    const view = useCase(caseId);
    return (
        <CasePart caseId={caseId} title={t('title')}>
            <p>{t('lead')}</p>
            <QueryBody query={useEntitlements(caseId)}>
                {(entitlements) =>
                    entitlements.length === 0 ? (
                        <EmptyState text={t('none')} />
                    ) : (
                        <QueryBody query={view}>
                            {(shown) => <Groups view={shown} entitlements={entitlements} />}
                        </QueryBody>
                    )
                }
            </QueryBody>
        </CasePart>
    );
}

function Groups({ view, entitlements }: { view: CaseView; entitlements: readonly EntitlementView[] }) {
    const { t } = useTranslation('entitlements');
    const [chosen, setChosen] = useState<EntitlementView>();
    const [said, setSaid] = useState('');
    const isOpen = mayAsk(view);
    const begin = (one: EntitlementView) => {
        setSaid('');
        setChosen(one);
    };
    return (
        <>
            <Said text={said} />
            {isOpen ? null : <p className="note">{t(view.state === 'draft' ? 'closed.draft' : 'closed.ended')}</p>}
            {groups
                .map((group) => [group, entitlements.filter((one) => groupOf(one) === group)] as const)
                .filter(([, members]) => members.length > 0)
                .map(([group, members]) => (
                    <Group key={group} group={group} count={members.length}>
                        <ul className="vouchers">
                            {members.map((one) => (
                                <EntitlementLine
                                    key={one.entitlementId}
                                    caseId={view.caseId}
                                    entitlement={one}
                                    onApply={isOpen ? () => begin(one) : undefined}
                                />
                            ))}
                        </ul>
                    </Group>
                ))}
            {chosen === undefined ? null : (
                <ApplyDialog
                    view={view}
                    entitlement={chosen}
                    onClose={() => setChosen(undefined)}
                    onDone={(after) => {
                        setSaid(t(saidOf(after)));
                        setChosen(undefined);
                    }}
                />
            )}
        </>
    );
}

/** What an application or a confirmation has come to. */
const saidOf = ({ state, route }: EntitlementView) =>
    state === 'Granted' ? 'confirm.granted' : route === 'NoApplication' ? 'confirm.done' : 'apply.done';

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
