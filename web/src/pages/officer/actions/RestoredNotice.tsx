import { Button } from 'antd';
import { useTexts } from '../useWords';

/** Says that words typed before and not sent stand in the form again, and takes them away on demand. */
export function RestoredNotice({ onClear }: { onClear: () => void }) {
    const { t } = useTexts();
    return (
        <p className="restored-notice" role="status">
            {t('restored.text')}{' '}
            <Button size="small" onClick={onClear}>
                {t('restored.clear')}
            </Button>
        </p>
    );
}
