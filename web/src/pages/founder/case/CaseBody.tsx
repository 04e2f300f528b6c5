import type { CaseView } from '../../../api/cases';
import { caseActs } from '../acts/acts';
import { ActButton } from '../acts/ActButton';
import { Panel } from '../../../components/Panel';
import { useWords } from '../words';
import { CaseLinks } from './CaseLinks';
import { Inbox } from './Inbox';
import { NextBox } from './NextBox';
import { OfficerPanel } from './OfficerPanel';
import { OpenRequests } from './OpenRequests';
import { StepList } from './StepList';

/** The case page below its heading, the one next thing first. */
export function CaseBody({ view }: { view: CaseView }) {
    const { t } = useWords();
    const isDraft = view.state === 'draft';
    const acts = caseActs(view);
    return (
        <>
            <NextBox view={view} />
            <OpenRequests view={view} />
            <StepList view={view} />
            {isDraft ? null : <Inbox caseId={view.caseId} />}
            <OfficerPanel officer={view.caseOfficer} isDraft={isDraft} />
            <CaseLinks view={view} />
            {acts.length === 0 ? null : (
                <Panel title={t('case.other')}>
                    <p>{t(isDraft ? 'act.deleteDraft.hint' : 'act.withdraw.hint')}</p>
                    {acts.map((trigger) => (
                        <ActButton key={trigger} caseId={view.caseId} trigger={trigger} isDraft={isDraft} />
                    ))}
                </Panel>
            )}
        </>
    );
}
