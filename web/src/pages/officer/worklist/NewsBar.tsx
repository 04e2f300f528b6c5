import { Button } from 'antd';
import { useTexts } from '../useWords';

/** Says that newer content waits; nothing moves before it is asked for. */
export function NewsBar({ count, onShow }: { count: number; onShow: () => void }) {
    const { t } = useTexts();
    return (
        <div role="status" className="news-place">
            {count === 0 ? null : (
                <div className="news-bar">
                    {t('worklist.news', { count })}
                    <Button size="small" onClick={onShow}>
                        {t('worklist.showNews')}
                    </Button>
                </div>
            )}
        </div>
    );
}
