import { Link } from 'react-router';
import type { CaseView, StepView } from '../../../api/cases';
import { paths } from '../paths';
import { useWords } from '../words';
import { NoticeLink } from './NoticeLink';
import { noticeOfStep } from './tellingNotice';

/** Where a step can be looked at or helped along. The state itself is never a link. */
export function StepLinks({ view, step }: { view: CaseView; step: StepView }) {
    const { t } = useWords();
    const chooses = step.step === 'workspace' ? paths.workspace : step.step === 'mentorPairing' ? paths.mentor : null;
    if (step.outcome !== null) {
        return (
            <p>
                <Link to={`${paths.results(view.caseId)}#${step.step}`}>{t(`row.result`)}</Link>
                {chooses === null ? null : (
                    <Link className="line" to={chooses(view.caseId)}>
                        {t(step.step === 'workspace' ? 'row.placeTerms' : 'row.mentorMeeting')}
                    </Link>
                )}
            </p>
        );
    }

    const notice = noticeOfStep(step);
    if (notice !== undefined) {
        return <NoticeLink caseId={view.caseId} wanted={notice} />;
    }

    // Nothing can be chosen while the case stands still.
    return chooses !== null && step.state === 'inReview' && view.state === 'inProgress' ? (
        <p>
            <Link to={chooses(view.caseId)}>
                {t(step.step === 'workspace' ? 'row.chooseUnit' : 'row.chooseMentor')}
            </Link>
        </p>
    ) : null;
}
