import type { components } from '../../../api/schema';

/** The one form as the server keeps it; members that no field shows are kept as they are. */
export type Application = components['schemas']['Application'];

/** Where a value lies in the form; a fact's name has dots, so a path is a list. */
export type Path = readonly (string | number)[];

/** The value at a path; undefined where nothing is. */
export function valueAt(form: unknown, path: Path): unknown {
    return path.reduce<unknown>(
        (value, key) =>
            typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined,
        form,
    );
}

/** The form with a value at a path; undefined takes the member away. Nothing else is touched. */
export function withValue<T>(form: T, [key, ...rest]: Path, value: unknown): T {
    if (key === undefined) {
        return value as T;
    }

    const copy = (Array.isArray(form) ? [...(form as unknown[])] : { ...(form as object) }) as Record<
        string | number,
        unknown
    >;
    const inner =
        rest.length === 0 ? value : withValue(copy[key] ?? (typeof rest[0] === 'number' ? [] : {}), rest, value);
    if (inner === undefined && !Array.isArray(copy)) {
        return Object.fromEntries(Object.entries(copy).filter(([name]) => name !== key)) as T;
    }

    copy[key] = inner;
    return copy as T;
}

/** One name for a path, as the server's faults use it: `founder.nameZh`, `priorGrants[0].amountFen`. */
export function nameOf(path: Path): string {
    return path
        .map((key) => (typeof key === 'number' ? `[${String(key)}]` : `.${key}`))
        .join('')
        .slice(1);
}

/** Whether two JSON values say the same; members may come in another order, and one that is undefined is not there. */
export function isSame(left: unknown, right: unknown): boolean {
    return canonical(left) === canonical(right);
}

function canonical(value: unknown): string {
    return JSON.stringify(value ?? null, (_, inner: unknown) =>
        typeof inner === 'object' && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
            : inner,
    );
}
