/** What a form lacks, by the field's path; the value is the key of the sentence that says what to do. */
export type DraftFaults = Readonly<Record<string, FaultKey>>;

export type FaultKey =
    | 'chooseItems'
    | 'sayWhatIsWrong'
    | 'chooseDay'
    | 'sayWhy'
    | 'sayBasis'
    | 'sayRemedy'
    | 'sayPromise'
    | 'sayDays'
    | 'chooseOfficer'
    | 'fillIn'
    | 'wholeNumber'
    | 'amount'
    | 'amountTooHigh';

/** A body that may be sent, or all that is missing for one. */
export type Built = { body: object } | { faults: DraftFaults };

/** The body when there is no fault. */
export function faultsOr(faults: DraftFaults, body: object): Built {
    return Object.keys(faults).length > 0 ? { faults } : { body };
}

/** The fault of a text that says nothing. */
export function missing(path: string, text: string, fault: FaultKey): [string, FaultKey][] {
    return text.trim() === '' ? [[path, fault]] : [];
}
