import type { FormValue } from '../../../api/officer/caseFile';

/** One line of the one form as it is read. */
export interface FormRow {
    /** Path from the form's root; the service reveals and asks for fields by it. */
    path: string;
    value: string | number | boolean;
    /** Whether part of it is hidden from officers. */
    masked: boolean;
    /** Whether the service can show it in full; members of lists it can't. */
    revealable: boolean;
}

/** The lines of one section, in the order of the form; what was left empty is left out. */
export function rowsOf(value: FormValue, path: string): FormRow[] {
    if (value === null || value === '') {
        return [];
    }

    if (Array.isArray(value)) {
        return value.every((entry) => typeof entry === 'string')
            ? rowOf(value.join('\n'), path, false)
            : value.flatMap((entry, at) => rowsOf(entry, `${path}[${String(at)}]`));
    }

    return typeof value === 'object'
        ? Object.entries(value).flatMap(([name, inner]) => rowsOf(inner, `${path}.${name}`))
        : rowOf(value, path, !path.includes('['));
}

function rowOf(value: string | number | boolean, path: string, single: boolean): FormRow[] {
    const masked = typeof value === 'string' && value.includes('*');
    return value === '' ? [] : [{ path, value, masked, revealable: masked && single }];
}
