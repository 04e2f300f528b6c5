import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazyPage';

/** Pages that need no sign-in. */
export const publicRoutes: RouteObject[] = [
    { index: true, lazy: lazyPage(['guide', 'states'], () => import('./StartPage')) },
    { path: 'guide', lazy: lazyPage(['guide', 'states', 'materials', 'benefits'], () => import('./guide/GuidePage')) },
    {
        path: 'policies',
        handle: { wide: true },
        lazy: lazyPage(['finder', 'guide', 'benefits'], () => import('./finder/FinderPage')),
    },
    { path: 'steps', lazy: lazyPage(['guide', 'states'], () => import('./steps/StepsPage')) },
    { path: 'steps/:step', lazy: lazyPage(['guide', 'states', 'materials'], () => import('./steps/StepPage')) },
    { path: 'vouchers/check', lazy: lazyPage(['vouchers'], () => import('./check/CheckPage')) },
    { path: 'sign-in', lazy: lazyPage(['signIn'], () => import('../../session/SignInPage')) },
    { path: 'sign-in/return', lazy: lazyPage(['signIn'], () => import('../../session/provider/ReturnPage')) },
];
