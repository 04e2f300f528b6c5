import { describe, expect, it } from 'vitest';
import { divisionsOf, industryFault, nameFormsOf, tradeNameFault } from '../../src/pages/founder/apply/nameRules';

describe('a trade name', () => {
    it.each(['砚川', '鹭汀', '\u{20BB7}野'])('%s is one', (name) => expect(tradeNameFault(name, '盐城市')).toBeNull());

    it.each([
        ['砚', 'tradeName'],
        ['A川', 'tradeName'],
        ['砚 川', 'tradeName'],
        ['盐城', 'tradeNameIsPlace'],
        ['盐城市', 'tradeNameIsPlace'],
        ['亭湖区', 'tradeNameIsPlace'],
        ['中国红', 'forbiddenName'],
        ['好赌博', 'forbiddenName'],
    ])('%s has the fault %s', (name, fault) => expect(tradeNameFault(name, '盐城市亭湖区')).toBe(fault));
});

it('lets an industry be Chinese words that are not forbidden', () => {
    expect(industryFault('智能科技')).toBeNull();
    expect(industryFault('AI科技')).toBe('industryCharacters');
    expect(industryFault('色情服务')).toBe('forbiddenName');
});

describe('a division', () => {
    it('of a district is written with its city only', () =>
        expect(divisionsOf('盐城市', '亭湖区')).toEqual(['盐城市亭湖区', '盐城亭湖区', '盐城市', '盐城']));

    it('of a county or a county-level city may stand alone', () =>
        expect(divisionsOf('盐城市', '东台市')).toContain('东台市'));
});

it('gives company endings to companies only', () => {
    expect(nameFormsOf('OnePersonLimitedCompany')).toEqual(['有限公司', '有限责任公司']);
    for (const type of ['SoleProprietorship', 'IndividualBusiness']) {
        expect(nameFormsOf(type).some((form) => form.includes('公司'))).toBe(false);
    }

    expect(nameFormsOf(undefined)).toEqual([]);
});
