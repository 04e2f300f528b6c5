import { useId, useState, type FormEvent } from 'react';
import type { CaseView, StepView } from '../../../api/cases';
import type { FieldError } from '../../../api/problem';
import { useTexts } from '../useWords';
import type { Built } from './built';

/** What every form of an action gets. */
export interface ActionFormProps {
    /** The confirm button outside names the form by it. */
    formId: string;
    trigger: string;
    view: CaseView;
    step: StepView | null;
    /** What the service found wrong with what was sent. */
    refused: readonly FieldError[];
    onSend: (body: object) => void;
    /** Told whether what would be sent is not shown yet, so that it can't be sent. */
    onHold?: (held: boolean) => void;
}

/** The sentence at a field, if any. */
export type FaultOf = (path: string) => string | undefined;

/**
 * A form's sending: builds the body, shows every fault at its field and moves the focus to the first. Faults of the
 * service stand until the form is sent again.
 */
export function useActionForm(build: () => Built, { refused, onSend }: ActionFormProps) {
    const { t } = useTexts();
    const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
    const prefix = useId();
    const onSubmit = (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        const built = build();
        if ('body' in built) {
            setFaults({});
            onSend(built.body);
            return;
        }

        setFaults(Object.fromEntries(Object.entries(built.faults).map(([path, key]) => [path, t(`fault.${key}`)])));
        const form = event.currentTarget;
        window.requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    };
    const faultOf: FaultOf = (path) => faults[path] ?? refused.find((fault) => fault.field === path)?.message;
    return { onSubmit, faultOf, idOf: (path: string) => `${prefix}${path}` };
}
