/** One page of a list, as the service answers it. */
export interface Page<T> {
    items: T[];
    nextCursor: string | null;
}

/** How a page is asked for; the service allows 200 entries. */
export interface PageQuery {
    limit: number;
    cursor?: string;
}

const most = 200;

/** A whole list, page by page; for lists that belong to one case and stay short. */
export async function readAll<T>(readPage: (query: PageQuery) => Promise<Page<T>>): Promise<T[]> {
    const items: T[] = [];
    let page = await readPage({ limit: most });
    items.push(...page.items);
    while (page.nextCursor !== null) {
        page = await readPage({ limit: most, cursor: page.nextCursor });
        items.push(...page.items);
    }

    return items;
}
