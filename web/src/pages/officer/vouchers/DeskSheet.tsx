import { Button } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import { ApiError } from '../../../api/problem';
import { useVoucherCommand, type VoucherCommand } from '../../../api/vouchers';
import { money } from '../../../components/format';
import { ProblemBox } from '../../../components/ProblemBox';
import { Field } from '../actions/Field';
import { Sheet } from '../Sheet';
import type { Draft, Faults } from './decision';
import { useDeskTexts } from './useDeskTexts';

interface Props {
    title: string;
    /** What it does, before it is done. */
    effect: string;
    confirm: string;
    isGrave: boolean;
    /** The most that may be granted or entered, in fen; null where no amount is asked. */
    mostFen: number | null;
    /** What stands in the field of the amount at first, in yuan. */
    amount: string;
    reasonHint: string | null;
    build: (draft: Draft) => { body: object } | { faults: Faults };
    command: Omit<VoucherCommand, 'body'>;
    onClose: () => void;
    onDone: () => void;
}

/** A decision at the desk: what it does, what it needs, one confirmation that names the effect. */
export function DeskSheet({ title, effect, confirm, isGrave, onClose, onDone, build, command, ...fields }: Props) {
    const { t } = useDeskTexts();
    const formId = useId();
    const [draft, setDraft] = useState<Draft>({ amount: fields.amount, reason: '' });
    const [faults, setFaults] = useState<Faults>({});
    const sent = useVoucherCommand();
    const submit = (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        const built = build(draft);
        setFaults('faults' in built ? built.faults : {});
        if ('body' in built && !sent.isPending) {
            sent.mutate({ ...command, body: built.body }, { onSuccess: onDone });
            return;
        }

        const form = event.currentTarget;
        window.requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    };
    return (
        <Sheet
            title={title}
            onClose={onClose}
            footer={(leave) => (
                <div className="sheet-foot">
                    <Button type="primary" danger={isGrave} htmlType="submit" form={formId} loading={sent.isPending}>
                        {sent.isPending ? t('officer:act.sending') : confirm}
                    </Button>
                    <Button onClick={leave}>{t('common:action.cancel')}</Button>
                    {sent.failures > 0 ? <p role="status">{t('vouchers:problem.waiting')}</p> : null}
                </div>
            )}
        >
            <Refused error={sent.error} />
            <p>{effect}</p>
            <form id={formId} onSubmit={submit} noValidate>
                {fields.mostFen === null ? null : (
                    <Field
                        id={`${formId}amount`}
                        label={t('decide.amount')}
                        hint={t('decide.amountHint', { most: money(fields.mostFen) })}
                        fault={faults.amount === undefined ? undefined : t(`fault.${faults.amount}`)}
                        value={draft.amount}
                        onChange={(amount) => setDraft({ ...draft, amount })}
                    />
                )}
                {fields.reasonHint === null ? null : (
                    <Field
                        id={`${formId}reason`}
                        label={t('decide.reason')}
                        hint={fields.reasonHint}
                        fault={faults.reason === undefined ? undefined : t(`fault.${faults.reason}`)}
                        value={draft.reason}
                        onChange={(reason) => setDraft({ ...draft, reason })}
                        rows={4}
                        maxLength={500}
                    />
                )}
            </form>
        </Sheet>
    );
}

/** Somebody was faster, or why the service does not take it. */
function Refused({ error }: { error: Error | null }) {
    const { t } = useDeskTexts();
    if (error instanceof ApiError && (error.status === 409 || error.status === 412)) {
        return (
            <p className="field-fault" role="alert">
                {t('decide.overtaken')}
            </p>
        );
    }

    return error === null ? null : <ProblemBox error={error} />;
}
