import type { CaseView, StepView } from '../../../api/cases';

/** One value that a record changed; `null` where there was, or is, none. */
export interface Change {
    what: ChangedValue;
    /** The step that it belongs to; null for the case. */
    step: StepView['step'] | null;
    from: string | null;
    to: string | null;
}

export type ChangedValue =
    | 'state'
    | 'stepState'
    | 'companyName'
    | 'caseOfficer'
    | 'receivedOn'
    | 'acceptedOn'
    | 'dueOn'
    | 'pendingItems'
    | 'deficiencies'
    | 'attempt'
    | 'legalDueOn'
    | 'redoUntil'
    | 'frozen'
    | 'outcome';

type Values = Partial<Record<ChangedValue, string | null>>;

/** What differs between the case before a record and after it; before the first record there was nothing. */
export function changesBetween(before: CaseView | null, after: CaseView): Change[] {
    const ofCase = differences(before === null ? {} : caseValues(before), caseValues(after), null);
    const ofSteps = after.steps.flatMap((step) => {
        const earlier = before?.steps.find((one) => one.step === step.step);
        return differences(earlier === undefined ? {} : stepValues(earlier), stepValues(step), step.step);
    });
    return [...ofCase, ...ofSteps];
}

function differences(before: Values, after: Values, step: Change['step']): Change[] {
    return (Object.keys(after) as ChangedValue[]).flatMap((what) => {
        const [from, to] = [before[what] ?? null, after[what] ?? null];
        return from === to ? [] : [{ what, step, from, to }];
    });
}

function caseValues(view: CaseView): Values {
    return {
        state: view.state,
        companyName: view.companyName,
        caseOfficer: view.caseOfficer === null ? null : view.caseOfficer.name,
        receivedOn: view.receivedOn,
        acceptedOn: view.acceptedOn,
        dueOn: view.dueOn,
        pendingItems: countOf(view.pendingItems),
        deficiencies: countOf(view.deficiencies),
    };
}

function stepValues(step: StepView): Values {
    return {
        stepState: step.state,
        attempt: step.attempt === 0 ? null : String(step.attempt),
        dueOn: step.dueOn,
        legalDueOn: step.legalDueOn,
        redoUntil: step.redoUntil,
        frozen: step.frozen ? 'yes' : null,
        outcome: step.outcome === null ? null : 'yes',
    };
}

const countOf = (list: readonly unknown[]) => (list.length === 0 ? null : String(list.length));
