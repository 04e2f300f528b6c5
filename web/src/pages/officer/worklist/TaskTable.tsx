import { Link } from 'react-router';
import type { WorklistItem } from '../../../api/officer/worklist';
import { moment } from '../../../components/format';
import { Clock } from '../Clock';
import { useTexts, useWords } from '../useWords';
import { casePath, stateName } from './task';
import { keyOf } from './order';

export interface ListProps {
    items: readonly WorklistItem[];
    isChosen: (key: string) => boolean;
    /** Null where the caller may not name officers. */
    onChoose: ((keys: readonly string[], chosen: boolean) => void) | null;
}

const columns = ['clock', 'company', 'number', 'due', 'step', 'state'] as const;

/** The tasks as a table; the clock comes first. */
export function TaskTable({ items, isChosen, onChoose }: ListProps) {
    const { t } = useTexts();
    const keys = items.map(keyOf);
    return (
        <table className="task-table">
            <thead>
                <tr>
                    {onChoose === null ? null : (
                        <th scope="col" className="task-choose">
                            <input
                                type="checkbox"
                                aria-label={t('worklist.chooseAll')}
                                checked={keys.length > 0 && keys.every(isChosen)}
                                onChange={(event) => onChoose(keys, event.target.checked)}
                            />
                        </th>
                    )}
                    {columns.map((column) => (
                        <th key={column} scope="col">
                            {t(`worklist.column.${column}`)}
                        </th>
                    ))}
                </tr>
            </thead>
            <tbody>
                {items.map((item) => (
                    <TaskRow key={keyOf(item)} item={item} isChosen={isChosen} onChoose={onChoose} />
                ))}
            </tbody>
        </table>
    );
}

function TaskRow({ item, isChosen, onChoose }: Omit<ListProps, 'items'> & { item: WorklistItem }) {
    const { t } = useTexts();
    const words = useWords();
    const key = keyOf(item);
    const name = item.companyName ?? t('worklist.unnamed');
    return (
        <tr className={isChosen(key) ? 'task-chosen' : undefined}>
            {onChoose === null ? null : (
                <td className="task-choose">
                    <input
                        type="checkbox"
                        aria-label={t('worklist.choose', { name, number: item.caseNumber })}
                        checked={isChosen(key)}
                        onChange={(event) => onChoose([key], event.target.checked)}
                    />
                </td>
            )}
            <td>
                <Clock light={item.light} dueAt={item.dueAt} />
            </td>
            <td>
                <Link to={casePath(item)} className="task-link" lang="zh-CN">
                    {name}
                </Link>
            </td>
            <td className="task-number">{item.caseNumber}</td>
            <td>{item.light === 'paused' ? t('worklist.noDue') : moment(item.dueAt)}</td>
            <td>{item.step === null ? words.department(item.department) : words.step(item.step)}</td>
            <td>{stateName(item, words, t)}</td>
        </tr>
    );
}
