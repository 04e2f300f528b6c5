import type { DocumentView } from '../../../api/documents';
import { LinkButton } from '../../../components/LinkButton';
import { StateTag } from '../../../components/StateTag';
import { fieldNamed, idOf } from '../apply/faults';
import type { OpenRequest } from '../case/openRequests';
import { DocumentLines } from '../materials/DocumentLines';
import { UploadControl } from '../materials/UploadControl';
import { paths } from '../paths';
import { useWords } from '../words';

interface Props {
    caseId: string;
    item: OpenRequest;
    documents: readonly DocumentView[];
    onTick: (isDone: boolean) => void;
}

/** One thing that is asked for: what is wrong, how to mend it, and the means to do so. */
export function RequestItem({ caseId, item, documents, onTick }: Props) {
    const { t, material, field } = useWords();
    const [first] = documents;
    return (
        <li className="request-item">
            <h3>{item.material === null ? field(item.field ?? '') : material(item.material)}</h3>
            {item.rejected ? <p>{t('request.rejected')}</p> : null}
            {item.reason === null ? null : <p lang="zh-CN">{item.reason}</p>}
            {item.remedy === null ? null : (
                <p lang="zh-CN">
                    <strong>{item.remedy}</strong>
                </p>
            )}
            <p>
                <StateTag tone={item.done ? 'good' : 'strong'}>
                    {t(item.done ? 'request.done' : 'request.open')}
                </StateTag>
            </p>
            {item.material === null ? (
                <FormAnswer caseId={caseId} item={item} onTick={onTick} />
            ) : (
                <>
                    <DocumentLines caseId={caseId} documents={documents} mayReplace />
                    <UploadControl
                        caseId={caseId}
                        kind={item.material}
                        isPrimary={!item.done}
                        {...(first !== undefined && documents.length === 1 ? { replaces: first.documentId } : {})}
                    />
                </>
            )}
        </li>
    );
}

/** The service can't see whether a field is right now, so the founder says it. */
function FormAnswer({ caseId, item, onTick }: Pick<Props, 'caseId' | 'item' | 'onTick'>) {
    const { t, field } = useWords();
    const asked = fieldNamed(item.field ?? '');
    const part = asked === undefined ? '' : `#${idOf(asked)}`;
    return (
        <>
            <LinkButton to={`${paths.application(caseId)}${part}`}>{t('request.toForm')}</LinkButton>
            <label className="tick">
                <input type="checkbox" checked={item.done} onChange={(event) => onTick(event.target.checked)} />
                {t('request.tick', { name: field(item.field ?? '') })}
            </label>
        </>
    );
}
