import type { Field } from '../field';
import { asks, hasComputeCost, hasDataPurchase, hasEducation, oneOf, wants } from './conditions';
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
    {
        word: 'cameForOpc',
        path: ['facts', 'founder.cameToYanchengForOpc'],
        kind: 'yesNo',
        shown: asks('founder.cameToYanchengForOpc'),
    },
    {
        word: 'firstInsured',
        path: ['facts', 'founder.firstSocialInsuranceInYancheng'],
        kind: 'yesNo',
        shown: asks('founder.firstSocialInsuranceInYancheng'),
    },
    {
        word: 'insurancePaid',
        path: ['facts', 'founder.socialInsurancePaidNormally'],
        kind: 'yesNo',
        shown: asks('founder.socialInsurancePaidNormally'),
    },
    {
        word: 'insuredMonths',
        path: ['facts', 'founder.insuredMonths'],
        kind: 'number',
        shown: asks('founder.socialInsurancePaidNormally'),
    },
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
        shown: (form, asked) => wants('vouchers')(form) && asks('dataPurchase.purpose')(form, asked),
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
        shown: asks('housing.kind'),
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
