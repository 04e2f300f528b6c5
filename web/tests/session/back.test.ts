import { describe, expect, it } from 'vitest';
import { safeBack } from '../../src/session/back';

describe('the page to come back to', () => {
    it.each(['/', '/cases', '/cases/1?part=a#b', '/officer/cases?light=red', '/%2F%2Felsewhere.example'])(
        'may be %s',
        (back) => {
            expect(safeBack(back)).toBe(back);
        },
    );

    it.each([
        null,
        '',
        'cases',
        'https://elsewhere.example',
        'HTTPS://elsewhere.example',
        '//elsewhere.example',
        '///elsewhere.example',
        '/\\elsewhere.example',
        '\\\\elsewhere.example',
        '/.//elsewhere.example',
        '/..//elsewhere.example',
        '/\t/elsewhere.example',
        '/\n/elsewhere.example',
        ' //elsewhere.example',
        'javascript:alert(1)',
        'data:text/html,a',
    ])('is never elsewhere: %j', (back) => {
        expect(safeBack(back)).toBeNull();
    });
});
