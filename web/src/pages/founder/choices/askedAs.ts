import type { AskingView } from '../../../api/mentors';

/** What has become of one of the chosen mentors. */
export type Answer = 'declined' | 'asked' | 'accepted' | 'next' | 'unasked';

/** Where the asking stands with one of the chosen; `unasked` is who was passed over or need not be asked any more. */
export function askedAs({ state, mentorId, candidates, declined }: AskingView, id: string): Answer {
    if (declined.includes(id)) {
        return 'declined';
    }

    if (id === mentorId) {
        return state === 'Accepted' ? 'accepted' : 'asked';
    }

    const isLater = mentorId !== null && candidates.indexOf(id) > candidates.indexOf(mentorId);
    return state === 'Asked' && isLater ? 'next' : 'unasked';
}
