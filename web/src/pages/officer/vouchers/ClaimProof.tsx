import { useState } from 'react';
import { useDocuments } from '../../../api/officer/caseFile';
import { QueryBody } from '../../../components/QueryBody';
import { DocumentPreview } from '../case/DocumentPreview';
import { useDeskTexts } from './useDeskTexts';

/** The proof of a claim, fetched once it is opened: a voucher may have many claims. */
export function ClaimProof({ caseId, documentId }: { caseId: string; documentId: string }) {
    const { t } = useDeskTexts();
    const [isOpen, setOpen] = useState(false);
    return (
        <details className="desk-proof" onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{t('one.proof')}</summary>
            {isOpen ? <Proof caseId={caseId} documentId={documentId} /> : null}
        </details>
    );
}

function Proof({ caseId, documentId }: { caseId: string; documentId: string }) {
    const { t } = useDeskTexts();
    return (
        <QueryBody query={useDocuments(caseId)}>
            {(documents) => {
                const proof = documents.find((one) => one.documentId === documentId);
                return proof === undefined ? (
                    <p>{t('one.noProof')}</p>
                ) : (
                    <DocumentPreview caseId={caseId} document={proof} />
                );
            }}
        </QueryBody>
    );
}
