import { useTexts } from '../useWords';
import { reasonBody } from './bodies';
import { Field } from './Field';
import { useActionForm, type ActionFormProps } from './form';
import { useActionDraft } from './useActionDraft';

/** An action that must be explained. */
export function ReasonForm(props: ActionFormProps) {
    const { t } = useTexts();
    const [draft, setDraft] = useActionDraft(props, { reason: '' });
    const { onSubmit, faultOf, idOf } = useActionForm(() => reasonBody(draft), props);
    return (
        <form id={props.formId} onSubmit={onSubmit} noValidate>
            <Field
                id={idOf('reason')}
                label={t('act.reason')}
                hint={t('act.reasonHint')}
                fault={faultOf('reason')}
                value={draft.reason}
                onChange={(reason) => setDraft({ reason })}
                rows={4}
            />
        </form>
    );
}
