import { beforeAll, describe, expect, it } from 'vitest';
import { arithmeticWords } from '../../src/components/benefits/arithmetic';
import { reasonWords, type BenefitTexts } from '../../src/components/benefits/names';
import printed from './printed.json';
import { textsIn } from './textsIn';

/** Each shape that the service prints, what people read in Chinese, and in English. */
const shapes: [line: string, subject: string | null, chinese: string, english: string][] = [
    ['300000.00', null, '¥300,000', 'CN¥300,000'],
    ['Excellent: 300000.00', null, '优秀：¥300,000', 'excellent: CN¥300,000'],
    [
        'year 1: 180000.00 x 100% = 180000.00',
        'year 1',
        '第 1 年：¥180,000 × 100% = ¥180,000',
        'year 1: CN¥180,000 × 100% = CN¥180,000',
    ],
    [
        'contract A: 400000.50 x 30% = 120000.15',
        'contract A',
        '合同 A：¥400,000.50 × 30% = ¥120,000.15',
        'contract A: CN¥400,000.50 × 30% = CN¥120,000.15',
    ],
    [
        'months 1-24: min(1600.00 x 100%, 2000.00) x 24 = 38400.00; months 25-36: market 1900.00, pays at most 1330.00, saves 570.00 x 12 = 6840.00; sum 45240.00',
        null,
        '第 1 至 24 个月：取较低者（¥1,600 × 100%，¥2,000） × 24 = ¥38,400；第 25 至 36 个月：市场月租 ¥1,900，每月最多付 ¥1,330，每月省 ¥570 × 12 = ¥6,840；合计 ¥45,240',
        'months 1-24: lower of (CN¥1,600 × 100%, CN¥2,000) × 24 = CN¥38,400; months 25-36: market rent CN¥1,900, pays at most CN¥1,330, saves CN¥570 × 12 = CN¥6,840; sum CN¥45,240',
    ],
    [
        'months 25-36: needs the market rent; sum 0.00',
        null,
        '第 25 至 36 个月：还需要填写市场月租；合计 ¥0',
        'months 25-36: needs the market rent; sum CN¥0',
    ],
    [
        'year 2: min(20000.00, 500000.00 x 3.45% x 50% x 12/12 = 8625.00) = 8625.00 + min(1.50, 100000.00 x 3.45% x 50% x 6.5/12 = 934.38) = 1.50 = 8626.50',
        'year 2',
        '第 2 年：取较低者（¥20,000，¥500,000 × 3.45% × 50% × 12/12 = ¥8,625） = ¥8,625 + 取较低者（¥1.50，¥100,000 × 3.45% × 50% × 6.5/12 = ¥934.38） = ¥1.50 = ¥8,626.50',
        'year 2: lower of (CN¥20,000, CN¥500,000 × 3.45% × 50% × 12/12 = CN¥8,625) = CN¥8,625 + lower of (CN¥1.50, CN¥100,000 × 3.45% × 50% × 6.5/12 = CN¥934.38) = CN¥1.50 = CN¥8,626.50',
    ],
    ['2000.00 x 36 months = 72000.00', null, '¥2,000 × 36 个月 = ¥72,000', 'CN¥2,000 × 36 months = CN¥72,000'],
    ['89.50 x 300.00 = 26850.00', null, '89.50 × ¥300 = ¥26,850', '89.50 × CN¥300 = CN¥26,850'],
    ['at most 500000.00', null, '最高 ¥500,000', 'at most CN¥500,000'],
    [
        'First: min(500000.00, 20000.00) = 20000.00',
        null,
        '一等奖：取较低者（¥500,000，¥20,000） = ¥20,000',
        'first prize: lower of (CN¥500,000, CN¥20,000) = CN¥20,000',
    ],
    [
        'min(200000.00, 500000.00) = 200000.00; 3 years <= 3 years',
        null,
        '取较低者（¥200,000，¥500,000） = ¥200,000；贷款 3 年，不超过 3 年',
        'lower of (CN¥200,000, CN¥500,000) = CN¥200,000; loan of 3 years, 3 years allowed',
    ],
    [
        'min(200000.00, 500000.00) = 200000.00; 4.5 years > 3 years, so 3 years',
        null,
        '取较低者（¥200,000，¥500,000） = ¥200,000；贷款 4.5 年，最长 3 年，按 3 年',
        'lower of (CN¥200,000, CN¥500,000) = CN¥200,000; loan of 4.5 years, at most 3, so 3 years',
    ],
    [
        'cost 900000.00; left in the pool 100000.00, so 100000.00',
        null,
        '费用 ¥900,000；资金池还剩 ¥100,000，按 ¥100,000',
        'cost CN¥900,000; CN¥100,000 left in the pool, so CN¥100,000',
    ],
    [
        '2000000.00 x 30% = 600000.00; per item 300000.00, so 300000.00; left of the year 200000.00, so 200000.00; left of the period 150000.00, so 150000.00; already granted for the project 50000.00, so 100000.00',
        null,
        '¥2,000,000 × 30% = ¥600,000；单项上限 ¥300,000，按 ¥300,000；本年度还剩 ¥200,000，按 ¥200,000；政策期内还剩 ¥150,000，按 ¥150,000；同一项目已获 ¥50,000，按 ¥100,000',
        'CN¥2,000,000 × 30% = CN¥600,000; at most CN¥300,000 per item, so CN¥300,000; CN¥200,000 left of the year, so CN¥200,000; CN¥150,000 left of the period, so CN¥150,000; CN¥50,000 already granted for the project, so CN¥100,000',
    ],
];

/** Letters that Chinese keeps: what the founder called a claim, names of programmes, units. */
const kept = /\b(OPC|AI|GOAL|m2|[A-Z])\b/g;

describe('the arithmetic in Chinese', () => {
    let t: BenefitTexts;
    beforeAll(async () => {
        t = await textsIn('zh-CN');
    });

    it.each(shapes)('%s', (line, subject, chinese) => {
        expect(arithmeticWords(line, subject, t)).toBe(chinese);
    });

    it('knows the samples by many shapes', () => {
        expect(printed.arithmetic.length).toBeGreaterThan(20);
        expect(printed.reasons.length).toBeGreaterThan(10);
    });

    it.each(printed.arithmetic.map(({ line, subject }) => [line, subject] as const))(
        'of the samples has no English word: %s',
        (line, subject) => {
            const said = arithmeticWords(line, subject, t).replace(kept, '');
            expect(said).not.toMatch(/[A-Za-z]/);
            expect(said).not.toMatch(/\d{4,}\.\d\d/);
        },
    );

    it.each(printed.reasons)('has no reason with an English word: %s', (reason) => {
        expect(reasonWords(reason, t).replace(kept, '')).not.toMatch(/[A-Za-z]/);
    });

    it.each(['something new 12.00', '12.00; and more', 'Nowhere: 12.00', 'max(1.00, 2.00) = 2.00'])(
        'shows a line that it does not know as it came: %s',
        (line) => {
            expect(arithmeticWords(line, null, t)).toBe(line);
        },
    );

    it('keeps what the founder called a claim, whatever signs it has', () => {
        const subject = 'contract A; at most: 3 x 4';
        expect(arithmeticWords(`${subject}: at most 5.00`, subject, t)).toBe('合同 A; at most: 3 x 4：最高 ¥5');
    });

    it('names facts and values that the service has no Chinese for', () => {
        expect(reasonWords('缺少信息：loan.borrower、学历', t)).toBe('缺少信息：借款人、学历');
        expect(reasonWords('住房类型为other，要求talent-rental', t)).toBe('住房类型为其他，要求人才租赁房');
        expect(reasonWords('不满足：属于人工智能OPC', t)).toBe('不满足：属于人工智能OPC');
    });
});

describe('the arithmetic in English', () => {
    let t: BenefitTexts;
    beforeAll(async () => {
        t = await textsIn('en');
    });

    it.each(shapes)('%s', (line, subject, _, english) => {
        expect(arithmeticWords(line, subject, t)).toBe(english);
    });
});
