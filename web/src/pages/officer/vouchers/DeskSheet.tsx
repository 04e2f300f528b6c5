import { useId, useState } from 'react';
import { useVoucherCommand, type VoucherCommand } from '../../../api/vouchers';
import { money } from '../../../components/format';
import { Field } from '../actions/Field';
import { EntrySheet } from '../EntrySheet';
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
    const submit = () => {
        const built = build(draft);
        setFaults('faults' in built ? built.faults : {});
        if ('body' in built) {
            sent.mutate({ ...command, body: built.body }, { onSuccess: onDone });
        }

        return 'body' in built;
    };
    return (
        <EntrySheet
            title={title}
            effect={effect}
            confirm={confirm}
            isGrave={isGrave}
            sending={sent}
            refusals={{ triggerNotPermitted: t('decide.overtaken'), preconditionFailed: t('decide.overtaken') }}
            onSubmit={submit}
            onClose={onClose}
        >
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
        </EntrySheet>
    );
}
