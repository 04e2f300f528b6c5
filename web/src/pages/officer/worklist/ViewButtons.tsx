import { useTexts } from '../useWords';
import { views, type View } from './filters';

interface Props {
    current: View;
    counts: Record<View, number>;
    /** The service has more than was loaded, so that counts are at least what they say. */
    open: boolean;
    onChoose: (view: View) => void;
}

/** The built-in views as pressed buttons with their counts. */
export function ViewButtons({ current, counts, open, onChoose }: Props) {
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
                    {t(open ? 'worklist.viewAtLeast' : 'worklist.viewCount', {
                        view: t(`worklist.view.${view}`),
                        count: counts[view],
                    })}
                </button>
            ))}
        </div>
    );
}
