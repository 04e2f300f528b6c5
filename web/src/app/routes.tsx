import { createBrowserRouter, type RouteObject } from 'react-router';
import { NotFound, RouteProblem } from '../shell/RouteProblem';
import { Shell } from '../shell/Shell';
import { SignedIn } from '../shell/SignedIn';
import type { Area } from '../session/session';
import { lazyPage } from './lazyPage';

const publicPages: RouteObject[] = [
    { index: true, lazy: lazyPage(['guide'], () => import('../pages/public/StartPage')) },
    { path: 'sign-in', lazy: lazyPage(['guide'], () => import('../session/SignInPage')) },
];

/** All pages. The path is the contract: links, bookmarks and notices use it. */
export function createRoutes() {
    return createBrowserRouter([
        {
            Component: Shell,
            children: [
                {
                    errorElement: <RouteProblem />,
                    children: [...publicPages, { path: '*', Component: NotFound }],
                },
            ],
        },
    ]);
}

/** Pages of one area, for those who work in it. */
export function pagesOf(area: Area, children: RouteObject[]): RouteObject {
    return { Component: SignedIn, handle: { area }, children };
}
