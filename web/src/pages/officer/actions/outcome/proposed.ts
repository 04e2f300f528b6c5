import { membersOf, type Known } from './prefill';

/** What a step would result in when the service's proposal is taken. */
export interface Proposed {
    /** What is known before, by the outcome's members. */
    rows: readonly (readonly [name: string, value: unknown])[];
    /** Members that nobody has said: a sample stands in for them in development, in production the desk must say them. */
    unsaid: readonly string[];
}

/** Steps for which the service itself makes the outcome. */
export const proposedSteps: readonly string[] = ['workspace', 'vouchers', 'mentorPairing'];

const shownMembers: Readonly<Record<string, readonly string[]>> = {
    workspace: ['communityNameZh', 'label', 'addressZh', 'tier', 'seats', 'monthlyRentFen'],
    mentorPairing: ['mentorName', 'score', 'industries', 'reasons'],
};

/**
 * The proposal as an officer reads it before approving; null when the service holds nothing for the step. `required`
 * are the members that the step's outcome must have.
 */
export function proposedOf(known: Known, required: readonly string[]): Proposed | null {
    const members = membersOf(known);
    if (members === undefined) {
        return null;
    }

    const shown = shownMembers[known.step] ?? Object.keys(members);
    const rows = shown.map((name) => [name, members[name]] as const).filter(([, value]) => isSaid(value));
    const said = new Set(rows.map(([name]) => name));
    return { rows, unsaid: proposedSteps.includes(known.step) ? [] : required.filter((name) => !said.has(name)) };
}

const isSaid = (value: unknown) =>
    value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
