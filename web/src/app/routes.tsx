import { createBrowserRouter, type RouteObject } from 'react-router';
import { administrationRoutes } from '../pages/administration/routes';
import { auditRoutes } from '../pages/audit/routes';
import { founderRoutes } from '../pages/founder/routes';
import { officerRoutes } from '../pages/officer/routes';
import { publicRoutes } from '../pages/public/routes';
import type { Area } from '../session/session';
import { NotFound, RouteProblem } from '../shell/RouteProblem';
import { Shell } from '../shell/Shell';
import { SignedIn } from '../shell/SignedIn';

/** All pages. A path is a contract: links, bookmarks and notices use it. */
export function createRoutes() {
    return createBrowserRouter([
        {
            Component: Shell,
            // Nothing is rendered on the server; the first page's file is on its way.
            HydrateFallback: () => null,
            children: [
                {
                    errorElement: <RouteProblem />,
                    children: [
                        ...publicRoutes,
                        pagesOf('founder', founderRoutes),
                        pagesOf('officer', officerRoutes),
                        pagesOf('audit', auditRoutes),
                        pagesOf('administration', administrationRoutes),
                        { path: '*', Component: NotFound },
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
