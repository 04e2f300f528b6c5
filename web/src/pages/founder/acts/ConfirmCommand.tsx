import { Button } from 'antd';
import { useRef, useState } from 'react';
import { NativeDialog } from '../../../components/NativeDialog';
import { useWords, type Words } from '../words';
import type { AskedAct } from './confirm';
import { CommandProblem } from './CommandProblem';
import { ReasonField } from './ReasonField';
import { useAct, type Act } from './useAct';

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
    const close = useClose(act, props.onClose);
    const isOver = act.isConflict || act.isAbandoned || props.isAllowed === false;
    return (
        <NativeDialog title={titleOf(act, props.title, t)} onClose={close}>
            {act.isConflict || act.isAbandoned ? null : <p>{props.effect}</p>}
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
                <Button onClick={close}>{t(isOver ? 'act.close' : 'act.notNow')}</Button>
            </div>
        </NativeDialog>
    );
}

/** What is on its way is stopped first and stays on screen, because it may have arrived; asked again, it closes. */
function useClose(act: Act, onClose: () => void): () => void {
    const hasStopped = useRef(false);
    return () => {
        if (act.isSending && !hasStopped.current) {
            hasStopped.current = true;
            act.abandon();
        } else {
            onClose();
        }
    };
}

function titleOf({ isConflict, isAbandoned }: Act, asked: string, t: Words['t']): string {
    return isConflict ? t('act.conflict') : isAbandoned ? t('act.abandoned') : asked;
}
