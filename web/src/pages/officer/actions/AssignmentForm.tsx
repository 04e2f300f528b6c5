import { useTexts } from '../useWords';
import { AssigneeField } from './AssigneeField';
import { assignmentBody } from './bodies';
import { Field } from './Field';
import { useActionForm, type ActionFormProps } from './form';
import { useActionDraft } from './useActionDraft';

/** Handing a case to another one-on-one officer. */
export function AssignmentForm(props: ActionFormProps) {
    const { t } = useTexts();
    const [draft, setDraft] = useActionDraft(props, { subject: '', reason: '' });
    const { onSubmit, faultOf, idOf } = useActionForm(() => assignmentBody(draft), props);
    return (
        <form id={props.formId} onSubmit={onSubmit} noValidate>
            <p>{t('assign.now', { name: props.view.caseOfficer?.name ?? t('assign.nobody') })}</p>
            <AssigneeField
                id={idOf('subject')}
                caseId={props.view.caseId}
                value={draft.subject}
                onChange={(subject) => setDraft({ ...draft, subject })}
                fault={faultOf('subject')}
            />
            <Field
                id={idOf('reason')}
                label={t('act.reason')}
                hint={t('assign.reasonHint')}
                fault={faultOf('reason')}
                value={draft.reason}
                onChange={(reason) => setDraft({ ...draft, reason })}
                rows={3}
            />
        </form>
    );
}
