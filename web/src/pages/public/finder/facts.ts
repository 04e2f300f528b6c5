import type { FinderQuestion } from '../../../api/finder';
import type { components } from '../../../api/schema';
import { fenOf } from '../../founder/apply/masks';
import { degrees } from '../guide/answers';

type Application = components['schemas']['Application'];

/** Questions that are answered by yes, no, or not at all. */
export const yesNoFacts = ['ai', 'fullTime', 'community', 'insured', 'firstInsured', 'came'] as const;
export type YesNoFact = (typeof yesNoFacts)[number];

export const platforms = ['municipal-scheduling', 'provincial-scheduling', 'other'] as const;

/** What the finder asks, as texts; empty where nothing is answered. It lives in the address, so nothing personal is in it. */
export type Facts = Record<
    YesNoFact | 'age' | 'city' | 'district' | 'education' | 'compute' | 'platform' | 'resource',
    string
>;

const known: Readonly<Record<keyof Facts, readonly string[] | null>> = {
    ...(Object.fromEntries(yesNoFacts.map((name) => [name, ['yes', 'no']])) as Record<YesNoFact, string[]>),
    age: null,
    city: null,
    district: null,
    education: degrees,
    compute: null,
    platform: platforms,
    resource: null,
};

/** The facts in an address; what is unknown there counts as not answered. */
export function readFacts(search: URLSearchParams): Facts {
    const answerOf = (name: string, options: readonly string[] | null) => {
        const given = search.get(name) ?? '';
        return options === null || options.includes(given) ? given : '';
    };
    return Object.fromEntries(Object.entries(known).map(([name, options]) => [name, answerOf(name, options)])) as Facts;
}

/** The facts as an address. */
export function writeFacts(facts: Facts): URLSearchParams {
    return new URLSearchParams(Object.entries(facts).filter(([, value]) => value !== ''));
}

/** The question to the service: only what was answered, so that the rest stays open. */
export function questionOf(facts: Facts): FinderQuestion {
    const place = facts.city === '' ? {} : { city: facts.city };
    const district = facts.city === '' || facts.district === '' ? {} : { district: facts.district };
    return { ...place, ...district, application: applicationOf(facts) };
}

function applicationOf(facts: Facts): Application {
    const founder = {
        ...(facts.education === '' ? {} : { education: facts.education }),
        ...answered('fullTimeEducation', facts.fullTime),
    } as NonNullable<Application['founder']>;
    return { entity: answered('isOpc', facts.ai), founder, facts: benefitFacts(facts) };
}

function benefitFacts(facts: Facts): NonNullable<Application['facts']> {
    return {
        ...answered('entity.inRecognisedCommunity', facts.community),
        ...answered('founder.socialInsurancePaidNormally', facts.insured),
        ...answered('founder.firstSocialInsuranceInYancheng', facts.firstInsured),
        ...answered('founder.cameToYanchengForOpc', facts.came),
        ...(/^\d{1,3}$/.test(facts.age) ? { 'founder.ageAtApplication': Number(facts.age) } : {}),
        ...computeOf(facts),
    };
}

/** A cost is a claim of its own, of the first year that is drawn on; without one, platform and place say nothing. */
function computeOf({ compute, platform, resource }: Facts) {
    const fen = compute === '' ? null : fenOf(compute);
    const claim = {
        actualCostFen: fen,
        voucherYear: 1,
        ...(platform === '' ? {} : { viaPlatform: platform }),
        ...(resource === '' ? {} : { resourceCity: resource }),
    };
    return fen === null ? {} : { compute: [claim] };
}

function answered(name: string, answer: string): Record<string, boolean> {
    return answer === '' ? {} : { [name]: answer === 'yes' };
}
