import { request } from './http';

interface Page<T> {
    items: T[];
    nextCursor: string | null;
}

/** One page of a list. */
export async function readPage<T>(path: string, query: Record<string, string>, signal: AbortSignal): Promise<Page<T>> {
    const response = await request(`${path}?${new URLSearchParams(query).toString()}`, { signal });
    return (await response.json()) as Page<T>;
}

/** A whole list, page by page; for lists that belong to one case and stay short. */
export async function readAll<T>(path: string, signal: AbortSignal): Promise<T[]> {
    const items: T[] = [];
    let cursor: string | null = null;
    do {
        const page: Page<T> = await readPage<T>(path, { limit: '200', ...(cursor === null ? {} : { cursor }) }, signal);
        items.push(...page.items);
        cursor = page.nextCursor;
    } while (cursor !== null);
    return items;
}
