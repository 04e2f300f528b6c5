import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useContent, type CaseDocument } from '../../../api/officer/caseFile';
import { fileSize, moment } from '../../../components/format';
import { QueryBody } from '../../../components/QueryBody';
import { useTexts, useWords } from '../useWords';

interface Props {
    caseId: string;
    document: CaseDocument;
    /** Further buttons in the row below. */
    children?: ReactNode;
}

// Only what the browser shows without running anything; all else is offered for download.
const shownTypes = ['application/pdf', 'image/png', 'image/jpeg'];

/** A document as the founder sent it. */
export function DocumentPreview({ caseId, document, children }: Props) {
    const { t } = useTexts();
    const words = useWords();
    const name = words.material(document.kind);
    return (
        <figure className="preview">
            <figcaption>
                <strong>{name}</strong>{' '}
                <span className="quiet">
                    <span lang="zh-CN">{document.fileName}</span>{' '}
                    {t('material.version', { version: document.version, at: moment(document.addedAt) })}{' '}
                    {fileSize(document.size)}
                </span>
            </figcaption>
            <QueryBody query={useContent(caseId, document)}>
                {(content) => (
                    <Content content={content} type={document.contentType} name={name} file={document.fileName}>
                        {children}
                    </Content>
                )}
            </QueryBody>
        </figure>
    );
}

interface ContentProps {
    content: Blob;
    type: string;
    name: string;
    file: string | null;
    children: ReactNode;
}

function Content({ content, type, name, file, children }: ContentProps) {
    const { t } = useTexts();
    const [large, setLarge] = useState(false);
    const frame = useRef<HTMLIFrameElement & HTMLImageElement>(null);
    useEffect(() => show(content, type, frame.current), [content, type]);
    const className = large ? 'preview-frame preview-large' : 'preview-frame';
    return (
        <>
            {type === 'application/pdf' ? <iframe className={className} title={name} ref={frame} /> : null}
            {type.startsWith('image/') && shownTypes.includes(type) ? (
                <div className={className}>
                    <button type="button" className="preview-image" onClick={() => setLarge(!large)}>
                        <img alt={name} ref={frame} />
                    </button>
                </div>
            ) : null}
            {shownTypes.includes(type) ? null : <p>{t('material.noPreview')}</p>}
            <div className="preview-tools">
                <Button size="small" aria-pressed={large} onClick={() => setLarge(!large)}>
                    {t(large ? 'material.smaller' : 'material.larger')}
                </Button>
                <Button size="small" onClick={() => save(content, file ?? name)}>
                    {t('material.download')}
                </Button>
                {children}
            </div>
        </>
    );
}

/** Gives a frame the address of a content in this page; what is returned takes the address back. */
function show(content: Blob, type: string, frame: { src: string } | null): (() => void) | undefined {
    if (frame === null) {
        return undefined;
    }

    const address = URL.createObjectURL(content.slice(0, content.size, type));
    // The viewer's list of pages would take a third of the room.
    frame.src = type === 'application/pdf' ? `${address}#navpanes=0` : address;
    return () => URL.revokeObjectURL(address);
}

/** Saves a content as a file, never opened in this page. */
function save(content: Blob, name: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content.slice(0, content.size, 'application/octet-stream'));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
}
