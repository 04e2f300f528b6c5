import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazyPage';

/** Pages of this area. */
export const officerRoutes: RouteObject[] = [
    {
        path: 'officer/cases',
        lazy: lazyPage(['officer', 'states', 'materials'], () => import('./worklist/WorklistPage')),
    },
    {
        path: 'officer/cases/:caseId',
        lazy: lazyPage(['officer', 'states', 'materials'], () => import('./case/CasePage')),
    },
];
