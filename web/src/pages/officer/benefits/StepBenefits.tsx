import type { CaseView, StepView } from '../../../api/cases';
import { EntitlementsAtDesk } from './EntitlementsAtDesk';
import { MentorAtDesk } from './MentorAtDesk';
import { PlaceAtDesk } from './PlaceAtDesk';
import '../../../styles/benefitDesk.css';

/** What a step’s desk has to do beside its decision. */
export default function StepBenefits({ view, step }: { view: CaseView; step: StepView }) {
    const part = partOf(view, step.step);
    return part === null ? null : <div className="step-benefits">{part}</div>;
}

function partOf(view: CaseView, step: StepView['step']) {
    switch (step) {
        case 'workspace':
            return <PlaceAtDesk view={view} />;
        case 'vouchers':
            return <EntitlementsAtDesk caseId={view.caseId} />;
        case 'mentorPairing':
            return <MentorAtDesk view={view} />;
        default:
            return null;
    }
}
