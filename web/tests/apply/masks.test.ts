import { describe, expect, it } from 'vitest';
import {
    bare,
    bareMobile,
    birthDateOf,
    fenOf,
    genderOf,
    grouped,
    isMobile,
    isResidentId,
    yuanOf,
} from '../../src/pages/founder/apply/masks';

describe('what is typed', () => {
    it.each([
        ['138 1234 6620', '13812346620'],
        ['１３８１２３４６６２０', '13812346620'],
        ['99000120010516-002x', '99000120010516002X'],
        ['990001\u201320010516\u2014002x', '99000120010516002X'],
    ])('%s is sent as %s', (typed, sent) => expect(bare(typed)).toBe(sent));

    it.each([
        ['+86 138 1234 6620', '13812346620'],
        ['８６１３８－１２３４－６６２０', '13812346620'],
        ['138 1234', '1381234'],
        ['86138', '86138'],
    ])('%s is the mobile number %s', (typed, sent) => expect(bareMobile(typed)).toBe(sent));

    it('is shown in groups, the last one takes the rest', () => {
        expect(grouped('13812346620', [3, 4, 4])).toBe('138 1234 6620');
        expect(grouped('99000120010516002X', [6, 8, 4])).toBe('990001 20010516 002X');
        expect(grouped('1381', [3, 4, 4])).toBe('138 1');
    });
});

describe('an identity number', () => {
    it('holds with its check character', () => expect(isResidentId('99000120010516002X')).toBe(true));

    it.each(['990001200105160021', '99000120010230002X', '9900012001051600', '99000120010516002x'])(
        '%s does not hold',
        (value) => expect(isResidentId(value)).toBe(false),
    );

    it('tells day of birth and gender', () => {
        expect(birthDateOf('99000120010516002X')).toBe('2001-05-16');
        expect(genderOf('99000120010516002X')).toBe('F');
    });
});

it('knows mobile numbers', () => {
    expect(isMobile('15400000001')).toBe(true);
    expect(isMobile('12400000001')).toBe(false);
    expect(isMobile('1540000000')).toBe(false);
});

it('counts money in fen', () => {
    expect(fenOf('500,000.5')).toBe(50_000_050);
    expect(fenOf('abc')).toBeNull();
    expect(fenOf('1.234')).toBeNull();
    expect(yuanOf(50_000_050)).toBe('500000.50');
    expect(yuanOf(50_000_000)).toBe('500000');
});
