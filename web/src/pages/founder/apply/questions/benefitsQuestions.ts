import type { Field } from '../field';
import { hasComputeCost, hasDataPurchase, hasEducation, inYancheng, oneOf, wants } from './conditions';
import { valueAt } from '../form';

/** What benefits depend on; no answer hinders the registration. */
export const benefitsQuestions: readonly Field[] = [
    {
        word: 'education',
        path: ['founder', 'education'],
        kind: 'choice',
        options: oneOf(['Doctor', 'Master', 'Bachelor', 'TechnicianClass', 'Other']),
    },
    {
        word: 'fullTime',
        path: ['founder', 'fullTimeEducation'],
        kind: 'yesNo',
        shown: hasEducation,
    },
    {
        word: 'graduatedOn',
        path: ['founder', 'graduatedOn'],
        kind: 'date',
        shown: hasEducation,
    },
    { word: 'cameForOpc', path: ['facts', 'founder.cameToYanchengForOpc'], kind: 'yesNo', shown: inYancheng },
    {
        word: 'firstInsured',
        path: ['facts', 'founder.firstSocialInsuranceInYancheng'],
        kind: 'yesNo',
        shown: inYancheng,
    },
    {
        word: 'insurancePaid',
        path: ['facts', 'founder.socialInsurancePaidNormally'],
        kind: 'yesNo',
        shown: inYancheng,
    },
    { word: 'insuredMonths', path: ['facts', 'founder.insuredMonths'], kind: 'number', shown: inYancheng },
    { word: 'inCommunity', path: ['facts', 'entity.inRecognisedCommunity'], kind: 'yesNo' },
    {
        word: 'computeCost',
        path: ['facts', 'compute', 0, 'actualCostFen'],
        kind: 'yuan',
        shown: wants('vouchers'),
    },
    {
        word: 'computePlatform',
        path: ['facts', 'compute', 0, 'viaPlatform'],
        kind: 'choice',
        options: oneOf(['municipal-scheduling', 'provincial-scheduling', 'other']),
        shown: hasComputeCost,
    },
    {
        word: 'computeCity',
        path: ['facts', 'compute', 0, 'resourceCity'],
        kind: 'text',
        shown: hasComputeCost,
    },
    {
        word: 'dataAmount',
        path: ['facts', 'dataPurchases', 0, 'contractAmountFen'],
        kind: 'yuan',
        shown: (form, city) => wants('vouchers')(form) && inYancheng(form, city),
    },
    {
        word: 'dataPurpose',
        path: ['facts', 'dataPurchases', 0, 'purpose'],
        kind: 'choice',
        options: oneOf(['ai-rnd', 'other']),
        shown: hasDataPurchase,
    },
    {
        word: 'dataRelated',
        path: ['facts', 'dataPurchases', 0, 'seller.isRelatedParty'],
        kind: 'yesNo',
        shown: hasDataPurchase,
    },
    {
        word: 'housing',
        path: ['facts', 'housing', 'kind'],
        kind: 'choice',
        options: oneOf(['talent-rental', 'other']),
        shown: inYancheng,
    },
    {
        word: 'rent',
        path: ['facts', 'housing', 'monthlyRentFen'],
        kind: 'yuan',
        shown: (form) => valueAt(form, ['facts', 'housing', 'kind']) === 'talent-rental',
    },
    { word: 'grantProject', path: ['priorGrants', 0, 'project'], kind: 'text', shown: wants('vouchers') },
    {
        word: 'grantAmount',
        path: ['priorGrants', 0, 'amountFen'],
        kind: 'yuan',
        shown: (form) => typeof valueAt(form, ['priorGrants', 0, 'project']) === 'string',
    },
];
