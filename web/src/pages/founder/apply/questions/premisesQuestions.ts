import type { Field } from '../field';
import { oneOf, seatIsDomicile, wants } from './conditions';

/** Where it has its seat, and what desk is wished for. */
export const premisesQuestions: readonly Field[] = [
    { word: 'isDomicile', path: ['workspace', 'isDomicile'], kind: 'yesNo', shown: wants('workspace') },
    {
        word: 'domicile',
        path: ['entity', 'domicile'],
        kind: 'text',
        shown: (form) => !seatIsDomicile(form),
        check: (value) => (value.length >= 5 ? null : 'address'),
    },
    {
        word: 'domicileKind',
        path: ['entity', 'domicileKind'],
        kind: 'choice',
        options: oneOf(['Owned', 'Leased', 'Community', 'Cluster', 'OnlinePlace']),
        shown: (form) => !seatIsDomicile(form),
    },
    {
        word: 'tier',
        path: ['workspace', 'tier'],
        kind: 'choice',
        options: oneOf(['Desk', 'Office', 'Floor']),
        shown: wants('workspace'),
    },
    { word: 'seats', path: ['workspace', 'seats'], kind: 'number', shown: wants('workspace') },
];
