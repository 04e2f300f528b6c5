import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocuments } from '../../../api/documents';
import { ApiError } from '../../../api/problem';
import { useVoucherCommand, type VoucherView } from '../../../api/vouchers';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { Panel } from '../../../components/Panel';
import { UploadControl } from '../materials/UploadControl';
import { claimOf, fieldOf, type ClaimDraft, type ClaimField } from './claim';
import { ClaimInput } from './ClaimInput';
import { ProofChoice } from './ProofChoice';
import { VoucherProblem } from './VoucherProblem';
import '../../../styles/guide.css';

const empty: ClaimDraft = { invoiceNumber: '', cost: '', paidOn: '', documentId: '' };
const fields: readonly ClaimField[] = ['invoiceNumber', 'cost', 'paidOn', 'documentId'];
type Faults = Partial<Record<ClaimField, string>>;

/** A claim for one invoice. Several invoices are several claims; each draws a part of the voucher. */
export function ClaimForm({ caseId, voucher }: { caseId: string; voucher: VoucherView }) {
    const { t } = useTranslation('vouchers');
    const proofs = (useDocuments(caseId).data ?? []).filter(({ kind }) => kind === 'CostProof');
    const [draft, setDraft] = useState(empty);
    const [found, setFound] = useState<Faults>({});
    const [attempt, setAttempt] = useState(0);
    const command = useVoucherCommand();
    const chosen = draft.documentId === '' ? (proofs.at(-1)?.documentId ?? '') : draft.documentId;
    const refused = faultsOf(command.error);
    const faults = { ...refused, ...found };
    const change = (changed: Partial<ClaimDraft>) => setDraft((before) => ({ ...before, ...changed }));
    const submit = (event: FormEvent) => {
        event.preventDefault();
        setAttempt((before) => before + 1);
        command.reset();
        const claim = claimOf({ ...draft, documentId: chosen });
        if ('faults' in claim) {
            const { faults: lacking } = claim;
            setFound(Object.fromEntries(Object.entries(lacking).map(([field, fault]) => [field, t(`fault.${fault}`)])));
            return;
        }

        setFound({});
        const { voucherId, version } = voucher;
        command.mutate(
            { caseId, voucherId, path: 'redemptions', version, body: claim.body },
            { onSuccess: () => setDraft(empty) },
        );
    };
    const lines = fields.flatMap((field) => {
        const text = faults[field];
        return text === undefined ? [] : [{ text, fieldId: `claim-${field}` }];
    });
    return (
        <Panel title={t('claim.title')}>
            <p>{t('claim.explained')}</p>
            {lines.length === 0 ? null : (
                <ErrorSummary title={t('claim.faults', { count: lines.length })} lines={lines} attempt={attempt} />
            )}
            {command.isSuccess ? <p role="status">{t('claim.done')}</p> : null}
            {Object.keys(refused).length > 0 ? null : (
                <VoucherProblem error={command.error} failures={command.failures} />
            )}
            <form onSubmit={submit} noValidate>
                {(['invoiceNumber', 'cost', 'paidOn'] as const).map((field) => (
                    <ClaimInput
                        key={field}
                        field={field}
                        value={draft[field]}
                        fault={faults[field]}
                        onChange={(value) => change({ [field]: value })}
                    />
                ))}
                <ProofChoice
                    proofs={proofs}
                    value={chosen}
                    fault={faults.documentId}
                    onChange={(documentId) => change({ documentId })}
                />
                <UploadControl caseId={caseId} kind="CostProof" />
                <div className="results-buttons">
                    <Button type="primary" htmlType="submit" loading={command.isPending}>
                        {t(command.isPending ? 'claim.sending' : 'claim.send')}
                    </Button>
                </div>
            </form>
        </Panel>
    );
}

/** What the service found wrong, at the fields of the page. */
function faultsOf(error: Error | null): Faults {
    const errors = error instanceof ApiError ? (error.problem.errors ?? []) : [];
    return Object.fromEntries(
        errors.flatMap(({ field, message }) => {
            const shown = fieldOf(field);
            return shown === null ? [] : [[shown, message] as const];
        }),
    );
}
