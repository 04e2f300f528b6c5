import { withConsequences } from './derived';
import type { Unconfirmed } from './draftSaver';
import type { Field } from './field';
import { sections } from './fields';
import { isSame, valueAt, withValue, type Application } from './form';

/** An answer that was given here and is not saved, while the newer form says something else. */
export interface Clash {
    field: Field;
    mine: unknown;
    theirs: unknown;
}

/** The answers that were changed here since the form was last with the server, and that its newer version does not hold. */
export function clashesOf(mine: Application, base: Application, theirs: Application): readonly Clash[] {
    return sections
        .flatMap(({ fields }) => fields)
        .map((field) => ({ field, mine: valueAt(mine, field.path), theirs: valueAt(theirs, field.path) }))
        .filter((clash) => !isSame(clash.mine, clash.theirs) && !isSame(clash.mine, valueAt(base, clash.field.path)));
}

/** What is to be saved on top of the newer version, so that it holds the kept answers; null: it stays as it is. */
export function keptOver(kept: readonly Clash[], theirs: Application, version: number): Unconfirmed | null {
    const form = kept.reduce(withAnswer, theirs);
    const names = [...new Set(kept.map(({ field }) => field.path[0] as keyof Application))];
    const of = (application: Application) => Object.fromEntries(names.map((name) => [name, application[name] ?? null]));
    return names.length === 0 ? null : { version, unsent: of(form), unanswered: [], base: of(theirs) };
}

function withAnswer(form: Application, { field, mine }: Clash): Application {
    return withConsequences(form, field.path, mine).reduce((all, [path, value]) => withValue(all, path, value), form);
}
