import { describe, expect, it } from 'vitest';
import { csvLines } from '../../src/components/csv';

describe('csvLines', () => {
    it('reads lines as the service writes them: a mark, quoted cells, empty cells, an end of line after the last', () => {
        expect(csvLines('\uFEFF时间,科目\r\n期初余额,,"a,""b"""\r\n')).toEqual([
            ['时间', '科目'],
            ['期初余额', '', 'a,"b"'],
        ]);
    });

    it('keeps an empty last cell', () => {
        expect(csvLines('a,\r\n,b')).toEqual([
            ['a', ''],
            ['', 'b'],
        ]);
    });

    it('keeps line breaks within quotes', () => {
        expect(csvLines('"a\r\nb",c\r\n')).toEqual([['a\r\nb', 'c']]);
    });
});
