import { Button } from 'antd';
import { useEffect, useId, useState } from 'react';
import type { CaseView, StepView } from '../../../api/cases';
import { useCommand } from '../../../api/commands';
import { ApiError } from '../../../api/problem';
import { ProblemBox } from '../../../components/ProblemBox';
import { Sheet } from '../Sheet';
import { useTexts, useWords } from '../useWords';
import { ActionForm } from './ActionForm';
import { changesOf } from './changes';
import { ConflictNotice } from './ConflictNotice';
import { dropDraft, readDraft } from './drafts';
import { RestoredNotice } from './RestoredNotice';

interface Props {
    trigger: string;
    view: CaseView;
    step: StepView | null;
    onClose: () => void;
    /** `settled`: the service has answered with the case as it is now; else the order is taken and still under way. */
    onDone: (settled: boolean) => void;
    onReload: () => void;
}

/** One action: what it does, what it needs, one confirmation that names the effect. Typed words outlive a conflict. */
export default function ActionSheet({ trigger, view, step, onClose, onDone, onReload }: Props) {
    const { t } = useTexts();
    const words = useWords();
    const formId = useId();
    const [seen, setSeen] = useState(view);
    const place = { caseId: view.caseId, step: step?.step ?? null, trigger };
    const [isBegun, setBegun] = useState(() => readDraft(place) !== null);
    const discard = () => {
        dropDraft(place);
        onClose();
    };
    const [held, setHeld] = useState(false);
    const command = useCommand(view.caseId);
    const { abandon } = command;
    useEffect(() => abandon, [abandon]);
    const changes = command.isPending || command.isSuccess ? [] : changesOf(seen, view);
    const problem = command.error instanceof ApiError ? command.error.problem : null;
    const wasFaster = problem?.status === 409;
    const refused = problem?.errors ?? [];
    // Both name the case's officer, whatever part is open.
    const isAssignment = trigger === 'assignment' || trigger === 'take';
    const permitted = isAssignment || (step === null ? view : step).permittedTriggers.some((one) => one === trigger);
    const send = (body: object) => {
        if (changes.length === 0 && permitted && !held && !command.isPending) {
            command.mutate(
                isAssignment
                    ? { trigger: 'assignment', body }
                    : { trigger, body, ...(step === null ? {} : { step: step.step }) },
                {
                    onSuccess: (answer) => {
                        dropDraft(place);
                        onDone(answer !== null);
                    },
                },
            );
        }
    };
    return (
        <Sheet
            title={title(
                step === null ? t('case.windowPart') : words.step(step.step),
                t(`act.${trigger}.title` as TitleKey),
            )}
            onClose={onClose}
            isBegun={isBegun}
            onDiscard={discard}
            onStop={command.isPending ? abandon : command.isAbandoned ? onClose : undefined}
            footer={(leave) => (
                <div className="sheet-foot">
                    <Button
                        type="primary"
                        danger={grave.includes(trigger)}
                        htmlType="submit"
                        form={formId}
                        loading={command.isPending}
                        disabled={changes.length > 0 || !permitted || held}
                    >
                        {command.isPending ? t('act.sending') : t(`act.${trigger}.confirm` as TitleKey)}
                    </Button>
                    <Button onClick={leave}>{t('common:action.cancel')}</Button>
                    {command.isPending && command.failures > 0 ? (
                        <p role="status">{t('act.waiting', { count: command.failures })}</p>
                    ) : null}
                </div>
            )}
        >
            {changes.length > 0 || wasFaster ? (
                <ConflictNotice
                    changes={changes}
                    permitted={permitted}
                    onSeen={() => {
                        setSeen(view);
                        command.reset();
                    }}
                    onReload={onReload}
                />
            ) : null}
            {refused.length > 0 ? (
                <div className="field-fault" role="alert">
                    {t('act.refused')}
                    <ul>
                        {refused.map((fault) => (
                            <li key={`${fault.field} ${fault.code}`}>{fault.message}</li>
                        ))}
                    </ul>
                </div>
            ) : null}
            {command.isAbandoned ? <p role="alert">{t('act.abandoned')}</p> : null}
            {command.error !== null && !command.isAbandoned && refused.length === 0 && !wasFaster ? (
                <ProblemBox error={command.error} />
            ) : null}
            <p>{t(`act.${trigger}.effect` as TitleKey)}</p>
            {isBegun ? (
                <RestoredNotice
                    onClear={() => {
                        dropDraft(place);
                        setBegun(false);
                    }}
                />
            ) : null}
            <ActionForm
                key={String(isBegun)}
                formId={formId}
                trigger={trigger}
                view={view}
                step={step}
                refused={refused}
                onSend={send}
                onHold={setHeld}
            />
        </Sheet>
    );
}

type TitleKey = 'act.accept.title';

const grave = ['refuse', 'refuseAcceptance', 'revoke'];

const title = (part: string, action: string) => `${action} · ${part}`;
