import { describe, expect, it } from 'vitest';
import {
    assignmentBody,
    decisionBody,
    deficiencyBody,
    extensionBody,
    reasonBody,
    supplyBody,
} from '../../src/pages/officer/actions/bodies';
import { supplementBody } from '../../src/pages/officer/actions/supplement';

describe('a supplement request', () => {
    const item = { key: 'material:DomicileProof', reason: ' 签字处看不清。 ', remedy: '' };

    it('names materials and fields with what is wrong, and leaves the usual time to the service', () => {
        const field = { key: 'field:entity.nameZh', reason: '字号近似。', remedy: '请换一个字号。' };
        expect(supplementBody({ items: [item, field], dueOn: null })).toEqual({
            body: {
                items: [
                    { material: 'DomicileProof', reason: '签字处看不清。' },
                    { field: 'entity.nameZh', reason: '字号近似。', remedy: '请换一个字号。' },
                ],
            },
        });
    });

    it('carries a deadline of one’s own', () => {
        expect(supplementBody({ items: [item], dueOn: '2026-12-01' })).toMatchObject({ body: { dueOn: '2026-12-01' } });
    });

    it('names every fault at once, by the paths that the service uses', () => {
        expect(
            supplementBody({ items: [item, { ...item, key: 'material:Articles', reason: '  ' }], dueOn: '' }),
        ).toEqual({
            faults: { 'items[1].reason': 'sayWhatIsWrong', dueOn: 'chooseDay' },
        });
        expect(supplementBody({ items: [], dueOn: null })).toEqual({ faults: { items: 'chooseItems' } });
    });
});

describe('decisions', () => {
    it('need reason, legal basis and remedy', () => {
        expect(decisionBody({ reason: '', legalBasis: ' ', remedy: '' })).toEqual({
            faults: { reason: 'sayWhy', legalBasis: 'sayBasis', remedy: 'sayRemedy' },
        });
        expect(decisionBody({ reason: 'a ', legalBasis: 'b', remedy: 'c' })).toEqual({
            body: { reason: 'a', legalBasis: 'b', remedy: 'c' },
        });
    });

    it('need a reason for standing still', () => {
        expect(reasonBody({ reason: ' ' })).toEqual({ faults: { reason: 'sayWhy' } });
    });

    it.each(['', '0', '1.5', '-2', '三', '100'])('do not take "%s" for working days', (workingDays) => {
        expect(extensionBody({ workingDays, reason: 'x' })).toEqual({ faults: { workingDays: 'sayDays' } });
    });

    it('extend by whole working days', () => {
        expect(extensionBody({ workingDays: ' 3 ', reason: 'x' })).toEqual({ body: { workingDays: 3, reason: 'x' } });
    });
});

describe('promised papers', () => {
    it('are named with the promise', () => {
        expect(deficiencyBody({ materials: ['DomicileProof'], promise: 'p', dueOn: null })).toEqual({
            body: { items: [{ material: 'DomicileProof' }], promise: 'p' },
        });
        expect(deficiencyBody({ materials: [], promise: '', dueOn: '' })).toEqual({
            faults: { items: 'chooseItems', promise: 'sayPromise', dueOn: 'chooseDay' },
        });
    });

    it('are confirmed by their ids, and sent back with a reason', () => {
        expect(supplyBody({ items: ['d1'], reason: null })).toEqual({ body: { items: ['d1'] } });
        expect(supplyBody({ items: ['d1'], reason: '' })).toEqual({ faults: { reason: 'sayWhy' } });
    });
});

describe('a hand-over', () => {
    it('needs an officer and a reason', () => {
        expect(assignmentBody({ subject: '', reason: '' })).toEqual({
            faults: { subject: 'chooseOfficer', reason: 'sayWhy' },
        });
        expect(assignmentBody({ subject: ' s ', reason: 'r' })).toEqual({ body: { subject: 's', reason: 'r' } });
    });
});
