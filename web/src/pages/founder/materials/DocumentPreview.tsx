import { useDocumentContent, type DocumentView } from '../../../api/documents';
import { NativeDialog } from '../../../components/NativeDialog';
import { QueryBody } from '../../../components/QueryBody';
import { useWords } from '../words';
import { useBlobAddress } from './useBlobAddress';

interface Props {
    caseId: string;
    document: DocumentView;
    version: number;
    title: string;
    onClose: () => void;
}

/** The founder's own document: pictures and PDF in the page, the rest as a file to keep. */
export function DocumentPreview({ caseId, document, version, title, onClose }: Props) {
    const content = useDocumentContent(caseId, document.documentId, version);
    return (
        <NativeDialog title={title} isWide onClose={onClose}>
            <QueryBody query={content}>{(blob) => <Content blob={blob} title={title} />}</QueryBody>
        </NativeDialog>
    );
}

function Content({ blob, title }: { blob: Blob; title: string }) {
    const { t } = useWords();
    const address = useBlobAddress(blob);
    return (
        <>
            {blob.type.startsWith('image/') ? <img className="preview-image" src={address} alt={title} /> : null}
            {blob.type === 'application/pdf' ? <iframe className="preview-frame" src={address} title={title} /> : null}
            <p>
                <a href={address} download={title}>
                    {t('document.download')}
                </a>
            </p>
        </>
    );
}
