import { Button } from 'antd';
import { EmptyState } from '../../../components/EmptyState';
import { useNarrow } from '../useNarrow';
import { useTexts } from '../useWords';
import { isNarrowed, type Filters } from './filters';
import { cleared } from './FilterBar';
import { TaskCards } from './TaskCards';
import { TaskTable, type ListProps } from './TaskTable';

interface Props extends ListProps {
    filters: Filters;
    onChange: (changed: Partial<Filters>) => void;
    onTouch: (touched: boolean) => void;
}

/** The list itself, or why it is empty. Tells when pointer or focus are inside, so that it is not moved under them. */
export function TaskList({ filters, onChange, onTouch, ...list }: Props) {
    const { t } = useTexts();
    const narrow = useNarrow();
    if (list.items.length === 0) {
        return isNarrowed(filters) ? (
            <EmptyState
                text={t('worklist.nothingFound', { view: t(`worklist.view.${filters.view}`) })}
                action={<Button onClick={() => onChange(cleared)}>{t('worklist.clear')}</Button>}
            />
        ) : (
            <EmptyState text={t(`worklist.empty.${filters.view}`)} />
        );
    }

    return (
        <div
            className="task-list"
            onPointerEnter={() => onTouch(true)}
            onPointerLeave={() => onTouch(false)}
            onFocus={() => onTouch(true)}
            onBlur={(event) => {
                if (!event.currentTarget.contains(event.relatedTarget)) {
                    onTouch(false);
                }
            }}
        >
            {narrow ? <TaskCards {...list} /> : <TaskTable {...list} />}
        </div>
    );
}
