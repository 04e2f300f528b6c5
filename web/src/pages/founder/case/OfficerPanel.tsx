import type { CaseView } from '../../../api/cases';
import { Panel } from '../../../components/Panel';
import { useWords } from '../words';

/** The one named officer, or from when there is one. */
export function OfficerPanel({ officer, isDraft }: { officer: CaseView['caseOfficer']; isDraft: boolean }) {
    const { t } = useWords();
    return (
        <Panel title={t('officer.title')}>
            {officer === null ? (
                <p>{t(isDraft ? 'officer.afterSubmission' : 'officer.notYet')}</p>
            ) : (
                <>
                    <p className="officer-name" translate="no">
                        {officer.name}
                    </p>
                    <p className="quiet">{t('officer.what')}</p>
                </>
            )}
        </Panel>
    );
}
