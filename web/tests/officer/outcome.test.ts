import { describe, expect, it } from 'vitest';
import type { OutcomeField } from '../../src/api/officer/catalogue';
import type { VoucherProposal } from '../../src/api/officer/proposals';
import { fenOf, outcomeBody, yuanOf } from '../../src/pages/officer/actions/outcome/outcomeFields';
import { prefill } from '../../src/pages/officer/actions/outcome/prefill';
import { proposedOf } from '../../src/pages/officer/actions/outcome/proposed';
import { decisionsOf, vouchersBody } from '../../src/pages/officer/actions/outcome/vouchers';
import { caseView } from './views';

const field = (name: string, required = true, onlyFor: OutcomeField['onlyFor'] = null) => ({ name, required, onlyFor });

describe('an outcome of the desk', () => {
    it('is sent in the types that its members have', () => {
        const fields = ['registeredCapitalFen', 'businessScopeZh', 'seats', 'firstMeetingAt', 'domicile'].map((name) =>
            field(name),
        );
        const draft = {
            registeredCapitalFen: '500,000.50',
            businessScopeZh: '软件开发\n\n 技术服务 ',
            seats: '2',
            firstMeetingAt: '2026-11-30T10:00',
            domicile: ' 崇川路 1 号 ',
        };
        expect(outcomeBody(fields, null, draft)).toEqual({
            body: {
                outcome: {
                    registeredCapitalFen: 50_000_050,
                    businessScopeZh: ['软件开发', '技术服务'],
                    seats: 2,
                    firstMeetingAt: '2026-11-30T10:00:00+08:00',
                    domicile: '崇川路 1 号',
                },
            },
        });
    });

    it('names every member that is missing or no number', () => {
        const fields = [field('bankName'), field('invoiceQuotaFen'), field('seats'), field('licenceNumber', false)];
        expect(outcomeBody(fields, null, { invoiceQuotaFen: '很多', seats: '1.5' })).toEqual({
            faults: {
                'outcome.bankName': 'fillIn',
                'outcome.invoiceQuotaFen': 'amount',
                'outcome.seats': 'wholeNumber',
            },
        });
    });

    it('demands the capital of companies only', () => {
        const fields = [field('registeredCapitalFen', true, 'onePersonLimitedCompany')];
        expect(outcomeBody(fields, 'individualBusiness', {})).toEqual({ body: { outcome: {} } });
        expect(outcomeBody(fields, 'onePersonLimitedCompany', {})).toHaveProperty('faults');
    });
});

describe('amounts', () => {
    it.each([
        ['1', 100],
        ['1.5', 150],
        ['1,234.05', 123_405],
        ['１', null],
        ['1.234', null],
        ['-1', null],
        ['', null],
    ])('"%s" yuan', (typed, fen) => {
        expect(fenOf(typed)).toBe(fen);
    });

    it('come back as they were typed', () => {
        expect(yuanOf(50_000_000)).toBe('500000');
        expect(yuanOf(105)).toBe('1.05');
    });
});

describe('what an outcome begins with', () => {
    const known = { view: caseView(), application: undefined, proposals: undefined, today: '2026-11-24' };

    it('comes from the form, without masked members', () => {
        const entity = {
            type: 'OnePersonLimitedCompany',
            registeredCapitalFen: 100_00,
            businessScopeZh: ['甲', '乙'],
            domicile: '崇川区***',
        };
        const draft = prefill({ ...known, step: 'registration', application: { entity } });
        expect(draft).toEqual({
            entityNameZh: '南通市砚台文创科技有限公司',
            registeredOn: '2026-11-24',
            entityType: 'OnePersonLimitedCompany',
            registeredCapitalFen: '100',
            businessScopeZh: '甲\n乙',
        });
    });

    it('is the mentor whose place is reserved, and nobody while the answer is awaited', () => {
        const mentor = (mentorId: string) => ({
            mentorId,
            mentorName: mentorId,
            score: 3,
            reasons: [],
            reasonsEn: [],
            parts: [],
            fields: [],
            industries: [],
            held: false,
        });
        const mentorPairing = { heldMentorId: 'm2', proposals: [mentor('m1'), mentor('m2')] };
        const draft = prefill({ ...known, step: 'mentorPairing', proposals: { mentorPairing, clauses: [] } });
        expect(draft).toMatchObject({ mentorId: 'm2', score: '3' });
        const asked = { ...known, proposals: { mentorPairing, clauses: [] }, awaitsMentor: true };
        expect(prefill({ ...asked, step: 'mentorPairing' })).toEqual({});
    });
});

describe('what taking the proposal results in', () => {
    const known = { view: caseView(), application: undefined, proposals: undefined, today: '2026-11-24' };

    it('names what the form says, and which required members a sample stands in for', () => {
        const required = ['unifiedSocialCreditCode', 'entityNameZh', 'registeredOn'];
        const proposed = proposedOf(
            { ...known, step: 'registration', application: { entity: { businessScopeZh: [] } } },
            required,
        );
        expect(proposed).toEqual({
            rows: [
                ['entityNameZh', '南通市砚台文创科技有限公司'],
                ['registeredOn', '2026-11-24'],
            ],
            unsaid: ['unifiedSocialCreditCode'],
        });
    });

    it('names the seat that is held, and nothing else is said to be missing', () => {
        const seat = {
            unitId: 'u1',
            label: 'A 座 301',
            communityId: 'k',
            communityNameZh: '崇川社区',
            communityNameEn: 'Chongchuan',
            addressZh: '崇川路 1 号',
            district: '崇川区',
            tier: 'Desk' as const,
            seats: 1,
            monthlyRentFen: 0,
            held: true,
        };
        const workspace = { heldUnitId: 'u1', proposals: [{ ...seat, unitId: 'u0', label: '别的' }, seat] };
        const proposed = proposedOf({ ...known, step: 'workspace', proposals: { workspace, clauses: [] } }, ['unitId']);
        expect(proposed?.rows).toContainEqual(['label', 'A 座 301']);
        expect(proposed?.rows).toContainEqual(['monthlyRentFen', 0]);
        expect(proposed?.unsaid).toEqual([]);
    });

    it('is nothing that can be shown while nothing is held', () => {
        expect(proposedOf({ ...known, step: 'workspace', proposals: { clauses: [] } }, ['unitId'])).toBeNull();
    });
});

describe('vouchers', () => {
    const proposal = (given: Partial<VoucherProposal>): VoucherProposal => ({
        packId: 'p',
        packVersion: 'v',
        clauseId: 'c',
        titleZh: '算力券',
        titleEn: 'Compute voucher',
        type: 'Compute',
        verdict: 'entitled',
        amountFen: 10_000,
        validTo: '2027-11-24',
        quoteZh: '',
        missingFacts: [],
        notStated: [],
        ...given,
    });

    it('offers the claims that may be granted, with their amounts', () => {
        const decisions = decisionsOf([proposal({}), proposal({ verdict: 'ineligible' })]);
        expect(decisions.map(({ granted, amount }) => [granted, amount])).toEqual([[true, '100']]);
    });

    it('sends what is granted and leaves out the rest', () => {
        const decisions = decisionsOf([proposal({ subject: 'A' }), proposal({ clauseId: 'd' })]);
        expect(vouchersBody(decisions.map((one, at) => ({ ...one, amount: '60', granted: at === 0 })))).toEqual({
            body: { outcome: { vouchers: [{ packId: 'p', clauseId: 'c', subject: 'A', amountFen: 6_000 }] } },
        });
    });

    it('grants no more than was assessed', () => {
        const decisions = decisionsOf([proposal({})]);
        expect(vouchersBody(decisions.map((one) => ({ ...one, amount: '100.01' })))).toEqual({
            faults: { 'outcome.vouchers[0].amountFen': 'amountTooHigh' },
        });
    });
});
