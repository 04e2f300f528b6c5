import { describe, expect, it } from 'vitest';
import type { EntitlementView } from '../../src/api/entitlements';
import { groupOf } from '../../src/pages/founder/entitlements/groups';

describe('groupOf', () => {
    it.each([
        ['Open', 'NoApplication', 'open'],
        ['Open', 'Application', 'open'],
        ['Open', 'Officer', 'open'],
        ['Open', 'Information', 'information'],
        ['Open', 'None', 'none'],
        // What was asked for keeps its place, whatever the clause says today.
        ['Applied', 'None', 'applied'],
        ['Granted', 'Information', 'granted'],
        ['Declined', 'Application', 'declined'],
        ['Revoked', 'Application', 'revoked'],
    ])('of one that is %s and goes by %s is %s', (state, route, group) => {
        expect(groupOf({ state, route, drawnElsewhere: false } as EntitlementView)).toBe(group);
    });

    it('tells apart what another case of the founder draws', () => {
        expect(groupOf({ state: 'Open', route: 'NoApplication', drawnElsewhere: true } as EntitlementView)).toBe(
            'elsewhere',
        );
    });
});
