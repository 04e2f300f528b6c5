import type { Field } from '../field';
import { always } from './conditions';
import { isMobile, isResidentId } from '../masks';

/** Who founds. */
export const founderQuestions: readonly Field[] = [
    {
        word: 'nameZh',
        path: ['founder', 'nameZh'],
        kind: 'text',
        required: always,
        autoComplete: 'name',
        check: (value) => (value.length >= 2 && value.length <= 30 ? null : 'name'),
    },
    {
        word: 'residentId',
        path: ['founder', 'residentId'],
        kind: 'residentId',
        required: always,
        check: (value) => (isResidentId(value) ? null : 'residentId'),
    },
    {
        word: 'mobile',
        path: ['founder', 'mobile'],
        kind: 'mobile',
        required: always,
        autoComplete: 'tel-national',
        check: (value) => (isMobile(value) ? null : 'mobile'),
    },
    {
        word: 'email',
        path: ['founder', 'email'],
        kind: 'text',
        autoComplete: 'email',
        check: (value) => (/^[^@\s]+@[^@\s]+$/u.test(value) ? null : 'email'),
    },
    { word: 'residence', path: ['founder', 'residence'], kind: 'text', autoComplete: 'street-address' },
];
