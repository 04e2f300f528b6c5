import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../api/documents';
import { moment } from '../../../components/format';

interface Props {
    proofs: readonly DocumentView[];
    value: string;
    fault: string | undefined;
    onChange: (documentId: string) => void;
}

/** Which of the uploaded proofs belongs to the claim; the latest one from the start. */
export function ProofChoice({ proofs, value, fault, onChange }: Props) {
    const { t } = useTranslation('vouchers');
    return (
        <div className="question">
            <label htmlFor="claim-documentId">{t('claim.documentId')}</label>
            <p className="quiet" id="claim-documentId-hint">
                {t('claim.documentIdHint')}
            </p>
            {fault === undefined ? null : (
                <p className="state-tag-bad" id="claim-documentId-fault">
                    {fault}
                </p>
            )}
            <select
                id="claim-documentId"
                className="input"
                value={value}
                aria-invalid={fault !== undefined}
                aria-describedby={
                    fault === undefined ? 'claim-documentId-hint' : 'claim-documentId-hint claim-documentId-fault'
                }
                onChange={(event) => onChange(event.target.value)}
            >
                {proofs.length === 0 ? <option value="">{t('claim.noProof')}</option> : null}
                {proofs.map((proof) => (
                    <option key={proof.documentId} value={proof.documentId}>
                        {proof.fileName ?? t('claim.documentId')} · {moment(proof.addedAt)}
                    </option>
                ))}
            </select>
        </div>
    );
}
