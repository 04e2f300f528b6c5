import { Navigate } from 'react-router';
import type { StoredApplication } from '../../../api/application';
import type { CaseView } from '../../../api/cases';
import { useBanks } from '../../../api/catalogue';
import { useAskedFacts } from '../../../api/guidance';
import { Panel } from '../../../components/Panel';
import { AnswerList } from './AnswerList';
import { sections } from './fields';
import { NewerNote } from './NewerNote';
import { SubmitPanel } from './SubmitPanel';
import { useApplyWords } from './useApplyWords';

interface Props {
    view: CaseView;
    stored: StoredApplication;
    /** Whether the form was changed elsewhere while an earlier version was shown. */
    isNewer: boolean;
    onNewer: (newer: StoredApplication) => void;
}

/** The answers by section, each with a way back to its field, and the submission. */
export function CheckBody({ view, stored, isNewer, onNewer }: Props) {
    const { t } = useApplyWords();
    const banks = useBanks(view.city);
    const asked = useAskedFacts(view.city, view.district);
    const form = stored.application ?? {};
    if (view.state !== 'draft') {
        return <Navigate to={`/cases/${view.caseId}/apply/done`} replace />;
    }

    return (
        <>
            {isNewer ? <NewerNote key={stored.version} /> : null}
            <p>{t('check.lead')}</p>
            {sections.map(({ name, fields }) => (
                <Panel key={name} title={t(`section.${name}.title`)}>
                    <AnswerList caseId={view.caseId} asked={asked} fields={fields} form={form} banks={banks} />
                </Panel>
            ))}
            <SubmitPanel key={stored.version} view={view} form={form} version={stored.version} onNewer={onNewer} />
        </>
    );
}
