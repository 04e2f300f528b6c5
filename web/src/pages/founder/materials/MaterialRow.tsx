import { moment } from '../../../components/format';
import { StateTag } from '../../../components/StateTag';
import { closeOf } from '../closeOf';
import { useWords } from '../words';
import { DocumentLines } from './DocumentLines';
import { MaterialStateTag } from './MaterialStateTag';
import type { MaterialRow as Row } from './materialRows';
import { UploadControl } from './UploadControl';

/** One material: what it is for, where it stands, its documents, and the one thing to do. */
export function MaterialRow({ caseId, row }: { caseId: string; row: Row }) {
    const { t, material, step, list } = useWords();
    const [first] = row.documents;
    const isOpen = row.state === 'missing' || row.state === 'again';
    return (
        <li className="material" id={`material-${row.code}`}>
            <h3>
                {material(row.code)}
                {row.need === 'optional' ? <span className="quiet">{t('material.optional')}</span> : null}
            </h3>
            {row.steps.length === 0 ? null : (
                <p className="quiet">{t('material.usedBy', { steps: list(row.steps.map((kind) => step(kind))) })}</p>
            )}
            <p>
                <MaterialStateTag row={row} />
            </p>
            {row.reason === null ? null : (
                <p className="asked-words" lang="zh-CN">
                    {row.reason}
                    {row.remedy === null ? null : <span className="asked-remedy">{row.remedy}</span>}
                </p>
            )}
            {row.dueOn === null || !isOpen ? null : (
                <p>
                    <strong>{t('material.dueBy', { at: moment(closeOf(row.dueOn)) })}</strong>
                </p>
            )}
            <DocumentLines caseId={caseId} documents={row.documents} mayReplace={row.mayUpload} />
            {row.mayUpload ? (
                <UploadControl
                    caseId={caseId}
                    kind={row.code}
                    isPrimary={isOpen && row.need !== 'optional'}
                    {...(first !== undefined && row.documents.length === 1 ? { replaces: first.documentId } : {})}
                />
            ) : null}
            {row.need === 'required' && row.state === 'missing' && !row.mayUpload ? (
                <StateTag tone="quiet">{t('material.closed')}</StateTag>
            ) : null}
        </li>
    );
}
