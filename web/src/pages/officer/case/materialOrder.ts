import type { CaseDocument } from '../../../api/officer/caseFile';

/** Documents with those that the step's desk looks at first, in the step's order. */
export function inOrderOf(documents: readonly CaseDocument[], wanted: readonly string[]): CaseDocument[] {
    const place = ({ kind }: CaseDocument) => (wanted.includes(kind) ? wanted.indexOf(kind) : wanted.length);
    return documents.toSorted((one, other) => place(one) - place(other));
}

/** Materials that the desk looks at and that nobody has uploaded; those that the service makes are never missing. */
export function missingOf(
    documents: readonly CaseDocument[],
    wanted: readonly string[],
    madeByService: ReadonlySet<string>,
): string[] {
    return wanted.filter((code) => !madeByService.has(code) && !documents.some((document) => document.kind === code));
}
