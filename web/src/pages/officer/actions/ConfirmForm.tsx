import { useActionForm, type ActionFormProps } from './form';

/** An action that needs no words: its effect stands above, its name on the button. */
export function ConfirmForm(props: ActionFormProps) {
    const { onSubmit } = useActionForm(() => ({ body: {} }), props);
    return <form id={props.formId} onSubmit={onSubmit} noValidate />;
}
