import type { MentorProposal } from '../../../api/benefits';
import { currentLanguage } from '../../../texts';
import { useWords } from '../words';

/** What a mentor guides in, and each reason for the score with its points. */
export function MentorFacts({ mentor }: { mentor: MentorProposal }) {
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
                    {reasons.map((reason, at) => (
                        <li key={reason}>
                            {mentor.parts[at] === undefined
                                ? reason
                                : t('mentor.part', { reason, points: mentor.parts[at].points })}
                        </li>
                    ))}
                </ul>
            )}
        </>
    );
}
