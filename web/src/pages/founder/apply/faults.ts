import type { AskedFacts } from '../../../api/guidance';
import { nameOf, valueAt, type Application } from './form';
import type { FaultName, Field, SectionName } from './field';
import { sections } from './fields';

/** A field that must be put right. */
export interface Fault {
    section: SectionName;
    field: Field;
    name: FaultName;
}

/** What stands in fields and can't be read as their kind, by the field's name. */
export type Unread = Readonly<Record<string, string>>;

export type SectionStatus = 'faulty' | 'filled' | 'empty' | 'optional';

/** What keeps the form from being handed in, in the order of the questions. */
export function faultsOf(form: Application, asked: AskedFacts, unread: Unread = {}): readonly Fault[] {
    return sections.flatMap(({ name, fields }) =>
        shownOf(fields, form, asked).flatMap((field) => {
            const fault = faultOf(field, form, unread);
            return fault === null ? [] : [{ section: name, field, name: fault }];
        }),
    );
}

/** What is wrong with one answer; null when nothing is. */
export function faultOf(field: Field, form: Application, unread: Unread = {}): FaultName | null {
    if (unread[nameOf(field.path)] !== undefined) {
        return 'number';
    }

    const value = valueAt(form, field.path);
    if (isEmpty(value)) {
        return field.required?.(form) === true ? 'required' : null;
    }

    return field.check?.(String(value), form) ?? null;
}

/** What can't be read after a change of one field; without a text that field can be read. */
export function withUnread(unread: Unread, name: string, text: string | undefined): Unread {
    const others = Object.entries(unread).filter(([other]) => other !== name);
    return Object.fromEntries(text === undefined ? others : [...others, [name, text]]);
}

/** A section's state, worked out from its answers. */
export function statusOf(
    section: SectionName,
    form: Application,
    asked: AskedFacts,
    unread: Unread = {},
): SectionStatus {
    const fields = shownOf(sections.find(({ name }) => name === section)?.fields ?? [], form, asked);
    if (fields.some((field) => ![null, 'required'].includes(faultOf(field, form, unread)))) {
        return 'faulty';
    }

    const required = fields.filter((field) => field.required?.(form) === true);
    const answered = (asked: readonly Field[]) => asked.filter((field) => !isEmpty(valueAt(form, field.path)));
    if (required.length === 0) {
        return answered(fields).length === 0 ? 'optional' : 'filled';
    }

    return answered(required).length === required.length ? 'filled' : 'empty';
}

/** The questions that the answers so far and the policies of the place make necessary. */
export function shownOf(fields: readonly Field[], form: Application, asked: AskedFacts): readonly Field[] {
    return fields.filter((field) => field.shown?.(form, asked) !== false);
}

/** The element of a field, for links to it. */
export function idOf(field: Field): string {
    return `field-${nameOf(field.path).replace(/[^A-Za-z0-9]/gu, '-')}`;
}

/** The field that a fault of the server is about; undefined where no question asks for it. */
export function fieldNamed(name: string): Field | undefined {
    const wanted = name.replace(/^application\./u, '');
    return sections
        .flatMap(({ fields }) => fields)
        .find((field) => wanted === nameOf(field.path) || wanted === field.path.join('.'));
}

export function isEmpty(value: unknown): boolean {
    return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
