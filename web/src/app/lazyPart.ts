import { lazy, type ComponentType } from 'react';
import { loaded } from './loaded';

/** A part of a page and the texts it speaks, loaded when the part is first shown; to stand within a `Suspense`. */
export const lazyPart = <TProps>(areas: readonly string[], load: () => Promise<{ default: ComponentType<TProps> }>) =>
    lazy(() => loaded(areas, load));
