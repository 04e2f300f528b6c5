import { describe, expect, it } from 'vitest';
import { readWish, withWishPart } from '../../src/pages/founder/choices/placeWish';

describe('what is looked for', () => {
    it('is read from the address, without what nobody knows', () => {
        const search = new URLSearchParams({ district: '亭湖区', tier: 'Floor', siteKind: 'Palace', page: '2' });
        expect(readWish(search)).toEqual({ district: '亭湖区', tier: 'Floor' });
    });

    it('is written to the address part by part, and the rest stays', () => {
        const search = withWishPart(new URLSearchParams('page=2&tier=Floor'), 'siteKind', 'Park');
        expect(search.toString()).toBe('page=2&tier=Floor&siteKind=Park');
        expect(withWishPart(search, 'tier', '').toString()).toBe('page=2&siteKind=Park');
    });

    it('may be free of rent, or say nothing of it', () => {
        const search = withWishPart(new URLSearchParams('tier=Desk'), 'rentFree', 'true');
        expect(readWish(search)).toEqual({ tier: 'Desk', rentFree: 'true' });
        expect(readWish(withWishPart(search, 'rentFree', ''))).toEqual({ tier: 'Desk' });
        expect(readWish(new URLSearchParams('rentFree=false'))).toEqual({});
    });
});
