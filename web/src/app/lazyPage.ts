import type { ComponentType } from 'react';
import { loaded } from './loaded';

/** A route's page and the texts it speaks, loaded when the route is first entered. */
export const lazyPage = (areas: readonly string[], load: () => Promise<{ default: ComponentType }>) => async () => ({
    Component: (await loaded(areas, load)).default,
});
