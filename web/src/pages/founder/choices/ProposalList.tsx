import type { ReactNode } from 'react';
import type { CaseView } from '../../../api/cases';
import { EmptyState } from '../../../components/EmptyState';
import { useWords } from '../words';
import { mayChoose, stateOf } from './mayChoose';
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
    /** Whether something else keeps it from being changed: mentors who were asked. */
    isFixed?: boolean;
}

/** What is proposed for a step; nothing can be chosen before its review begins and after it is decided. */
export function ProposalList({ view, step, intro, proposals, isFixed = false }: Props) {
    const { t, stepState } = useWords();
    const state = stateOf(view, step);
    const isOpen = mayChoose(view, step);
    if (proposals.length === 0) {
        return <EmptyState text={t('choice.none', { state: stepState(state) })} />;
    }

    return (
        <>
            <p>{intro}</p>
            {isOpen ? null : <p className="note">{t('choice.closed', { state: stepState(state) })}</p>}
            <ul className="cards">
                {proposals.map((proposal) => (
                    <ProposalCard
                        key={proposal.id}
                        caseId={view.caseId}
                        step={step}
                        proposal={proposal}
                        mayChoose={isOpen && !isFixed}
                    />
                ))}
            </ul>
        </>
    );
}
