import type { ComponentType } from 'react';
import { loadTexts } from '../texts';

/** A route's page and the texts it speaks, loaded side by side when the route is first entered. */
export function lazyPage(areas: readonly string[], load: () => Promise<{ default: ComponentType }>) {
    return async () => {
        const [page] = await Promise.all([load(), loadTexts(areas)]);
        if ((page as unknown) === undefined) {
            // The file is gone with an older release, and the whole tab is being loaded anew.
            return new Promise<never>(() => undefined);
        }

        return { Component: page.default };
    };
}
