import { money } from '../../../components/format';
import type { Words } from '../words';

/** A month's rent in words. */
export const rentWords = (t: Words['t'], monthlyRentFen: number): string =>
    monthlyRentFen === 0 ? t('workspace.rentFree') : t('workspace.rentMonthly', { amount: money(monthlyRentFen) });
