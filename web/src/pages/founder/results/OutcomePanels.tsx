import type { ReactNode } from 'react';
import type { CaseView, StepView } from '../../../api/cases';
import { Panel } from '../../../components/Panel';
import { StateTag } from '../../../components/StateTag';
import { useWords } from '../words';
import { AccountResult } from './AccountResult';
import { DeskResult } from './DeskResult';
import { LicenceResult } from './LicenceResult';
import { MentorResult } from './MentorResult';
import type {
    AccountOutcome,
    DeskOutcome,
    LicenceOutcome,
    MentorOutcome,
    TaxOutcome,
    VouchersOutcome,
} from './outcomes';
import { TaxResult } from './TaxResult';
import { VouchersResult } from './VouchersResult';

/** The outcome of each step that has one; an invented one says so, a revoked one too. */
export function OutcomePanels({ view }: { view: CaseView }) {
    return view.steps.flatMap((step) =>
        step.outcome === null
            ? []
            : [
                  <OutcomePanel key={step.step} step={step}>
                      {outcomeOf(step)}
                  </OutcomePanel>,
              ],
    );
}

function OutcomePanel({ step, children }: { step: StepView; children: ReactNode }) {
    const { t, step: nameOf } = useWords();
    const isSample = step.outcome !== null && 'sample' in step.outcome && step.outcome.sample === true;
    return (
        <div id={step.step}>
            <Panel
                title={t(`results.of.${step.step}`)}
                extra={isSample ? <span className="sample-mark">{t('results.sample')}</span> : null}
            >
                {isSample ? <p className="quiet">{t('results.sampleExplained')}</p> : null}
                {step.state === 'revoked' ? (
                    <StateTag tone="bad">{t('results.revoked', { step: nameOf(step.step) })}</StateTag>
                ) : null}
                {step.frozen ? <StateTag tone="bad">{t('results.frozen')}</StateTag> : null}
                {children}
            </Panel>
        </div>
    );
}

/** Which of the outcomes it is follows from the step. */
function outcomeOf({ step, outcome }: StepView): ReactNode {
    switch (step) {
        case 'registration':
            return <LicenceResult outcome={outcome as LicenceOutcome} />;
        case 'bankAccount':
            return <AccountResult outcome={outcome as AccountOutcome} />;
        case 'taxSetup':
            return <TaxResult outcome={outcome as TaxOutcome} />;
        case 'workspace':
            return <DeskResult outcome={outcome as DeskOutcome} />;
        case 'vouchers':
            return <VouchersResult outcome={outcome as VouchersOutcome} />;
        case 'mentorPairing':
            return <MentorResult outcome={outcome as MentorOutcome} />;
    }
}
