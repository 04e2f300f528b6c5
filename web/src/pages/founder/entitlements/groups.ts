import type { EntitlementView } from '../../../api/entitlements';

/** What the founder can do with an entitlement now, or what became of it. */
export const groups = [
    'open',
    'applied',
    'granted',
    'declined',
    'revoked',
    'elsewhere',
    'information',
    'none',
] as const;
export type Group = (typeof groups)[number];

/** What waits for the founder comes first, what is not given last. */
export function groupOf({ state, route, drawnElsewhere }: EntitlementView): Group {
    switch (state) {
        case 'Applied':
            return 'applied';
        case 'Granted':
            return 'granted';
        case 'Declined':
            return 'declined';
        case 'Revoked':
            return 'revoked';
        default:
            if (drawnElsewhere) {
                return 'elsewhere';
            }

            return route === 'Information' ? 'information' : route === 'None' ? 'none' : 'open';
    }
}
