import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazyPage';

const texts = ['audit', 'states', 'materials'] as const;

/** Pages of this area. */
export const auditRoutes: RouteObject[] = [
    { path: 'audit/cases', lazy: lazyPage(texts, () => import('./cases/CasesPage')) },
    { path: 'audit/cases/:caseId', lazy: lazyPage(texts, () => import('./journal/JournalPage')) },
    { path: 'audit/entries', lazy: lazyPage(texts, () => import('./entries/EntriesPage')) },
    { path: 'audit/sample', lazy: lazyPage(texts, () => import('./sample/SamplePage')) },
];
