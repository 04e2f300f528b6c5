import { Button } from 'antd';
import { NativeDialog } from '../../components/NativeDialog';
import { useTexts } from './useWords';

interface Props {
    onStay: () => void;
    onLeave: () => void;
}

/** Whether what was typed may be lost. */
export function LeaveQuestion({ onStay, onLeave }: Props) {
    const { t } = useTexts();
    return (
        <NativeDialog title={t('leave.title')} onClose={onStay}>
            <p>{t('leave.text')}</p>
            <div className="sheet-foot">
                <Button type="primary" onClick={onStay}>
                    {t('leave.stay')}
                </Button>
                <Button danger onClick={onLeave}>
                    {t('leave.leave')}
                </Button>
            </div>
        </NativeDialog>
    );
}
