import type { DocumentView } from '../../../api/documents';
import { moment } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import type { RequestGroup } from '../case/openRequests';
import { closeOf } from '../closeOf';
import { useWords, type Words } from '../words';
import { RequestItem } from './RequestItem';
import { SendAnswer } from './SendAnswer';

interface Props {
    caseId: string;
    group: RequestGroup;
    documents: readonly DocumentView[];
    onTick: (id: string, isDone: boolean) => void;
}

/** What one side asks for: everything at once, until when, and the one button that answers it. */
export function RequestGroupPanel({ caseId, group, documents, onTick }: Props) {
    const words = useWords();
    const done = group.items.filter((item) => item.done).length;
    return (
        <div id={group.key}>
            <Panel title={titleOf(group, words)} tone={group.maySend ? 'next' : 'plain'}>
                <p>{words.t('request.progress', { done, count: group.items.length })}</p>
                {group.dueOn === null ? null : (
                    <p>
                        <strong>
                            {words.t(`next.answer.${scopeOf(group)}Deadline`, { at: moment(closeOf(group.dueOn)) })}
                        </strong>
                    </p>
                )}
                <ol className="request-items">
                    {group.items.map((item) => (
                        <RequestItem
                            key={item.id}
                            caseId={caseId}
                            item={item}
                            documents={documents.filter((document) => document.kind === item.material)}
                            onTick={(isDone) => onTick(item.id, isDone)}
                        />
                    ))}
                </ol>
                {group.maySend ? (
                    <SendAnswer caseId={caseId} group={group} />
                ) : (
                    <p className="quiet">{words.t('request.notNow')}</p>
                )}
            </Panel>
        </div>
    );
}

/** Who asks decides what an answer does and what a missed deadline means. */
export function scopeOf({ key }: RequestGroup): 'case' | 'promise' | 'step' {
    return key === 'case' || key === 'promise' ? key : 'step';
}

function titleOf(group: RequestGroup, words: Words): string {
    return words.t(`request.from.${scopeOf(group)}`, {
        department: words.department(group.department),
        step: group.step === null ? '' : words.step(group.step),
    });
}
