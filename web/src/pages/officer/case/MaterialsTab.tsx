import { Button } from 'antd';
import { useState } from 'react';
import { useDocuments, type CaseDocument } from '../../../api/officer/caseFile';
import { EmptyState } from '../../../components/EmptyState';
import { QueryBody } from '../../../components/QueryBody';
import { useTexts, useWords } from '../useWords';
import { DocumentPreview } from './DocumentPreview';
import { inOrderOf } from './materialOrder';

/** The materials: those of the step first, one of them open, the next one button away. */
export function MaterialsTab({ caseId, wanted }: { caseId: string; wanted: readonly string[] }) {
    const { t } = useTexts();
    return (
        <QueryBody query={useDocuments(caseId)}>
            {(documents) =>
                documents.length === 0 ? (
                    <EmptyState text={t('material.none')} />
                ) : (
                    <Materials caseId={caseId} documents={inOrderOf(documents, wanted)} wanted={wanted} />
                )
            }
        </QueryBody>
    );
}

interface Props {
    caseId: string;
    documents: CaseDocument[];
    wanted: readonly string[];
}

function Materials({ caseId, documents, wanted }: Props) {
    const { t } = useTexts();
    const words = useWords();
    const [openId, setOpenId] = useState<string>();
    const at = Math.max(
        0,
        documents.findIndex((document) => document.documentId === openId),
    );
    const open = documents[at];
    const turn = (by: number) => setOpenId(documents[(at + by + documents.length) % documents.length]?.documentId);
    return (
        <>
            <ul className="material-list">
                {documents.map((document) => (
                    <li key={document.documentId}>
                        <button
                            type="button"
                            className="material-button"
                            aria-pressed={document === open}
                            onClick={() => setOpenId(document.documentId)}
                        >
                            {words.material(document.kind)}
                            {wanted.includes(document.kind) ? null : (
                                <span className="quiet"> {t('material.other')}</span>
                            )}
                        </button>
                    </li>
                ))}
            </ul>
            {open === undefined ? null : (
                <DocumentPreview key={`${open.documentId} ${String(open.version)}`} caseId={caseId} document={open}>
                    <span className="preview-turn">
                        <Button size="small" disabled={documents.length < 2} onClick={() => turn(-1)}>
                            {t('material.previous')}
                        </Button>
                        <span>{t('material.place', { at: at + 1, all: documents.length })}</span>
                        <Button size="small" disabled={documents.length < 2} onClick={() => turn(1)}>
                            {t('material.next')}
                        </Button>
                    </span>
                </DocumentPreview>
            )}
        </>
    );
}
