import { useCatalogue } from '../../../api/officer/catalogue';
import { useDeadlines } from '../../../api/officer/deskFacts';
import { useTexts } from '../useWords';
import { extensionBody } from './bodies';
import { Field } from './Field';
import { useActionForm, type ActionFormProps } from './form';
import { useActionDraft } from './useActionDraft';

/** More time within the legal limit, in working days. */
export function ExtensionForm(props: ActionFormProps) {
    const { t } = useTexts();
    const [draft, setDraft] = useActionDraft(props, { workingDays: '', reason: '' });
    const { onSubmit, faultOf, idOf } = useActionForm(() => extensionBody(draft), props);
    const longest = useCatalogue().data?.steps.find((step) => step.kind === props.step?.step)?.extension.workingDays;
    const left = useDeadlines(props.view.caseId).data?.extensions.find(
        (one) => one.step === props.step?.step,
    )?.workingDays;
    const limit = left ?? longest;
    return (
        <form id={props.formId} onSubmit={onSubmit} noValidate>
            <Field
                id={idOf('workingDays')}
                label={t('act.workingDays')}
                hint={limit === undefined ? undefined : t('act.workingDaysHint', { count: limit })}
                fault={faultOf('workingDays')}
                value={draft.workingDays}
                onChange={(workingDays) => setDraft({ ...draft, workingDays })}
                maxLength={2}
            />
            <Field
                id={idOf('reason')}
                label={t('act.reason')}
                hint={t('act.reasonHint')}
                fault={faultOf('reason')}
                value={draft.reason}
                onChange={(reason) => setDraft({ ...draft, reason })}
                rows={4}
            />
        </form>
    );
}
