import { moment } from '../../../components/format';
import { currentLanguage } from '../../../texts';
import { useWords } from '../words';
import { Facts } from './Facts';
import type { MentorOutcome } from './outcomes';

/** Who guides the founder, and what the choice rests on. */
export function MentorResult({ outcome }: { outcome: MentorOutcome }) {
    const { t, list } = useWords();
    const reasons = (currentLanguage() === 'en' ? outcome.reasonsEn : outcome.reasons) ?? [];
    return (
        <Facts
            facts={[
                [t('mentor.name'), outcome.mentorName],
                [t('mentor.score'), t('mentor.points', { count: outcome.score })],
                [t('mentor.why'), list(reasons)],
                [t('mentor.firstMeeting'), outcome.firstMeetingAt == null ? null : moment(outcome.firstMeetingAt)],
            ]}
        />
    );
}
