import { Button } from 'antd';
import { useRef } from 'react';
import { useBenefits } from '../../../api/benefits';
import { useCase, type CaseView } from '../../../api/cases';
import { EmptyState } from '../../../components/EmptyState';
import { QueryBody } from '../../../components/QueryBody';
import { useAddressedPart } from '../../../components/useAddressedPart';
import { usePrintedWhole } from '../../../components/usePrintedWhole';
import { CasePart, useCaseId } from '../CasePart';
import { useWords } from '../words';
import { ClauseList } from './ClauseList';
import { DocumentsPanel } from './DocumentsPanel';
import { OutcomePanels } from './OutcomePanels';
import { saveAsPage } from './saveAsPage';

/** What came of the case: to read, to print, to keep. */
export default function ResultsPage() {
    const caseId = useCaseId();
    const { t } = useWords();
    const view = useCase(caseId);
    return (
        <CasePart caseId={caseId} title={t('results.title')}>
            <QueryBody query={view}>{(shown) => <Results view={shown} />}</QueryBody>
        </CasePart>
    );
}

function Results({ view }: { view: CaseView }) {
    const { t } = useWords();
    const benefits = useBenefits(view.caseId);
    useAddressedPart();
    const sheet = useRef<HTMLDivElement>(null);
    usePrintedWhole(sheet);
    const save = () => {
        if (sheet.current !== null) {
            saveAsPage(sheet.current, `${t('results.title')} ${view.caseNumber}`);
        }
    };
    const hasOutcomes = view.steps.some((step) => step.outcome !== null);
    return (
        <>
            <div className="results-buttons no-print">
                <Button type="primary" onClick={() => window.print()}>
                    {t('results.print')}
                </Button>
                <Button onClick={save}>{t('results.save')}</Button>
            </div>
            <div ref={sheet}>
                <p translate="no">
                    {view.companyName} · {view.caseNumber}
                </p>
                {hasOutcomes ? <OutcomePanels view={view} /> : <EmptyState text={t('results.none')} />}
                <QueryBody query={benefits}>{({ clauses }) => <ClauseList clauses={clauses} />}</QueryBody>
            </div>
            <DocumentsPanel caseId={view.caseId} />
        </>
    );
}
