import type { ReactNode } from 'react';
import type { CaseView } from '../../../api/cases';
import { EmptyState } from '../../../components/EmptyState';
import { SaidLine } from '../case/SaidLine';
import { useWords } from '../words';
import { ProposalCard } from './ProposalCard';

/** One of those that may be chosen. */
export interface Proposal {
    id: string;
    name: string;
    /** Kept for the founder now. */
    isHeld: boolean;
    body: object;
    details: ReactNode;
}

interface Props {
    view: CaseView;
    step: 'workspace' | 'mentorPairing';
    intro: string;
    proposals: readonly Proposal[];
}

/** What is proposed for a step; nothing can be chosen before its review begins and after it is decided. */
export function ProposalList({ view, step, intro, proposals }: Props) {
    const { t, stepState } = useWords();
    const state = view.steps.find((found) => found.step === step)?.state ?? 'notApplicable';
    const mayChoose =
        view.state === 'inProgress' && ['notStarted', 'inReview'].includes(state) && !isDomicile(view, step);
    if (proposals.length === 0) {
        return <EmptyState text={t('choice.none', { state: stepState(state) })} />;
    }

    return (
        <>
            <SaidLine />
            <p>{intro}</p>
            {mayChoose ? null : <p className="note">{t('choice.closed', { state: stepState(state) })}</p>}
            <ul className="cards">
                {proposals.map((proposal) => (
                    <ProposalCard
                        key={proposal.id}
                        caseId={view.caseId}
                        step={step}
                        proposal={proposal}
                        mayChoose={mayChoose}
                    />
                ))}
            </ul>
        </>
    );
}

/** A seat that stands in the licence as the domicile is not swapped any more. */
function isDomicile(view: CaseView, step: Props['step']): boolean {
    const registration = view.steps.find((found) => found.step === 'registration');
    return step === 'workspace' && view.seatIsDomicile && registration?.state === 'completed';
}
