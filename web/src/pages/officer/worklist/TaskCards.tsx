import { Link } from 'react-router';
import { moment } from '../../../components/format';
import { Clock } from '../Clock';
import { useTexts, useWords } from '../useWords';
import { keyOf } from './order';
import { casePath, stateName } from './task';
import type { ListProps } from './TaskTable';

/** The tasks as cards, for a phone. */
export function TaskCards({ items, isChosen, onChoose }: ListProps) {
    const { t } = useTexts();
    const words = useWords();
    return (
        <ul className="task-cards">
            {items.map((item) => {
                const key = keyOf(item);
                const name = item.companyName ?? t('worklist.unnamed');
                const step = item.step === null ? words.department(item.department) : words.step(item.step);
                return (
                    <li key={key} className={isChosen(key) ? 'task-card task-chosen' : 'task-card'}>
                        <div className="task-card-top">
                            <Clock light={item.light} dueAt={item.dueAt} />
                            {onChoose === null ? null : (
                                <label className="task-card-choose">
                                    <input
                                        type="checkbox"
                                        aria-label={t('worklist.choose', { name, number: item.caseNumber })}
                                        checked={isChosen(key)}
                                        onChange={(event) => onChoose([key], event.target.checked)}
                                    />
                                </label>
                            )}
                        </div>
                        <Link to={casePath(item)} className="task-link" lang="zh-CN">
                            {name}
                        </Link>
                        <p>
                            {step} · {stateName(item, words, t)}
                        </p>
                        <p className="quiet">
                            {item.caseNumber}
                            {item.light === 'paused' ? null : ` · ${t('worklist.dueAt', { at: moment(item.dueAt) })}`}
                        </p>
                    </li>
                );
            })}
        </ul>
    );
}
