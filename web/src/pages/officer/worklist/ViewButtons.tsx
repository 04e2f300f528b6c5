import { useTexts } from '../useWords';
import { views, type View } from './filters';
import type { ViewCount } from './viewCounts';

interface Props {
    current: View;
    /** Undefined while nothing is known: no count is not a count of nothing. */
    counts: Record<View, ViewCount> | undefined;
    onChoose: (view: View) => void;
}

/** The built-in views as pressed buttons with their counts. */
export function ViewButtons({ current, counts, onChoose }: Props) {
    const { t } = useTexts();
    return (
        <div className="officer-views" role="group" aria-label={t('worklist.views')}>
            {views.map((view) => (
                <button
                    key={view}
                    type="button"
                    className="view-button"
                    aria-pressed={view === current}
                    onClick={() => onChoose(view)}
                >
                    {counts === undefined
                        ? t(`worklist.view.${view}`)
                        : t(counts[view].isLeast ? 'worklist.viewAtLeast' : 'worklist.viewCount', {
                              view: t(`worklist.view.${view}`),
                              count: counts[view].count,
                          })}
                </button>
            ))}
        </div>
    );
}
