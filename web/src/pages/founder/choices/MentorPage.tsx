import { useBenefits, type MentorProposal } from '../../../api/benefits';
import { useCase } from '../../../api/cases';
import { QueryBody } from '../../../components/QueryBody';
import { currentLanguage } from '../../../texts';
import { CasePart, useCaseId } from '../CasePart';
import { useWords } from '../words';
import { ProposalList } from './ProposalList';

/** The mentors who were proposed, and why. */
export default function MentorPage() {
    const caseId = useCaseId();
    const { t } = useWords();
    const view = useCase(caseId);
    const benefits = useBenefits(caseId);
    return (
        <CasePart caseId={caseId} title={t('mentor.title')}>
            <QueryBody query={view}>
                {(shown) => (
                    <QueryBody query={benefits}>
                        {({ mentorPairing }) => (
                            <ProposalList
                                view={shown}
                                step="mentorPairing"
                                intro={t('mentor.intro')}
                                proposals={(mentorPairing?.proposals ?? []).map((mentor) => ({
                                    id: mentor.mentorId,
                                    name: mentor.mentorName,
                                    isHeld: mentor.held,
                                    body: { mentorId: mentor.mentorId },
                                    details: <MentorFacts mentor={mentor} />,
                                }))}
                            />
                        )}
                    </QueryBody>
                )}
            </QueryBody>
            <details className="panel">
                <summary>{t('mentor.scoreHow')}</summary>
                <p>{t('mentor.scoreExplained')}</p>
            </details>
        </CasePart>
    );
}

function MentorFacts({ mentor }: { mentor: MentorProposal }) {
    const { t, list } = useWords();
    const reasons = currentLanguage() === 'en' ? mentor.reasonsEn : mentor.reasons;
    return (
        <>
            <dl className="facts">
                <dt>{t('mentor.fields')}</dt>
                <dd>{list(mentor.fields.map((field) => t(`mentorField.${field}`)))}</dd>
                <dt>{t('mentor.industries')}</dt>
                <dd lang="zh-CN">{list(mentor.industries)}</dd>
                <dt>{t('mentor.score')}</dt>
                <dd>{t('mentor.points', { count: mentor.score })}</dd>
            </dl>
            {reasons.length === 0 ? (
                <p className="quiet">{t('mentor.noReasons')}</p>
            ) : (
                <ul className="reasons">
                    {reasons.map((reason) => (
                        <li key={reason}>{reason}</li>
                    ))}
                </ul>
            )}
        </>
    );
}
