import { useParams } from 'react-router';
import { useJournal } from '../../../api/audit';
import { useCase, type CaseView } from '../../../api/cases';
import { LinkButton } from '../../../components/LinkButton';
import { PageHeading } from '../../../components/PageHeading';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { StateTag } from '../../../components/StateTag';
import { useTexts, useWords } from '../useWords';
import { CaseGlance } from './CaseGlance';
import { ChainPanel } from './ChainPanel';
import { chainOf } from './chain';
import { Journal } from './Journal';
import '../../../styles/audit.css';

/** One case as auditors read it: at a glance, then its journal. */
export default function JournalPage() {
    const { t } = useTexts();
    const { caseId = '' } = useParams();
    const shown = useCase(caseId);
    return (
        <>
            <CaseHeading shown={shown.data} />
            <p>
                <LinkButton to="/audit/cases">{t('journal.back')}</LinkButton>
            </p>
            <QueryBody query={shown}>{(found) => <CaseGlance shown={found} />}</QueryBody>
            {shown.data === undefined ? null : <JournalPart caseId={caseId} />}
        </>
    );
}

function CaseHeading({ shown }: { shown: CaseView | undefined }) {
    const { t } = useTexts();
    const words = useWords();
    const title = shown === undefined ? t('journal.title') : t('journal.titleOf', { number: shown.caseNumber });
    const state = shown === undefined ? null : <StateTag tone="plain">{words.caseState(shown.state)}</StateTag>;
    return <PageHeading title={title} extra={state} />;
}

function JournalPart({ caseId }: { caseId: string }) {
    const { t } = useTexts();
    return (
        <QueryBody query={useJournal(caseId)}>
            {(entries) => (
                <>
                    <ChainPanel chain={chainOf(entries)} />
                    <Panel title={t('journal.entries', { count: entries.length })}>
                        <p className="quiet">{t('journal.zone')}</p>
                        <Journal entries={entries} />
                    </Panel>
                </>
            )}
        </QueryBody>
    );
}
