import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useConfirm } from '../acts/confirm';
import type { RequestGroup } from '../case/openRequests';
import { saidOf } from '../case/said';
import { paths } from '../paths';
import { useWords } from '../words';
import { scopeOf } from './RequestGroupPanel';

/** The button says what it does; before it is done the founder sees what is still open. */
export function SendAnswer({ caseId, group }: { caseId: string; group: RequestGroup }) {
    const words = useWords();
    const { t } = words;
    const navigate = useNavigate();
    const confirm = useConfirm();
    const department = words.department(group.department);
    const label = t(`request.send.${scopeOf(group)}`, { department });
    const effect = t(`request.effect.${scopeOf(group)}`, { department });
    const open = group.items.filter((item) => !item.done);
    const names = words.list(
        open.map((item) => (item.material === null ? words.field(item.field ?? '') : words.material(item.material))),
    );
    const isAllowed = mayStill(group);
    const asked =
        open.length === 0
            ? { title: label, effect, confirm: label }
            : {
                  title: t('request.stillOpen', { count: open.length }),
                  effect: t(`request.${warningOf(group, isAllowed)}`, { names }),
                  confirm: t('request.sendAnyway'),
                  isAllowed,
              };
    const send = () =>
        confirm({
            caseId,
            command: group.command,
            ...asked,
            onDone: (isDecided) =>
                void navigate(paths.case(caseId), { state: saidOf(group.command.trigger, isDecided) }),
        });
    return (
        <div className="send-answer">
            <p className="quiet">{effect}</p>
            <Button type="primary" onClick={send}>
                {label}
            </Button>
        </div>
    );
}

/** Whether the service would let the answer pass: for promised papers one is enough, else each kind has to be there. */
function mayStill({ key, items }: RequestGroup): boolean {
    return key === 'promise' ? items.some((item) => item.present) : items.every((item) => item.present);
}

function warningOf({ key }: RequestGroup, isAllowed: boolean): 'openRefused' | 'openPromise' | 'openWarning' {
    return !isAllowed ? 'openRefused' : key === 'promise' ? 'openPromise' : 'openWarning';
}
