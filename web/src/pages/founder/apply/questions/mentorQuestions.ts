import type { Field } from '../field';
import { oneOf, wants } from './conditions';

/** What a mentor is wished for. */
export const mentorQuestions: readonly Field[] = [
    {
        word: 'mentorFields',
        path: ['mentor', 'fields'],
        kind: 'choices',
        options: oneOf(['Technology', 'BusinessPlanning', 'ResourceMatching']),
        shown: wants('mentorPairing'),
    },
    {
        word: 'stage',
        path: ['mentor', 'stage'],
        kind: 'choice',
        options: oneOf(['Seed', 'Sprout', 'Launch']),
        shown: wants('mentorPairing'),
    },
    { word: 'mentorTimes', path: ['mentor', 'times'], kind: 'text', shown: wants('mentorPairing') },
];
