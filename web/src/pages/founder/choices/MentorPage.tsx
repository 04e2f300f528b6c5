import { useTranslation } from 'react-i18next';
import { useBenefits, type MentorProposal } from '../../../api/benefits';
import { useCase, type CaseView } from '../../../api/cases';
import { useAsking, useChooseMentors, type AskingView } from '../../../api/mentors';
import { QueryBody } from '../../../components/QueryBody';
import { Said } from '../../../components/Said';
import { SaidLine } from '../case/SaidLine';
import { CasePart, useCaseId } from '../CasePart';
import { useWords } from '../words';
import { AskForm } from './AskForm';
import { AskingPanel } from './AskingPanel';
import { mayChoose } from './mayChoose';
import { MentorFacts } from './MentorFacts';
import { ProposalList } from './ProposalList';
import '../../../styles/guide.css';
import '../../../styles/choices.css';

/** Who was asked to guide the founder and has answered, who is proposed and why, and whom to ask in which order. */
export default function MentorPage() {
    const caseId = useCaseId();
    const { t } = useWords();
    return (
        <CasePart caseId={caseId} title={t('mentor.title')}>
            <SaidLine />
            <QueryBody query={useCase(caseId)}>{(view) => <Pairing view={view} />}</QueryBody>
            <details className="panel">
                <summary>{t('mentor.scoreHow')}</summary>
                <p>{t('mentor.scoreExplained')}</p>
            </details>
        </CasePart>
    );
}

function Pairing({ view }: { view: CaseView }) {
    const { t } = useTranslation('pairing');
    const benefits = useBenefits(view.caseId);
    // Here, because the form goes away once they are asked.
    const ask = useChooseMentors(view.caseId);
    return (
        <QueryBody query={useAsking(view.caseId)}>
            {(asking) => (
                <>
                    <Said text={ask.isSuccess && asking.state === 'Asked' ? t('ask.done') : ''} />
                    <AskingPanel view={view} asking={asking} />
                    <QueryBody query={benefits}>
                        {({ mentorPairing }) => (
                            <Proposals
                                view={view}
                                proposals={mentorPairing?.proposals ?? []}
                                asking={asking}
                                ask={ask}
                            />
                        )}
                    </QueryBody>
                </>
            )}
        </QueryBody>
    );
}

interface ProposalsProps {
    view: CaseView;
    proposals: readonly MentorProposal[];
    asking: AskingView;
    ask: ReturnType<typeof useChooseMentors>;
}

/** A mentor who is being asked or has accepted is not swapped behind the mentor’s back; after all have declined, one asks again. */
function Proposals({ view, proposals, asking: { state }, ask }: ProposalsProps) {
    const { t } = useWords();
    const mayAsk = state === 'None' || state === 'Exhausted';
    return (
        <>
            <ProposalList
                view={view}
                step="mentorPairing"
                intro={t('mentor.intro')}
                isFixed={state !== 'None'}
                proposals={proposals.map((mentor) => ({
                    id: mentor.mentorId,
                    name: mentor.mentorName,
                    isHeld: mentor.held,
                    body: { mentorId: mentor.mentorId },
                    details: <MentorFacts mentor={mentor} />,
                }))}
            />
            {mayAsk && proposals.length > 0 && mayChoose(view, 'mentorPairing') ? (
                <AskForm ask={ask} proposals={proposals} />
            ) : null}
        </>
    );
}
