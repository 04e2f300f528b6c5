import type { CaseView } from '../../../api/cases';

/** One thing of a case that is no longer what one saw. */
export interface Change {
    /** A step's key; null: the case itself. */
    step: string | null;
    kind: 'state' | 'officer' | 'items' | 'deficiencies' | 'due';
    from: string;
    to: string;
}

/** What became of a case since one looked; empty when nothing that an officer decides by has changed. */
export function changesOf(seen: CaseView, now: CaseView): Change[] {
    return [
        ...change(null, 'state', seen.state, now.state),
        ...change(null, 'officer', seen.caseOfficer?.name, now.caseOfficer?.name),
        ...change(null, 'deficiencies', deficiencies(seen), deficiencies(now)),
        ...now.steps.flatMap((step) => {
            const before = seen.steps.find((other) => other.step === step.step);
            const state = change(step.step, 'state', before?.state, step.state);
            return [
                ...state,
                ...(state.length > 0 ? [] : change(step.step, 'due', before?.dueOn, step.dueOn)),
                ...change(step.step, 'items', items(seen, step.step), items(now, step.step)),
            ];
        }),
        ...change(null, 'items', items(seen, null), items(now, null)),
    ];
}

function change(
    step: string | null,
    kind: Change['kind'],
    from: string | null | undefined,
    to: string | null | undefined,
): Change[] {
    return (from ?? '') === (to ?? '') ? [] : [{ step, kind, from: from ?? '', to: to ?? '' }];
}

const items = (view: CaseView, step: string | null) =>
    String(view.pendingItems.filter((item) => item.step === step).length);

const deficiencies = (view: CaseView) =>
    view.deficiencies.map((deficiency) => `${deficiency.material} ${deficiency.state}`).join(',');
