import { useId, useState } from 'react';
import { useEntitlementDecision, type EntitlementView } from '../../../api/entitlements';
import { money } from '../../../components/format';
import { titleOf } from '../../founder/entitlements/EntitlementFacts';
import { Field } from '../actions/Field';
import { EntrySheet } from '../EntrySheet';
import { entitlementDecision, firstAmount, mostOf, type Faults } from './entitlementDecision';
import { useBenefitTexts } from './useBenefitTexts';

interface Props {
    caseId: string;
    entitlement: EntitlementView;
    grants: boolean;
    onClose: () => void;
    onDone: () => void;
}

/** Grants what was asked for, at most what the clause gives, or declines it; the founder reads the reason. */
export default function EntitlementSheet({ caseId, entitlement, grants, onClose, onDone }: Props) {
    const { t } = useBenefitTexts();
    const id = useId();
    const most = mostOf(entitlement);
    const [draft, setDraft] = useState({ amount: firstAmount(entitlement), reason: '' });
    const [faults, setFaults] = useState<Faults>({});
    const decision = useEntitlementDecision(caseId, entitlement.entitlementId);
    const kind = grants ? 'grant' : 'decline';
    const submit = () => {
        const built = entitlementDecision(grants, most, draft);
        setFaults('faults' in built ? built.faults : {});
        if ('body' in built) {
            decision.mutate(built.body, { onSuccess: onDone });
        }

        return 'body' in built;
    };
    return (
        <EntrySheet
            title={t(`entitlement.${kind}.title`, { title: titleOf(entitlement) })}
            effect={t(`entitlement.${kind}.effect`)}
            confirm={t(`entitlement.${kind}.confirm`)}
            isGrave={!grants}
            sending={decision}
            refusals={{ entitlementNotOpen: t('officer:entry.overtaken') }}
            onSubmit={submit}
            onClose={onClose}
        >
            {grants ? (
                <Field
                    id={`${id}amount`}
                    label={t('entitlement.amount')}
                    hint={
                        most === null ? t('entitlement.amountFree') : t('entitlement.amountHint', { most: money(most) })
                    }
                    fault={faults.amount === undefined ? undefined : t(`fault.${faults.amount}`)}
                    value={draft.amount}
                    onChange={(amount) => setDraft({ ...draft, amount })}
                />
            ) : null}
            <Field
                id={`${id}reason`}
                label={t('entitlement.reason')}
                hint={t('entitlement.reasonHint')}
                fault={faults.reason === undefined ? undefined : t(`fault.${faults.reason}`)}
                value={draft.reason}
                onChange={(reason) => setDraft({ ...draft, reason })}
                rows={4}
                lang="zh-CN"
                maxLength={500}
            />
        </EntrySheet>
    );
}
