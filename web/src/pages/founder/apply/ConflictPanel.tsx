import { Button } from 'antd';
import { Panel } from '../../../components/Panel';
import { keepLocalDraft } from './localDraft';
import { useApplyWords } from './useApplyWords';

/** The form was changed elsewhere; nothing is overwritten, the newer one is looked at first. */
export function ConflictPanel({ caseId }: { caseId: string }) {
    const { t } = useApplyWords();
    const reload = () => {
        keepLocalDraft(caseId, null);
        window.location.reload();
    };
    return (
        <Panel title={t('conflict.title')} tone="next">
            <p>{t('conflict.text')}</p>
            <Button type="primary" onClick={reload}>
                {t('conflict.reload')}
            </Button>
        </Panel>
    );
}
