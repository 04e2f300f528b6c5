import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { assign } from '../../../api/officer/assignment';
import type { WorklistItem } from '../../../api/officer/worklist';
import { AssigneeField } from '../actions/AssigneeField';
import { assignmentBody } from '../actions/bodies';
import { Field } from '../actions/Field';
import { Sheet } from '../Sheet';
import { useTexts } from '../useWords';
import { BatchResults, type BatchResult } from './BatchResults';

interface Props {
    cases: readonly WorklistItem[];
    onClose: () => void;
    onDone: () => void;
}

/** Names one officer for several cases, one command each; ends with a list of what was done and what was not, and why. */
export function BatchAssignment({ cases, onClose, onDone }: Props) {
    const { t } = useTexts();
    const id = useId();
    const queries = useQueryClient();
    const [targets] = useState(cases);
    const [draft, setDraft] = useState({ subject: '', reason: '' });
    const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
    const [results, setResults] = useState<readonly BatchResult[]>();
    const [waiting, setWaiting] = useState(0);
    const running = results !== undefined && results.length < targets.length;
    const send = async (event: FormEvent) => {
        event.preventDefault();
        const built = assignmentBody(draft);
        if ('faults' in built) {
            setFaults(Object.fromEntries(Object.entries(built.faults).map(([path, key]) => [path, t(`fault.${key}`)])));
            return;
        }

        setFaults({});
        setResults([]);
        for (const item of targets) {
            const error = await assignOne(item);
            setResults((before) => [...(before ?? []), { item, error }]);
        }

        await queries.invalidateQueries({ queryKey: ['worklist'] });
    };
    const assignOne = (item: WorklistItem) =>
        assign(item.caseId, { subject: draft.subject.trim(), reason: draft.reason.trim() }, setWaiting).then(
            () => null,
            (error: unknown) => error as Error,
        );
    const finish = () => {
        if (results !== undefined && results.every(({ error }) => error === null)) {
            onDone();
        }

        onClose();
    };
    return (
        <Sheet
            title={t('assign.batchTitle', { count: targets.length })}
            onClose={running ? () => undefined : finish}
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
                        <Button type="primary" loading={running} onClick={finish}>
                            {t('action.close')}
                        </Button>
                    )}
                    {running && waiting > 0 ? <p role="status">{t('act.waiting', { count: waiting })}</p> : null}
                </div>
            )}
        >
            {results === undefined ? (
                <form id={id} onSubmit={(event) => void send(event)} noValidate>
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
