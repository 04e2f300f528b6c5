import type { Field } from '../field';
import { always, isCompany, oneOf } from './conditions';
import { divisionsOf, industryFault, nameFormsOf, tradeNameFault } from '../nameRules';

/** What is founded; the name in its parts. */
export const entityQuestions: readonly Field[] = [
    {
        word: 'type',
        path: ['entity', 'type'],
        kind: 'choice',
        required: always,
        options: oneOf(['OnePersonLimitedCompany', 'SoleProprietorship', 'IndividualBusiness']),
    },
    {
        word: 'division',
        path: ['entity', 'nameParts', 'division'],
        kind: 'choice',
        required: always,
        options: (_, { city, district }) => divisionsOf(city, district),
    },
    {
        word: 'tradeName',
        path: ['entity', 'nameParts', 'tradeName'],
        kind: 'text',
        required: always,
        check: (value, form) => tradeNameFault(value, form.entity?.nameParts?.division),
    },
    {
        word: 'industry',
        path: ['entity', 'nameParts', 'industry'],
        kind: 'text',
        required: always,
        check: industryFault,
    },
    {
        word: 'form',
        path: ['entity', 'nameParts', 'form'],
        kind: 'choice',
        required: always,
        shown: (form) => typeof form.entity?.type === 'string',
        options: (form) => nameFormsOf(form.entity?.type),
        check: (value, form) => (nameFormsOf(form.entity?.type).includes(value) ? null : 'nameForm'),
    },
    {
        word: 'registeredCapital',
        path: ['entity', 'registeredCapitalFen'],
        kind: 'yuan',
        required: isCompany,
        shown: (form) => form.entity?.type !== 'IndividualBusiness',
        check: (value) => (Number(value) > 0 ? null : 'positive'),
    },
    {
        word: 'operatingForm',
        path: ['entity', 'operatingForm'],
        kind: 'choice',
        options: oneOf(['Personal', 'Family']),
        shown: (form) => form.entity?.type === 'IndividualBusiness',
    },
    { word: 'backupNames', path: ['entity', 'backupNames'], kind: 'lines' },
    { word: 'businessScope', path: ['entity', 'businessScopeZh'], kind: 'lines', required: always },
    { word: 'isOpc', path: ['entity', 'isOpc'], kind: 'yesNo' },
];
