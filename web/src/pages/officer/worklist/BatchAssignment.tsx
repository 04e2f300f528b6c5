import { Button } from 'antd';
import { useId, useState, type FormEvent } from 'react';
import type { WorklistItem } from '../../../api/officer/worklist';
import { AssigneeField } from '../actions/AssigneeField';
import { assignmentBody } from '../actions/bodies';
import { Field } from '../actions/Field';
import { Sheet } from '../Sheet';
import { useTexts } from '../useWords';
import { BatchResults } from './BatchResults';
import { useBatch } from './useBatch';

interface Props {
    cases: readonly WorklistItem[];
    onClose: () => void;
    onDone: () => void;
}

/** Names one officer for several cases, one command each; ends with a list of what was done and what was not, and why. */
export function BatchAssignment({ cases, onClose, onDone }: Props) {
    const { t } = useTexts();
    const id = useId();
    const [targets] = useState(cases);
    const [draft, setDraft] = useState({ subject: '', reason: '' });
    const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
    const { results, waiting, isRunning, ...batch } = useBatch(targets);
    const send = (event: FormEvent) => {
        event.preventDefault();
        const built = assignmentBody(draft);
        if ('faults' in built) {
            setFaults(Object.fromEntries(Object.entries(built.faults).map(([path, key]) => [path, t(`fault.${key}`)])));
            return;
        }

        setFaults({});
        void batch.send({ subject: draft.subject.trim(), reason: draft.reason.trim() });
    };
    const finish = () => {
        if (results !== undefined && results.every(({ error }) => error === null)) {
            onDone();
        }

        onClose();
    };
    return (
        <Sheet
            title={t('assign.batchTitle', { count: targets.length })}
            onClose={finish}
            onStop={isRunning ? batch.stop : results === undefined ? undefined : finish}
            footer={(leave) => (
                <div className="sheet-foot">
                    {results === undefined ? (
                        <>
                            <Button type="primary" htmlType="submit" form={id}>
                                {t('assign.batchConfirm', { count: targets.length })}
                            </Button>
                            <Button onClick={leave}>{t('common:action.cancel')}</Button>
                        </>
                    ) : (
                        <Button type={isRunning ? 'default' : 'primary'} onClick={leave}>
                            {t(isRunning ? 'assign.stop' : 'action.close')}
                        </Button>
                    )}
                    {isRunning && waiting > 0 ? <p role="status">{t('act.waiting', { count: waiting })}</p> : null}
                </div>
            )}
        >
            {results === undefined ? (
                <form id={id} onSubmit={send} noValidate>
                    <AssigneeField
                        id={`${id}-subject`}
                        caseId={targets[0]?.caseId ?? ''}
                        value={draft.subject}
                        onChange={(subject) => setDraft({ ...draft, subject })}
                        fault={faults.subject}
                        all
                    />
                    <Field
                        id={`${id}-reason`}
                        label={t('act.reason')}
                        hint={t('assign.reasonHint')}
                        fault={faults.reason}
                        value={draft.reason}
                        onChange={(reason) => setDraft({ ...draft, reason })}
                        rows={3}
                    />
                </form>
            ) : (
                <BatchResults results={results} all={targets.length} />
            )}
        </Sheet>
    );
}
