import { Button } from 'antd';
import { useState } from 'react';
import { readDocument, useDocuments, type DocumentView } from '../../../api/documents';
import { Panel } from '../../../components/Panel';
import { ProblemBox } from '../../../components/ProblemBox';
import { QueryBody } from '../../../components/QueryBody';
import { useWords } from '../words';

/** The founder's own papers, to keep. */
export function DocumentsPanel({ caseId }: { caseId: string }) {
    const { t } = useWords();
    const documents = useDocuments(caseId);
    return (
        <div className="no-print">
            <Panel title={t('results.documents')}>
                <QueryBody query={documents}>
                    {(items) =>
                        items.length === 0 ? (
                            <p className="quiet">{t('results.noDocuments')}</p>
                        ) : (
                            <ul className="documents">
                                {items.map((document) => (
                                    <DownloadLine key={document.documentId} caseId={caseId} document={document} />
                                ))}
                            </ul>
                        )
                    }
                </QueryBody>
            </Panel>
        </div>
    );
}

function DownloadLine({ caseId, document }: { caseId: string; document: DocumentView }) {
    const { t, material } = useWords();
    const [error, setError] = useState<Error>();
    const name = document.fileName ?? material(document.kind);
    const download = async () => {
        setError(undefined);
        try {
            keep(await readDocument(caseId, document.documentId, document.version), name);
        } catch (failure) {
            setError(failure instanceof Error ? failure : new Error(String(failure)));
        }
    };
    return (
        <li>
            <p>
                {material(document.kind)} · <span translate="no">{name}</span>
            </p>
            <Button aria-label={t('results.downloadNamed', { name })} onClick={() => void download()}>
                {t('results.download')}
            </Button>
            {error === undefined ? null : <ProblemBox error={error} />}
        </li>
    );
}

/** Hands a file to the browser's downloads. */
function keep(content: Blob, name: string): void {
    const address = URL.createObjectURL(content);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
}
