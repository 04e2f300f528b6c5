import { useState } from 'react';
import { keepDraft, readDraft } from './drafts';
import type { ActionFormProps } from './form';

/** What is typed in an action's form. It outlives the form: leaving the case, another action, a new sign-in. */
export function useActionDraft<T extends object>(
    { view, step, trigger }: Pick<ActionFormProps, 'view' | 'step' | 'trigger'>,
    initial: T,
): [draft: T, write: (next: T) => void] {
    const place = { caseId: view.caseId, step: step?.step ?? null, trigger };
    const [draft, setDraft] = useState<T>(() => ({ ...initial, ...readDraft(place) }));
    const write = (next: T) => {
        keepDraft(place, next);
        setDraft(next);
    };
    return [draft, write];
}
