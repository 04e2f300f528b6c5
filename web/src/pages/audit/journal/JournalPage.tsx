import { useParams } from 'react-router';
import { useJournal, useVerification } from '../../../api/audit';
import { useCase, type CaseView } from '../../../api/cases';
import { LinkButton } from '../../../components/LinkButton';
import { PageHeading } from '../../../components/PageHeading';
import { QueryBody } from '../../../components/QueryBody';
import { StateTag } from '../../../components/StateTag';
import { ReplayPanel } from '../replay/ReplayPanel';
import { useTexts, useWords } from '../useWords';
import { ExportPanel } from '../verification/ExportPanel';
import { VerificationPanel } from '../verification/VerificationPanel';
import { CaseGlance } from './CaseGlance';
import { ChainPanel } from './ChainPanel';
import { chainOf } from './chain';
import { RecordsPanel } from './RecordsPanel';
import '../../../styles/audit.css';

/** One case as auditors read it: whether the record holds, the case as it stood at any record, all records, the archive. */
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
            {shown.data === undefined ? <VerificationOfLost caseId={caseId} /> : <JournalPart shown={shown.data} />}
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

/** A case that can't be read any more may still be one that the log knows: then the verification says what is gone. */
function VerificationOfLost({ caseId }: { caseId: string }) {
    const { data } = useVerification(caseId);
    return data === undefined ? null : <VerificationPanel caseId={caseId} />;
}

function JournalPart({ shown: { caseId, caseNumber } }: { shown: CaseView }) {
    return (
        <>
            <VerificationPanel caseId={caseId} />
            <QueryBody query={useJournal(caseId)}>
                {(entries) => (
                    <>
                        <ReplayPanel caseId={caseId} entries={entries} />
                        <RecordsPanel entries={entries} />
                        <ChainPanel chain={chainOf(entries)} />
                    </>
                )}
            </QueryBody>
            <ExportPanel caseId={caseId} caseNumber={caseNumber} />
        </>
    );
}
