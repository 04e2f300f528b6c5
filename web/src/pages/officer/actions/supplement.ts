import { faultsOr, missing, type Built } from './built';

/** One thing to ask for, as it is being written. */
export interface SupplementItem {
    /** `material:DomicileProof` or `field:entity.nameZh`. */
    key: string;
    reason: string;
    remedy: string;
}

/** A request as it is being written. */
export interface SupplementDraft {
    items: readonly SupplementItem[];
    /** Null: the usual time, which the service works out. */
    dueOn: string | null;
}

/** The command's body, or every fault at once. */
export function supplementBody({ items, dueOn }: SupplementDraft): Built {
    return faultsOr(
        {
            ...(items.length === 0 ? { items: 'chooseItems' as const } : {}),
            ...Object.fromEntries(
                items.flatMap((item, at) => missing(`items[${String(at)}].reason`, item.reason, 'sayWhatIsWrong')),
            ),
            ...(dueOn === '' ? { dueOn: 'chooseDay' as const } : {}),
        },
        { items: items.map(itemBody), ...(dueOn === null ? {} : { dueOn }) },
    );
}

function itemBody({ key, reason, remedy }: SupplementItem): object {
    const [kind, name] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    const words = { reason: reason.trim(), ...(remedy.trim() === '' ? {} : { remedy: remedy.trim() }) };
    return kind === 'material' ? { material: name, ...words } : { field: name, ...words };
}
