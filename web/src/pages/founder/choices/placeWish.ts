import { siteKinds, tiers, type PlaceWish } from '../../../api/workspaces';

/** What narrows the search, in the order of its fields. */
export const wishNames = [
    'district',
    'tier',
    'siteKind',
    'cluster',
    'rentFree',
] as const satisfies readonly (keyof PlaceWish)[];
export type WishName = (typeof wishNames)[number];

/** The wish in an address; what is unknown there does not narrow. */
export function readWish(search: URLSearchParams): PlaceWish {
    const [district, cluster] = [search.get('district'), search.get('cluster')];
    const tier = tiers.find((one) => one === search.get('tier'));
    const siteKind = siteKinds.find((one) => one === search.get('siteKind'));
    return {
        ...(district === null ? {} : { district }),
        ...(tier === undefined ? {} : { tier }),
        ...(siteKind === undefined ? {} : { siteKind }),
        ...(cluster === null ? {} : { cluster }),
        ...(search.get('rentFree') === 'true' ? { rentFree: 'true' } : {}),
    };
}

/** An address with one part of the wish changed; an empty part does not narrow. */
export function withWishPart(search: URLSearchParams, name: WishName, value: string): URLSearchParams {
    const changed = new URLSearchParams(search);
    if (value === '') {
        changed.delete(name);
    } else {
        changed.set(name, value);
    }

    return changed;
}
