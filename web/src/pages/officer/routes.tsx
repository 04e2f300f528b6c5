import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazyPage';
import { loadChinese } from '../../texts';

const areas = ['officer', 'states', 'materials'];

/** Pages of this area. */
export const officerRoutes: RouteObject[] = [
    {
        path: 'officer/cases',
        lazy: lazyPage(areas, () => import('./worklist/WorklistPage')),
    },
    {
        path: 'officer/cases/:caseId',
        lazy: lazyPage([...areas, 'benefits'], async () => {
            const [page] = await Promise.all([import('./case/CasePage'), loadChinese(areas)]);
            return page;
        }),
    },
];
