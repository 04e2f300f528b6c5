import type { components } from '../../../api/schema';
import { fenOf } from '../../founder/apply/masks';
import { nameFormsOf } from '../../founder/apply/nameRules';

type Application = components['schemas']['Application'];
type LegalForm = components['schemas']['LegalForm'];
type StepKind = components['schemas']['StepKind'];

/** What the guide asks. It lives in the address, so nothing personal is in it. */
export interface Answers {
    /** Key of the city; empty while none is chosen. */
    city: string;
    district: string;
    type: LegalForm;
    seat: 'own' | 'desk';
    ai: boolean;
    unwanted: readonly StepKind[];
    education: string;
    /** In yuan, as typed. */
    compute: string;
}

export const mayBeUnwanted: readonly StepKind[] = ['workspace', 'vouchers', 'mentorPairing'];
export const legalForms: readonly LegalForm[] = ['OnePersonLimitedCompany', 'SoleProprietorship', 'IndividualBusiness'];
export const degrees = ['Doctor', 'Master', 'Bachelor', 'TechnicianClass', 'Other'] as const;

/** The answers in an address; what is unknown there counts as not answered. */
export function readAnswers(search: URLSearchParams): Answers {
    const unwanted = (search.get('without') ?? '').split(',');
    return {
        city: search.get('city') ?? '',
        district: search.get('district') ?? '',
        type: legalForms.find((form) => form === search.get('type')) ?? 'OnePersonLimitedCompany',
        seat: search.get('seat') === 'own' ? 'own' : 'desk',
        ai: search.get('ai') !== 'no',
        unwanted: mayBeUnwanted.filter((step) => unwanted.includes(step)),
        education: degrees.find((degree) => degree === search.get('education')) ?? '',
        compute: search.get('compute') ?? '',
    };
}

/** The answers as an address. */
export function writeAnswers(answers: Answers): URLSearchParams {
    const { city, district, type, seat, ai, unwanted, education, compute } = answers;
    const all = { city, district, type, seat, ai: ai ? 'yes' : 'no', without: unwanted.join(','), education, compute };
    return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''));
}

/** The part of the one form that is known from the answers. */
export function applicationOf(answers: Answers): Application {
    const fen = answers.compute === '' ? null : fenOf(answers.compute);
    const wantsSeat = !answers.unwanted.includes('workspace');
    return {
        entity: { type: answers.type, isOpc: answers.ai },
        workspace: { isDomicile: wantsSeat && answers.seat === 'desk' },
        ...(answers.education === '' ? {} : { founder: { education: answers.education } }),
        ...(fen === null ? {} : { facts: { compute: [{ actualCostFen: fen }] } }),
        ...(answers.unwanted.length === 0 ? {} : { unwantedSteps: [...answers.unwanted] }),
    };
}

/** The same for a new draft, with the parts of the name that follow from place and legal form. */
export function draftOf(answers: Answers, cityNameZh: string): Application {
    const application = applicationOf(answers);
    const nameParts = { division: cityNameZh + answers.district, form: nameFormsOf(answers.type)[0] ?? null };
    return { ...application, entity: { ...application.entity, nameParts } };
}
