import type { CaseView } from '../../../api/cases';
import { useNameCheck, type CheckedName, type NameCheckView } from '../../../api/names';
import { useSettled } from '../../../components/useSettled';
import type { Application } from './form';
import { useApplyWords } from './useApplyWords';

const pauseMs = 600;

/** The whole name as it will stand in the register, and what the service says about it while it is typed. */
export function ComposedName({ view, form }: { view: CaseView; form: Application }) {
    const { t } = useApplyWords();
    const name = useSettled(form.entity?.nameZh ?? '', pauseMs);
    const check = useNameCheck(checkedName(view, form.entity?.type ?? null, name));
    return (
        <div className="composed-name" role="status">
            <p>{form.entity?.nameZh ? t('composed', { name: form.entity.nameZh }) : t('notComposed')}</p>
            {check.data === undefined ? null : <NameFindings found={check.data} />}
            {check.isError ? <p>{t('name.unknown')}</p> : null}
        </div>
    );
}

function NameFindings({ found }: { found: NameCheckView }) {
    const { t } = useApplyWords();
    if (found.findings.length === 0 && !found.isRepeated) {
        return <p>{t('name.good')}</p>;
    }

    return (
        <ul>
            {found.isRepeated ? <li>{t('name.repeated')}</li> : null}
            {found.findings.map(({ code, severity, message }) => (
                <li key={code}>{t(`name.${severity}`, { message })}</li>
            ))}
        </ul>
    );
}

/** Asked about in a draft only: later the case itself has the name already. */
function checkedName(view: CaseView, type: string | null, name: string): CheckedName | null {
    const legalForm = type as CheckedName['type'] | null;
    return view.state !== 'draft' || legalForm === null || name === ''
        ? null
        : { city: view.city, district: view.district, type: legalForm, name };
}
