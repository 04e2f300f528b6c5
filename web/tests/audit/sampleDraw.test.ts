import { describe, expect, it } from 'vitest';
import { drawOf, faultsOf } from '../../src/pages/audit/sample/sampleDraw';

describe('faultsOf', () => {
    it.each([
        [{ seed: ' ', size: '10' }, [{ field: 'seed', code: 'seed' }]],
        [{ seed: 'x'.repeat(101), size: '10' }, [{ field: 'seed', code: 'seed' }]],
        [{ seed: '11010519491231002X', size: '10' }, [{ field: 'seed', code: 'personalNumber' }]],
        [{ seed: 'a', size: '0' }, [{ field: 'size', code: 'size' }]],
        [{ seed: 'a', size: '1001' }, [{ field: 'size', code: 'size' }]],
        [{ seed: 'a', size: '1000' }, []],
    ])('%o', (draw, faults) => {
        expect(faultsOf(draw)).toEqual(faults);
    });
});

describe('drawOf', () => {
    it('draws from an address only what can be drawn', () => {
        expect(drawOf(new URLSearchParams('seed=audit-12&size=5'))).toEqual({ seed: 'audit-12', size: '5' });
        expect(drawOf(new URLSearchParams('seed=audit-12'))).toBeNull();
        expect(drawOf(new URLSearchParams(''))).toBeNull();
    });
});
