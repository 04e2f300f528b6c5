import { useState } from 'react';
import { useTexts } from '../useWords';
import { reasonBody } from './bodies';
import { Field } from './Field';
import { useActionForm, type ActionFormProps } from './form';

/** An action that must be explained. */
export function ReasonForm(props: ActionFormProps) {
    const { t } = useTexts();
    const [reason, setReason] = useState('');
    const { onSubmit, faultOf, idOf } = useActionForm(() => reasonBody({ reason }), props);
    return (
        <form id={props.formId} onSubmit={onSubmit} noValidate>
            <Field
                id={idOf('reason')}
                label={t('act.reason')}
                hint={t('act.reasonHint')}
                fault={faultOf('reason')}
                value={reason}
                onChange={setReason}
                rows={4}
            />
        </form>
    );
}
