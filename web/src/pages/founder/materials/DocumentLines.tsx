import { Button } from 'antd';
import { useState } from 'react';
import type { DocumentView } from '../../../api/documents';
import { fileSize, moment } from '../../../components/format';
import { useWords } from '../words';
import { DocumentPreview } from './DocumentPreview';
import { UploadControl } from './UploadControl';

interface Props {
    caseId: string;
    documents: readonly DocumentView[];
    mayReplace: boolean;
}

/** The documents of one material, each with its versions; a new one stands beside the old one until it is in. */
export function DocumentLines({ caseId, documents, mayReplace }: Props) {
    if (documents.length === 0) {
        return null;
    }

    return (
        <ul className="documents">
            {documents.map((document) => (
                <li key={document.documentId}>
                    <DocumentLine caseId={caseId} document={document} />
                    {mayReplace && documents.length > 1 ? (
                        <UploadControl caseId={caseId} kind={document.kind} replaces={document.documentId} />
                    ) : null}
                </li>
            ))}
        </ul>
    );
}

function DocumentLine({ caseId, document }: { caseId: string; document: DocumentView }) {
    const { t, material } = useWords();
    const [shown, setShown] = useState<number>();
    const name = document.fileName ?? material(document.kind);
    const versions = Array.from({ length: document.version }, (_, at) => document.version - at);
    return (
        <>
            <p className="document-name" translate="no">
                {name}
            </p>
            <p className="quiet">
                {t('document.facts', {
                    version: document.version,
                    size: fileSize(document.size),
                    at: moment(document.addedAt),
                })}
            </p>
            <div className="document-buttons">
                {versions.map((version) => {
                    const label =
                        version === document.version ? t('document.look') : t('document.lookOld', { version });
                    return (
                        <Button
                            key={version}
                            aria-label={t('document.lookNamed', { action: label, name })}
                            onClick={() => setShown(version)}
                        >
                            {label}
                        </Button>
                    );
                })}
            </div>
            {shown === undefined ? null : (
                <DocumentPreview
                    caseId={caseId}
                    document={document}
                    version={shown}
                    title={name}
                    onClose={() => setShown(undefined)}
                />
            )}
        </>
    );
}
