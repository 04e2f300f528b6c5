import { describe, expect, it } from 'vitest';
import { withConsequences } from '../../src/pages/founder/apply/derived';
import { faultsOf, fieldNamed, idOf, statusOf, shownOf, withUnread } from '../../src/pages/founder/apply/faults';
import { sections } from '../../src/pages/founder/apply/fields';
import { isSame, nameOf, valueAt, withValue, type Application } from '../../src/pages/founder/apply/form';

const change = (form: Application, path: readonly (string | number)[], value: unknown): Application =>
    withConsequences(form, path, value).reduce((all, [at, to]) => withValue(all, at, to), form);

describe('the form', () => {
    it('keeps members that no question shows', () => {
        const form = withValue(
            { founder: { nameZh: '林', nickname: 'x' } } as Application,
            ['founder', 'nameZh'],
            '林予安',
        );
        expect(form).toEqual({ founder: { nameZh: '林予安', nickname: 'x' } });
    });

    it('takes an emptied answer away and reaches into lists', () => {
        expect(withValue({ founder: { email: 'a@b' } } as Application, ['founder', 'email'], undefined)).toEqual({
            founder: {},
        });
        const form = withValue({} as Application, ['facts', 'compute', 0, 'actualCostFen'], 5);
        expect(form).toEqual({ facts: { compute: [{ actualCostFen: 5 }] } });
        expect(valueAt(form, ['facts', 'compute', 0, 'actualCostFen'])).toBe(5);
    });

    it('names a path as the server does', () =>
        expect(nameOf(['priorGrants', 0, 'amountFen'])).toBe('priorGrants[0].amountFen'));

    it('compares values whatever the order of members', () => {
        expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
        expect(isSame({ a: 1 }, { a: 2 })).toBe(false);
    });
});

describe('what follows from an answer', () => {
    it('is day of birth and gender for the identity number', () => {
        const form = change({}, ['founder', 'residentId'], '99000120010516002X');
        expect(form.founder).toEqual({ residentId: '99000120010516002X', birthDate: '2001-05-16', gender: 'F' });
    });

    it('is the whole name for its parts', () => {
        const parts = [
            ['division', '盐城市亭湖区'],
            ['tradeName', '砚川'],
            ['industry', '智能科技'],
            ['form', '有限公司'],
        ] as const;
        const form = parts.reduce<Application>(
            (all, [part, text]) => change(all, ['entity', 'nameParts', part], text),
            {},
        );
        expect(form.entity?.nameZh).toBe('盐城市亭湖区砚川智能科技有限公司');
    });
});

describe('the legal form', () => {
    const company = change({}, ['entity', 'type'], 'OnePersonLimitedCompany');

    it('brings its usual ending', () => expect(company.entity?.nameParts?.form).toBe('有限公司'));

    it('takes away an ending that it does not allow', () => {
        const named = change(company, ['entity', 'nameParts', 'tradeName'], '砚川');
        const shop = change(named, ['entity', 'type'], 'IndividualBusiness');
        expect(shop.entity?.nameZh).toBe('砚川工作室');
    });

    it('keeps an ending that it allows', () => {
        const centre = { entity: { type: 'SoleProprietorship', nameParts: { form: '中心' } } } as Application;
        expect(change(centre, ['entity', 'type'], 'IndividualBusiness').entity?.nameParts?.form).toBe('中心');
    });
});

it('counts the first compute cost as that of the first year, unless another is named', () => {
    const cost = ['facts', 'compute', 0, 'actualCostFen'];
    expect(change({}, cost, 100).facts).toEqual({ compute: [{ actualCostFen: 100, voucherYear: 1 }] });
    const later = { facts: { compute: [{ voucherYear: 2 }] } } as unknown as Application;
    expect(change(later, cost, 100).facts).toEqual({ compute: [{ actualCostFen: 100, voucherYear: 2 }] });
});

const noFacts: ReadonlySet<string> = new Set();

describe('faults', () => {
    it('name what stands in a field and is no number, also where nothing must be given', () => {
        const cost = 'facts.compute[0].actualCostFen';
        const faults = faultsOf({}, noFacts, { [cost]: 'ten' });
        expect(faults.at(-1)).toMatchObject({ section: 'benefits', field: { word: 'computeCost' }, name: 'number' });
        expect(statusOf('benefits', {}, noFacts, { [cost]: 'ten' })).toBe('faulty');
        expect(withUnread({ [cost]: 'ten', other: 'x' }, cost, undefined)).toEqual({ other: 'x' });
    });

    it('are the required answers of an empty form, in the order of the questions', () => {
        const words = faultsOf({ entity: { type: 'OnePersonLimitedCompany' } }, noFacts).map(({ field }) => field.word);
        expect(words).toEqual([
            'nameZh',
            'residentId',
            'mobile',
            'division',
            'tradeName',
            'industry',
            'form',
            'registeredCapital',
            'businessScope',
        ]);
    });

    it('ask no capital of an individual business', () => {
        const words = faultsOf({ entity: { type: 'IndividualBusiness' } }, noFacts).map(({ field }) => field.word);
        expect(words).not.toContain('registeredCapital');
    });

    it('lead to the field that the server names', () => {
        expect(fieldNamed('application.founder.mobile')?.word).toBe('mobile');
        expect(fieldNamed('entity.nothing')).toBeUndefined();
    });

    it('make a section faulty, half-filled, filled or optional', () => {
        expect(statusOf('founder', {}, noFacts)).toBe('empty');
        expect(statusOf('founder', { founder: { mobile: '12' } }, noFacts)).toBe('faulty');
        const founder = { nameZh: '林予安', residentId: '99000120010516002X', mobile: '15400000001' };
        expect(statusOf('founder', { founder }, noFacts)).toBe('filled');
        expect(statusOf('mentor', {}, noFacts)).toBe('optional');
    });
});

it('asks for a fact only where a policy wants to know it', () => {
    const words = (...facts: string[]) =>
        shownOf(sections.find(({ name }) => name === 'benefits')?.fields ?? [], {}, new Set(facts)).map(
            ({ word }) => word,
        );
    expect(words()).not.toEqual(expect.arrayContaining(['cameForOpc']));
    expect(words('founder.cameToYanchengForOpc')).toContain('cameForOpc');
    expect(words('founder.socialInsurancePaidNormally')).toEqual(
        expect.arrayContaining(['insurancePaid', 'insuredMonths']),
    );
    expect(words('housing.kind', 'dataPurchase.purpose')).toEqual(expect.arrayContaining(['housing', 'dataAmount']));
});

it('asks no datum twice', () => {
    const paths = sections.flatMap(({ fields }) => fields.map(({ path }) => nameOf(path)));
    expect(new Set(paths).size).toBe(paths.length);
    const ids = sections.flatMap(({ fields }) => fields.map(idOf));
    expect(new Set(ids).size).toBe(ids.length);
});
