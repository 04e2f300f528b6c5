import type { RouteObject } from 'react-router';
import { lazyPage } from '../../../app/lazyPage';

const texts = ['apply', 'states', 'materials'];

/** The form, the look back before handing in, the receipt. */
export const applyRoutes: RouteObject[] = [
    { path: 'cases/:caseId/apply', lazy: lazyPage(texts, () => import('./ApplyPage')) },
    { path: 'cases/:caseId/apply/check', lazy: lazyPage(texts, () => import('./CheckPage')) },
    { path: 'cases/:caseId/apply/done', lazy: lazyPage(texts, () => import('./DonePage')) },
];
