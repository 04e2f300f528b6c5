import { request } from '../http';
import { noteServerTime } from '../serverClock';

/** A read of the officers' pages; each answer also sets the clock that countdowns use. */
export async function readJson<T>(path: string, signal: AbortSignal): Promise<T> {
    const answer = await request(path, { signal });
    noteServerTime(answer);
    return (await answer.json()) as T;
}

/** A part of a list. */
export interface Listed<T> {
    items: T[];
    nextCursor: string | null;
}

/** All parts of a list that is known to be short. */
export async function readAll<T>(path: string, signal: AbortSignal): Promise<T[]> {
    const items: T[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
        const query: string = cursor === '' ? '?limit=200' : `?limit=200&cursor=${encodeURIComponent(cursor)}`;
        const part: Listed<T> = await readJson<Listed<T>>(path + query, signal);
        items.push(...part.items);
        cursor = part.nextCursor;
    }

    return items;
}
