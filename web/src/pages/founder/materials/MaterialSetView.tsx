import type { CaseView } from '../../../api/cases';
import { LinkButton } from '../../../components/LinkButton';
import { requestGroups } from '../case/openRequests';
import { paths } from '../paths';
import { useWords } from '../words';
import { MaterialRow } from './MaterialRow';
import { isExtra, type MaterialRow as Row } from './materialRows';

/** The set: what is asked for or needed first, what may be added folded away below. */
export function MaterialSetView({ view, rows }: { view: CaseView; rows: readonly Row[] }) {
    const { t } = useWords();
    const [needed, extra] = [rows.filter((row) => !isExtra(row)), rows.filter(isExtra)];
    const open = needed.filter((row) => row.state === 'missing' || row.state === 'again');
    return (
        <>
            <p className={open.length === 0 ? 'note' : 'note note-warning'} role="status">
                {open.length === 0 ? t('material.allHere') : t('material.open', { count: open.length })}
            </p>
            <MaterialList caseId={view.caseId} rows={needed} />
            {extra.length === 0 ? null : (
                <details className="panel" open={extra.some((row) => row.documents.length > 0)}>
                    <summary>{t('material.more')}</summary>
                    <MaterialList caseId={view.caseId} rows={extra} />
                </details>
            )}
            <Onward view={view} />
        </>
    );
}

function MaterialList({ caseId, rows }: { caseId: string; rows: readonly Row[] }) {
    return (
        <ul className="materials panel">
            {rows.map((row) => (
                <MaterialRow key={row.code} caseId={caseId} row={row} />
            ))}
        </ul>
    );
}

/** Uploading alone hands nothing in: this says where that is done. */
function Onward({ view }: { view: CaseView }) {
    const { t } = useWords();
    if (view.state === 'draft') {
        return (
            <div className="onward">
                <p>{t('material.notSubmitted')}</p>
                <LinkButton type="primary" to={paths.check(view.caseId)}>
                    {t('material.toCheck')}
                </LinkButton>
            </div>
        );
    }

    return requestGroups(view).some((group) => group.maySend) ? (
        <div className="onward">
            <p>{t('material.notSent')}</p>
            <LinkButton type="primary" to={paths.requests(view.caseId)}>
                {t('material.toRequests')}
            </LinkButton>
        </div>
    ) : null;
}
