import { useId, useState } from 'react';
import { useEntitlementRevocation, type EntitlementView } from '../../../api/entitlements';
import { titleOf } from '../../founder/entitlements/EntitlementFacts';
import { Field } from '../actions/Field';
import { EntrySheet } from '../EntrySheet';
import { useBenefitTexts } from './useBenefitTexts';

interface Props {
    caseId: string;
    entitlement: EntitlementView;
    onClose: () => void;
    onDone: () => void;
}

/** Takes back what was granted; the founder reads the reason. */
export default function RevocationSheet({ caseId, entitlement, onClose, onDone }: Props) {
    const { t } = useBenefitTexts();
    const id = useId();
    const [reason, setReason] = useState('');
    const [isLacking, setIsLacking] = useState(false);
    const revocation = useEntitlementRevocation(caseId, entitlement.entitlementId);
    const submit = () => {
        const said = reason.trim();
        setIsLacking(said === '');
        if (said !== '') {
            revocation.mutate({ reason: said }, { onSuccess: onDone });
        }

        return said !== '';
    };
    return (
        <EntrySheet
            title={t('entitlement.revoke.title', { title: titleOf(entitlement) })}
            effect={t('entitlement.revoke.effect')}
            confirm={t('entitlement.revoke.confirm')}
            isGrave
            sending={revocation}
            refusals={{ entitlementNotGranted: t('officer:entry.overtaken') }}
            onSubmit={submit}
            onClose={onClose}
        >
            <Field
                id={`${id}reason`}
                label={t('entitlement.reason')}
                hint={t('entitlement.reasonHint')}
                fault={isLacking ? t('fault.sayWhy') : undefined}
                value={reason}
                onChange={setReason}
                rows={4}
                lang="zh-CN"
                maxLength={500}
            />
        </EntrySheet>
    );
}
