import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { RequestGroup } from '../case/openRequests';
import { ConfirmCommand } from '../acts/ConfirmCommand';
import { saidOf } from '../case/said';
import { paths } from '../paths';
import { useWords } from '../words';
import { scopeOf } from './RequestGroupPanel';

/** The button says what it does; before it is done the founder sees what is still open. */
export function SendAnswer({ caseId, group }: { caseId: string; group: RequestGroup }) {
    const words = useWords();
    const { t } = words;
    const navigate = useNavigate();
    const [asks, setAsks] = useState(false);
    const open = group.items.filter((item) => !item.done);
    const names = open.map((item) =>
        item.material === null ? words.field(item.field ?? '') : words.material(item.material),
    );
    const department = words.department(group.department);
    const label = t(`request.send.${scopeOf(group)}`, { department });
    const mayStill =
        group.key === 'promise' ? group.items.some((item) => item.present) : open.every((item) => item.present);
    return (
        <div className="send-answer">
            <p className="quiet">{t(`request.effect.${scopeOf(group)}`, { department })}</p>
            <Button type="primary" onClick={() => setAsks(true)}>
                {label}
            </Button>
            {asks ? (
                <ConfirmCommand
                    caseId={caseId}
                    command={group.command}
                    title={open.length === 0 ? label : t('request.stillOpen', { count: open.length })}
                    effect={
                        open.length === 0
                            ? t(`request.effect.${scopeOf(group)}`, { department })
                            : t(mayStill ? 'request.openWarning' : 'request.openRefused', { names: words.list(names) })
                    }
                    confirm={open.length === 0 ? label : t('request.sendAnyway')}
                    isAllowed={open.length === 0 || mayStill}
                    onClose={() => setAsks(false)}
                    onDone={(isDecided) =>
                        void navigate(paths.case(caseId), { state: saidOf(group.command.trigger, isDecided) })
                    }
                />
            ) : null}
        </div>
    );
}
