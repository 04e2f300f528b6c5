import type { RouteObject } from 'react-router';
import { lazyPage } from '../../app/lazyPage';
import { loadChinese } from '../../texts';

const areas = ['officer', 'states', 'materials'];
const benefitAreas = ['benefitDesk', 'places', 'pairing', 'entitlements'];
const deskAreas = [...areas, 'vouchers', 'voucherDesk'];

/** Pages of this area. */
export const officerRoutes: RouteObject[] = [
    {
        path: 'officer/cases',
        lazy: lazyPage(areas, () => import('./worklist/WorklistPage')),
    },
    {
        path: 'officer/cases/:caseId',
        lazy: lazyPage(areas, async () => {
            const [page] = await Promise.all([import('./case/CasePage'), loadChinese(areas)]);
            return page;
        }),
    },
    {
        path: 'officer/places',
        lazy: lazyPage([...areas, ...benefitAreas], () => import('./benefits/OccupancyPage')),
    },
    { path: 'officer/vouchers', lazy: lazyPage(deskAreas, () => import('./vouchers/ClaimsPage')) },
    { path: 'officer/vouchers/accounts', lazy: lazyPage(deskAreas, () => import('./vouchers/AccountsPage')) },
    {
        path: 'officer/vouchers/:caseId/:voucherId',
        lazy: lazyPage(deskAreas, () => import('./vouchers/VoucherDeskPage')),
    },
];
