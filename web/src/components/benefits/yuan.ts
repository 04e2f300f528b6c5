import { money } from '../format';

/** Yuan as the service writes them, "180000.00", as an amount for people. */
export function amount(yuan: string): string {
    return money(Math.round(Number(yuan) * 100));
}
