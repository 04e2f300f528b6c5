import { Button } from 'antd';
import { useRef, type ChangeEvent } from 'react';
import type { MaterialCode } from '../../../api/documents';
import { UploadStatus } from './UploadStatus';
import { accept } from './fileCheck';
import { isUnderWay } from './uploadState';
import { useUpload } from './useUpload';
import { useWords } from '../words';

interface Props {
    caseId: string;
    kind: MaterialCode;
    replaces?: string;
    isPrimary?: boolean;
}

/** Choose a file or take a picture; what happens to it is said below. */
export function UploadControl({ caseId, kind, replaces, isPrimary = false }: Props) {
    const { t, material } = useWords();
    const upload = useUpload({ caseId, kind, ...(replaces === undefined ? {} : { replaces }) });
    const label = t(replaces === undefined ? 'upload.choose' : 'upload.replace');
    const name = material(kind);
    return (
        <div className="upload">
            {isUnderWay(upload.state) ? null : (
                <div className="upload-buttons">
                    <FileButton
                        label={label}
                        name={t('upload.named', { action: label, name })}
                        isPrimary={isPrimary}
                        onFile={upload.send}
                    />
                    <FileButton
                        label={t('upload.photo')}
                        name={t('upload.named', { action: t('upload.photo'), name })}
                        isCamera
                        onFile={upload.send}
                    />
                </div>
            )}
            <UploadStatus state={upload.state} name={name} onCancel={upload.cancel} onRetry={upload.retry} />
        </div>
    );
}

interface FileButtonProps {
    label: string;
    name: string;
    isPrimary?: boolean;
    isCamera?: boolean;
    onFile: (file: File) => Promise<void>;
}

function FileButton({ label, name, isPrimary = false, isCamera = false, onFile }: FileButtonProps) {
    const input = useRef<HTMLInputElement>(null);
    const choose = (event: ChangeEvent<HTMLInputElement>) => {
        const file = event.target.files?.[0];
        // The same file may be chosen again after a failure; without this the browser would say nothing.
        event.target.value = '';
        if (file !== undefined) {
            void onFile(file);
        }
    };
    const camera = isCamera ? { capture: 'environment' as const, accept: 'image/jpeg,image/png' } : { accept };
    return (
        <span className={isCamera ? 'upload-camera' : undefined}>
            <Button type={isPrimary ? 'primary' : 'default'} aria-label={name} onClick={() => input.current?.click()}>
                {label}
            </Button>
            <input ref={input} type="file" hidden aria-label={name} onChange={choose} {...camera} />
        </span>
    );
}
