import { Button } from 'antd';
import { useId, type FormEvent, type ReactNode } from 'react';
import { ApiError } from '../../../api/problem';
import { ProblemBox } from '../../../components/ProblemBox';
import { Sheet } from '../Sheet';
import { useBenefitTexts } from './useBenefitTexts';

interface Props {
    title: string;
    /** What it does, before it is done. */
    effect: string;
    confirm: string;
    isGrave?: boolean;
    sending: { isPending: boolean; failures: number; error: Error | null };
    /** False: something is lacking, and the first field that says so takes the focus. */
    onSubmit: () => boolean;
    onClose: () => void;
    children?: ReactNode;
}

/** One entry of the desk: what it does, what it needs, one confirmation that names the effect. */
export function BenefitSheet({ title, effect, confirm, isGrave = false, sending, onSubmit, onClose, children }: Props) {
    const { t } = useBenefitTexts();
    const formId = useId();
    const submit = (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        const form = event.currentTarget;
        if (!sending.isPending && !onSubmit()) {
            window.requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
        }
    };
    return (
        <Sheet
            title={title}
            onClose={onClose}
            footer={(leave) => (
                <div className="sheet-foot">
                    <Button type="primary" danger={isGrave} htmlType="submit" form={formId} loading={sending.isPending}>
                        {sending.isPending ? t('officer:act.sending') : confirm}
                    </Button>
                    <Button onClick={leave}>{t('common:action.cancel')}</Button>
                    {sending.failures > 0 ? <p role="status">{t('pairing:sending.waiting')}</p> : null}
                </div>
            )}
        >
            <Refused error={sending.error} />
            <p>{effect}</p>
            <form id={formId} onSubmit={submit} noValidate>
                {children}
            </form>
        </Sheet>
    );
}

/** Somebody was faster, or why the service does not take it. */
function Refused({ error }: { error: Error | null }) {
    const { t } = useBenefitTexts();
    if (error instanceof ApiError && error.status === 409) {
        return (
            <p className="field-fault" role="alert">
                {t('overtaken')}
            </p>
        );
    }

    return error === null ? null : <ProblemBox error={error} />;
}
