import { Button } from 'antd';
import { useState } from 'react';
import { NativeDialog } from '../../../components/NativeDialog';
import { useWords } from '../words';
import type { AskedAct } from './confirm';
import { CommandProblem } from './CommandProblem';
import { ReasonField } from './ReasonField';
import { useAct } from './useAct';

type Props = AskedAct & { onClose: () => void };

/** One act of the founder: the effect named, confirmed once, sent until answered. */
export function ConfirmCommand(props: Props) {
    const { t } = useWords();
    const [reason, setReason] = useState('');
    const [lacksReason, setLacksReason] = useState(false);
    const act = useAct(props.caseId, props.onDone);
    const send = () => {
        if (props.asksReason === true && reason.trim() === '') {
            setLacksReason(true);
            return;
        }

        void act.send({ ...props.command, ...(props.asksReason === true ? { body: { reason: reason.trim() } } : {}) });
    };
    const isOver = act.isConflict || props.isAllowed === false;
    return (
        <NativeDialog title={act.isConflict ? t('act.conflict') : props.title} onClose={props.onClose}>
            {act.isConflict ? null : <p>{props.effect}</p>}
            {props.asksReason === true && !isOver ? (
                <ReasonField value={reason} onChange={setReason} isMissing={lacksReason && reason.trim() === ''} />
            ) : null}
            <CommandProblem act={act} />
            <div className="dialog-buttons">
                {isOver ? null : (
                    <Button type="primary" danger={props.isDangerous === true} disabled={act.isSending} onClick={send}>
                        {act.isSending ? t('act.sending') : props.confirm}
                    </Button>
                )}
                <Button onClick={props.onClose}>{t(isOver ? 'act.close' : 'act.notNow')}</Button>
            </div>
        </NativeDialog>
    );
}
