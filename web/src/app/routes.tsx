import { createBrowserRouter, type RouteObject } from 'react-router';
import { administrationRoutes } from '../pages/administration/routes';
import { auditRoutes } from '../pages/audit/routes';
import { founderRoutes } from '../pages/founder/routes';
import { officerRoutes } from '../pages/officer/routes';
import { publicRoutes } from '../pages/public/routes';
import type { Area } from '../session/session';
import { SignedIn } from '../shell/SignedIn';
import { StartProblem } from '../shell/StartProblem';

/**
 * All pages. A path is a contract: links, bookmarks and notices use it. The shell is fetched beside the first page, not
 * before it: both need antd, and what only starts the pages does not.
 */
export function createRoutes() {
    return createBrowserRouter([
        {
            lazy: async () => ({ Component: (await import('../shell/Shell')).Shell }),
            errorElement: <StartProblem />,
            children: [
                {
                    lazy: async () => ({ ErrorBoundary: (await import('../shell/RouteProblem')).RouteProblem }),
                    children: [
                        ...publicRoutes,
                        pagesOf('founder', founderRoutes),
                        pagesOf('officer', officerRoutes),
                        pagesOf('audit', auditRoutes),
                        pagesOf('administration', administrationRoutes),
                        {
                            path: '*',
                            lazy: async () => ({ Component: (await import('../shell/RouteProblem')).NotFound }),
                        },
                    ],
                },
            ],
        },
    ]);
}

/** Pages of one area, for those who work in it. */
function pagesOf(area: Area, children: RouteObject[]): RouteObject {
    return { Component: SignedIn, handle: { area }, children };
}
