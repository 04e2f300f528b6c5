import type { ReactNode } from 'react';
import type { CaseView, StepView } from '../../../api/cases';
import { Panel } from '../../../components/Panel';
import { StateTag } from '../../../components/StateTag';
import { useWords } from '../words';
import { AccountResult } from './AccountResult';
import { DeskResult } from './DeskResult';
import { LicenceResult } from './LicenceResult';
import { MentorResult } from './MentorResult';
import type { LicenceOutcome } from './outcomes';
import { TaxResult } from './TaxResult';
import { VouchersResult } from './VouchersResult';

/** The outcome of each step that has one; an invented one says so, a revoked one too. */
export function OutcomePanels({ view }: { view: CaseView }) {
    return view.steps.flatMap((step) =>
        step.outcome === null
            ? []
            : [
                  <OutcomePanel key={step.step} step={step}>
                      {outcomeOf(step.step, step.outcome)}
                  </OutcomePanel>,
              ],
    );
}

function OutcomePanel({ step, children }: { step: StepView; children: ReactNode }) {
    const { t, step: nameOf } = useWords();
    const isSample = (step.outcome as LicenceOutcome | null)?.sample === true;
    return (
        <div id={step.step}>
            <Panel
                title={t(`results.of.${step.step as 'registration'}`)}
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

function outcomeOf(step: string, outcome: Record<string, unknown>): ReactNode {
    switch (step) {
        case 'registration':
            return <LicenceResult outcome={outcome} />;
        case 'bankAccount':
            return <AccountResult outcome={outcome} />;
        case 'taxSetup':
            return <TaxResult outcome={outcome} />;
        case 'workspace':
            return <DeskResult outcome={outcome} />;
        case 'vouchers':
            return <VouchersResult outcome={outcome} />;
        case 'mentorPairing':
            return <MentorResult outcome={outcome} />;
        default:
            return null;
    }
}
