import { faultsOr, missing, type Built } from './built';

/** Refusing and revoking: why, by which law, and what can be done about it. */
export interface DecisionDraft {
    reason: string;
    legalBasis: string;
    remedy: string;
}

export function decisionBody({ reason, legalBasis, remedy }: DecisionDraft): Built {
    return faultsOr(
        Object.fromEntries([
            ...missing('reason', reason, 'sayWhy'),
            ...missing('legalBasis', legalBasis, 'sayBasis'),
            ...missing('remedy', remedy, 'sayRemedy'),
        ]),
        { reason: reason.trim(), legalBasis: legalBasis.trim(), remedy: remedy.trim() },
    );
}

export function reasonBody({ reason }: { reason: string }): Built {
    return faultsOr(Object.fromEntries(missing('reason', reason, 'sayWhy')), { reason: reason.trim() });
}

/** Working days are counted by the service; here only their number is given. */
export function extensionBody({ workingDays, reason }: { workingDays: string; reason: string }): Built {
    const days = /^[1-9]\d?$/.test(workingDays.trim()) ? Number(workingDays) : null;
    return faultsOr(
        {
            ...(days === null ? { workingDays: 'sayDays' as const } : {}),
            ...Object.fromEntries(missing('reason', reason, 'sayWhy')),
        },
        { workingDays: days, reason: reason.trim() },
    );
}

/** Accepting although secondary papers are missing: which, what was promised, until when. */
export interface DeficiencyDraft {
    materials: readonly string[];
    promise: string;
    dueOn: string | null;
}

export function deficiencyBody({ materials, promise, dueOn }: DeficiencyDraft): Built {
    return faultsOr(
        {
            ...(materials.length === 0 ? { items: 'chooseItems' as const } : {}),
            ...Object.fromEntries(missing('promise', promise, 'sayPromise')),
            ...(dueOn === '' ? { dueOn: 'chooseDay' as const } : {}),
        },
        {
            items: materials.map((material) => ({ material })),
            promise: promise.trim(),
            ...(dueOn === null ? {} : { dueOn }),
        },
    );
}

/** Confirming supplied papers, or sending them back with a reason. */
export function supplyBody({ items, reason }: { items: readonly string[]; reason: string | null }): Built {
    return faultsOr(
        {
            ...(items.length === 0 ? { items: 'chooseItems' as const } : {}),
            ...Object.fromEntries(reason === null ? [] : missing('reason', reason, 'sayWhy')),
        },
        { items: [...items], ...(reason === null ? {} : { reason: reason.trim() }) },
    );
}

export function assignmentBody({ subject, reason }: { subject: string; reason: string }): Built {
    return faultsOr(
        Object.fromEntries([...missing('subject', subject, 'chooseOfficer'), ...missing('reason', reason, 'sayWhy')]),
        { subject: subject.trim(), reason: reason.trim() },
    );
}
