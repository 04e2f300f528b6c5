import { isMobile, isResidentId } from './masks';
import { valueAt, type Application, type Path } from './form';

export type SectionName = 'founder' | 'entity' | 'premises' | 'bankTax' | 'benefits' | 'mentor';
export type FieldKind =
    'text' | 'mobile' | 'residentId' | 'choice' | 'choices' | 'yesNo' | 'yuan' | 'lines' | 'date' | 'number';
export type FaultName = 'required' | 'mobile' | 'residentId' | 'name' | 'email' | 'tradeName' | 'positive' | 'address';

/** One question of the form. Its words are in the texts under {@link Field.word}. */
export interface Field {
    word: string;
    path: Path;
    kind: FieldKind;
    /** Whether the submission needs it; the same rule as the server's. */
    required?: (form: Application) => boolean;
    /** Asked only then; what no chosen option needs is not asked. */
    shown?: (form: Application, city: string) => boolean;
    options?: readonly string[];
    check?: (value: string) => FaultName | null;
    autoComplete?: string;
}

const always = () => true;
const text = (form: Application, path: Path) => valueAt(form, path);
const isCompany = (form: Application) => form.entity?.type === 'OnePersonLimitedCompany';
const seatIsDomicile = (form: Application) => form.workspace?.isDomicile === true;
const wants = (step: string) => (form: Application) =>
    form.unwantedSteps?.some((unwanted) => unwanted === step) !== true;
const inYancheng = (_: Application, city: string) => city === '盐城市';

const han = /^[㐀-鿿]{2,}$/u;

/** The one form, section by section; every datum is asked once (domain: steps, 0.4). */
export const sections: readonly { name: SectionName; fields: readonly Field[] }[] = [
    {
        name: 'founder',
        fields: [
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
        ],
    },
    {
        name: 'entity',
        fields: [
            {
                word: 'type',
                path: ['entity', 'type'],
                kind: 'choice',
                required: always,
                options: ['OnePersonLimitedCompany', 'SoleProprietorship', 'IndividualBusiness'],
            },
            { word: 'division', path: ['entity', 'nameParts', 'division'], kind: 'text', required: always },
            {
                word: 'tradeName',
                path: ['entity', 'nameParts', 'tradeName'],
                kind: 'text',
                required: always,
                check: (value) => (han.test(value) ? null : 'tradeName'),
            },
            { word: 'industry', path: ['entity', 'nameParts', 'industry'], kind: 'text', required: always },
            { word: 'form', path: ['entity', 'nameParts', 'form'], kind: 'text', required: always },
            {
                word: 'registeredCapital',
                path: ['entity', 'registeredCapitalFen'],
                kind: 'yuan',
                required: isCompany,
                shown: (form) => form.entity?.type !== 'IndividualBusiness',
                check: (value) => (Number(value) > 0 ? null : 'positive'),
            },
            { word: 'businessScope', path: ['entity', 'businessScopeZh'], kind: 'lines', required: always },
            { word: 'isOpc', path: ['entity', 'isOpc'], kind: 'yesNo' },
        ],
    },
    {
        name: 'premises',
        fields: [
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
                options: ['Owned', 'Leased', 'Community', 'Cluster', 'OnlinePlace'],
                shown: (form) => !seatIsDomicile(form),
            },
            {
                word: 'tier',
                path: ['workspace', 'tier'],
                kind: 'choice',
                options: ['Desk', 'Office', 'Floor'],
                shown: wants('workspace'),
            },
            { word: 'seats', path: ['workspace', 'seats'], kind: 'number', shown: wants('workspace') },
        ],
    },
    {
        name: 'bankTax',
        fields: [
            { word: 'bankCode', path: ['bank', 'bankCode'], kind: 'choice', shown: wants('bankAccount') },
            { word: 'expectedSales', path: ['tax', 'expectedAnnualSalesFen'], kind: 'yuan' },
            { word: 'wantsGeneral', path: ['tax', 'wantsGeneral'], kind: 'yesNo' },
            { word: 'invoiceNeeds', path: ['tax', 'invoiceNeeds'], kind: 'text' },
        ],
    },
    {
        name: 'benefits',
        fields: [
            {
                word: 'education',
                path: ['founder', 'education'],
                kind: 'choice',
                options: ['Doctor', 'Master', 'Bachelor', 'TechnicianClass', 'Other'],
            },
            {
                word: 'fullTime',
                path: ['founder', 'fullTimeEducation'],
                kind: 'yesNo',
                shown: (form) => text(form, ['founder', 'education']) !== undefined,
            },
            {
                word: 'graduatedOn',
                path: ['founder', 'graduatedOn'],
                kind: 'date',
                shown: (form) => text(form, ['founder', 'education']) !== undefined,
            },
            { word: 'cameForOpc', path: ['facts', 'founder.cameToYanchengForOpc'], kind: 'yesNo', shown: inYancheng },
            {
                word: 'firstInsured',
                path: ['facts', 'founder.firstSocialInsuranceInYancheng'],
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
            { word: 'grantProject', path: ['priorGrants', 0, 'project'], kind: 'text', shown: wants('vouchers') },
            {
                word: 'grantAmount',
                path: ['priorGrants', 0, 'amountFen'],
                kind: 'yuan',
                shown: (form) => typeof text(form, ['priorGrants', 0, 'project']) === 'string',
            },
        ],
    },
    {
        name: 'mentor',
        fields: [
            {
                word: 'mentorFields',
                path: ['mentor', 'fields'],
                kind: 'choices',
                options: ['Technology', 'BusinessPlanning', 'ResourceMatching'],
                shown: wants('mentorPairing'),
            },
            {
                word: 'stage',
                path: ['mentor', 'stage'],
                kind: 'choice',
                options: ['Seed', 'Sprout', 'Launch'],
                shown: wants('mentorPairing'),
            },
            { word: 'mentorTimes', path: ['mentor', 'times'], kind: 'text', shown: wants('mentorPairing') },
        ],
    },
];
