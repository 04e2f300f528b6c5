import { Button } from 'antd';
import { useId, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EntryProblem, type Refusals } from './EntryProblem';
import { Sheet } from './Sheet';

interface Props {
    title: string;
    /** What it does, before it is done. */
    effect: string;
    confirm: string;
    isGrave?: boolean;
    sending: { isPending: boolean; failures: number; error: Error | null };
    /** What a refusal means here, by its code; others are told in the service's words. */
    refusals?: Refusals;
    /** False: something is lacking, and the first field that says so takes the focus. */
    onSubmit: () => boolean;
    onClose: () => void;
    children?: ReactNode;
}

/** One entry of a desk: what it does, what it needs, one confirmation that names the effect. */
export function EntrySheet({ title, effect, confirm, isGrave = false, sending, refusals = {}, ...entry }: Props) {
    const { t } = useTranslation(['officer', 'common']);
    const formId = useId();
    const submit = (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        const form = event.currentTarget;
        if (!sending.isPending && !entry.onSubmit()) {
            window.requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
        }
    };
    return (
        <Sheet
            title={title}
            onClose={entry.onClose}
            footer={(leave) => (
                <div className="sheet-foot">
                    <Button type="primary" danger={isGrave} htmlType="submit" form={formId} loading={sending.isPending}>
                        {sending.isPending ? t('act.sending') : confirm}
                    </Button>
                    <Button onClick={leave}>{t('common:action.cancel')}</Button>
                    {sending.failures > 0 ? <p role="status">{t('entry.waiting')}</p> : null}
                </div>
            )}
        >
            <EntryProblem error={sending.error} refusals={refusals} />
            <p>{effect}</p>
            <form id={formId} onSubmit={submit} noValidate>
                {entry.children}
            </form>
        </Sheet>
    );
}
