import { describe, expect, it } from 'vitest';
import type { AskingView } from '../../src/api/mentors';
import { askedAs } from '../../src/pages/founder/choices/askedAs';
import { chosenOf, firstWishes, wishFaults, withWish } from '../../src/pages/founder/choices/asking';
import { isOver } from '../../src/pages/founder/choices/isOver';
import { placeName } from '../../src/pages/founder/choices/placeNames';

const asking: AskingView = {
    state: 'Asked',
    mentorId: 'b',
    mentorName: '乙',
    number: 2,
    until: '2026-11-25T09:30:00Z',
    candidates: ['a', 'b', 'c'],
    declined: ['a'],
    appointment: null,
    feedback: null,
    before: null,
};

describe('whom to ask', () => {
    it('begins with who is kept already, then goes by score', () => {
        const proposals = ['a', 'b', 'c'].map((mentorId) => ({ mentorId, held: mentorId === 'b' }));
        expect(firstWishes(proposals)).toEqual(['b', 'a', 'c']);
        expect(firstWishes(proposals.slice(0, 1))).toEqual(['a', '', '']);
    });

    it('names every fault at once', () => {
        expect(wishFaults(['', '', ''], false)).toEqual(['noneChosen', 'undeclared']);
        expect(wishFaults(['a', '', 'a'], true)).toEqual(['twice']);
        expect(wishFaults(['a', '', ''], true)).toEqual([]);
    });

    it('passes over a place that was left empty, and keeps the order', () => {
        expect(chosenOf(withWish(['a', 'b', 'c'], 1, ''))).toEqual(['a', 'c']);
        expect(chosenOf(withWish(['a', '', ''], 2, 'b'))).toEqual(['a', 'b']);
    });
});

describe('what a mentor has answered', () => {
    it('is told of each while one is asked', () => {
        expect(asking.candidates.map((id) => askedAs(asking, id))).toEqual(['declined', 'asked', 'next']);
    });

    it('is told of each once one has accepted, or nobody', () => {
        const accepted: AskingView = { ...asking, state: 'Accepted' };
        const exhausted: AskingView = { ...asking, state: 'Exhausted', mentorId: null, declined: ['a', 'c'] };
        expect(asking.candidates.map((id) => askedAs(accepted, id))).toEqual(['declined', 'accepted', 'unasked']);
        expect(asking.candidates.map((id) => askedAs(exhausted, id))).toEqual(['declined', 'unasked', 'declined']);
    });
});

describe('an appointment', () => {
    it('is over when its last minute is', () => {
        const meeting = { at: '2026-11-25T10:00:00+08:00', minutes: 60, channel: 'Online' as const };
        expect(isOver(meeting, Date.parse('2026-11-25T02:59:59Z'))).toBe(false);
        expect(isOver(meeting, Date.parse('2026-11-25T03:00:00Z'))).toBe(true);
    });
});

describe('the name of a place', () => {
    it('is its id while the communities are not known', () => {
        expect(placeName('yancheng-lanhai-D001', [])).toBe('yancheng-lanhai D001');
    });
});
