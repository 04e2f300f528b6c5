import { Navigate } from 'react-router';
import type { CaseView } from '../../../api/cases';
import { useBanks } from '../../../api/catalogue';
import { Panel } from '../../../components/Panel';
import { AnswerList } from './AnswerList';
import { sections } from './fields';
import type { Application } from './form';
import { SubmitPanel } from './SubmitPanel';
import { useApplyWords } from './useApplyWords';

/** The answers by section, each with a way back to its field, and the submission. */
export function CheckBody({ view, form }: { view: CaseView; form: Application }) {
    const { t } = useApplyWords();
    const banks = useBanks(view.city);
    if (view.state !== 'draft') {
        return <Navigate to={`/cases/${view.caseId}/apply/done`} replace />;
    }

    return (
        <>
            <p>{t('check.lead')}</p>
            {sections.map(({ name, fields }) => (
                <Panel key={name} title={t(`section.${name}.title`)}>
                    <AnswerList caseId={view.caseId} city={view.city} fields={fields} form={form} banks={banks} />
                </Panel>
            ))}
            <SubmitPanel view={view} form={form} />
        </>
    );
}
