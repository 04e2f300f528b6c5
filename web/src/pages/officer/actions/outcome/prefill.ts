import type { FormValue } from '../../../../api/officer/caseFile';
import type { CaseView } from '../../../../api/cases';
import type { Proposals } from '../../../../api/officer/proposals';
import { yuanOf, type OutcomeDraft } from './outcomeFields';

/** What is known when a desk begins to write an outcome. */
export interface Known {
    step: string;
    view: CaseView;
    application: { [section: string]: FormValue } | undefined;
    proposals: Proposals | undefined;
    /** Whether a mentor has still to answer: then no mentor is proposed. */
    awaitsMentor?: boolean;
    /** Today in Beijing, ISO. */
    today: string;
}

/** An outcome begun from the form, or from what the service holds. Masked members are not taken over. */
export const prefill = (known: Known): OutcomeDraft => typed(membersOf(known));

/** What the form or the service says about an outcome, as it comes; undefined where the service holds nothing. */
export function membersOf({
    step,
    view,
    application,
    proposals,
    awaitsMentor,
    today,
}: Known): Record<string, unknown> | undefined {
    switch (step) {
        case 'registration':
            return registration(view, member(application, 'entity'), today);
        case 'bankAccount':
            return { openedOn: today };
        case 'taxSetup':
            return { confirmedOn: today };
        case 'workspace':
            return proposals?.workspace?.proposals.find((one) => one.unitId === proposals.workspace?.heldUnitId);
        case 'mentorPairing':
            return awaitsMentor === true
                ? undefined
                : proposals?.mentorPairing?.proposals.find(
                      (one) => one.mentorId === proposals.mentorPairing?.heldMentorId,
                  );
        default:
            return {};
    }
}

function registration(view: CaseView, entity: Record<string, unknown>, today: string): Record<string, unknown> {
    const { type, businessScopeZh, registeredCapitalFen } = entity;
    return {
        entityNameZh: view.companyName ?? '',
        registeredOn: today,
        entityType: type,
        businessScopeZh,
        registeredCapitalFen,
    };
}

function typed(members: Record<string, unknown> | undefined): OutcomeDraft {
    return Object.fromEntries(
        Object.entries(members ?? {}).flatMap(([name, value]): [string, string][] => {
            if (typeof value === 'number') {
                return [[name, name.endsWith('Fen') ? yuanOf(value) : String(value)]];
            }

            const text = Array.isArray(value) ? value.map(String).join('\n') : value;
            return typeof text === 'string' && !text.includes('*') ? [[name, text]] : [];
        }),
    );
}

function member(application: { [section: string]: FormValue } | undefined, name: string): Record<string, unknown> {
    const found = application?.[name];
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? found : {};
}
