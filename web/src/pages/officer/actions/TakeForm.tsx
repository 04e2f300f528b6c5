import { useSession } from '../../../session/session';
import { founderWords } from '../founderWords';
import { assignmentBody } from './bodies';
import { useActionForm, type ActionFormProps } from './form';

/** Naming oneself: nothing to fill in, the reason is the usual one. */
export function TakeForm(props: ActionFormProps) {
    const subject = useSession()?.subject ?? '';
    const reason = founderWords().t('assign.takeReason');
    const { onSubmit } = useActionForm(() => assignmentBody({ subject, reason }), props);
    return <form id={props.formId} onSubmit={onSubmit} noValidate />;
}
