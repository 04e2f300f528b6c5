import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazyPage';

/** Pages of this area. */
export const administrationRoutes: RouteObject[] = [
    { path: 'administration', lazy: lazyPage(['administration', 'states'], () => import('./CataloguePage')) },
];
