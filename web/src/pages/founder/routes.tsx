import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazyPage';
import { applyRoutes } from './apply/routes';

const texts = ['founder', 'states', 'materials'];

/** Pages of this area. All of them stand round one dialog that confirms acts. */
export const founderRoutes: RouteObject[] = [
    {
        lazy: lazyPage(texts, () => import('./acts/Confirming')),
        children: [
            { path: 'cases', lazy: lazyPage(texts, () => import('./cases/CasesPage')) },
            { path: 'cases/:caseId', lazy: lazyPage(texts, () => import('./case/CasePage')) },
            { path: 'cases/:caseId/materials', lazy: lazyPage(texts, () => import('./materials/MaterialsPage')) },
            { path: 'cases/:caseId/requests', lazy: lazyPage(texts, () => import('./requests/RequestsPage')) },
            {
                path: 'cases/:caseId/workspace',
                lazy: lazyPage([...texts, 'places'], () => import('./choices/WorkspacePage')),
            },
            {
                path: 'cases/:caseId/mentor',
                lazy: lazyPage([...texts, 'pairing'], () => import('./choices/MentorPage')),
            },
            {
                path: 'cases/:caseId/results',
                lazy: lazyPage([...texts, 'benefits'], () => import('./results/ResultsPage')),
            },
            {
                path: 'cases/:caseId/vouchers',
                lazy: lazyPage([...texts, 'vouchers'], () => import('./vouchers/VouchersPage')),
            },
            {
                path: 'cases/:caseId/vouchers/:voucherId',
                lazy: lazyPage([...texts, 'vouchers'], () => import('./vouchers/VoucherPage')),
            },
            {
                path: 'cases/:caseId/entitlements',
                lazy: lazyPage([...texts, 'benefits', 'entitlements'], () => import('./entitlements/EntitlementsPage')),
            },
            { path: 'cases/:caseId/notices/:noticeId', lazy: lazyPage(texts, () => import('./notices/NoticePage')) },
            { path: 'cases/:caseId/looks', lazy: lazyPage(texts, () => import('./looks/LooksPage')) },
            { path: 'me', lazy: lazyPage(texts, () => import('./me/MePage')) },
        ],
    },
    ...applyRoutes,
];
