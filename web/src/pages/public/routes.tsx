import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazyPage';

/** Pages that need no sign-in. */
export const publicRoutes: RouteObject[] = [
    { index: true, lazy: lazyPage(['guide'], () => import('./StartPage')) },
    { path: 'sign-in', lazy: lazyPage([], () => import('../../session/SignInPage')) },
];
