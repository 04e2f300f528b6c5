import { describe, expect, it } from 'vitest';
import type { CaseDocument } from '../../src/api/officer/caseFile';
import { fieldsOf } from '../../src/pages/officer/actions/askable';
import { rowsOf } from '../../src/pages/officer/case/formRows';
import { inOrderOf, missingOf } from '../../src/pages/officer/case/materialOrder';
import { nextOf } from '../../src/pages/officer/case/useNextCase';
import { task } from './tasks';

describe('the form as lines', () => {
    it('leaves out what is empty, joins lists of words, numbers lists of parts', () => {
        const rows = rowsOf({ nameZh: '某', note: null, scope: ['甲', '乙'], compute: [{ year: 1 }] }, 'entity');
        expect(rows.map(({ path, value }) => [path, value])).toEqual([
            ['entity.nameZh', '某'],
            ['entity.scope', '甲\n乙'],
            ['entity.compute[0].year', 1],
        ]);
    });

    it('offers to show masked members, but not those of lists', () => {
        const rows = rowsOf({ mobile: '138****6620', people: [{ idNumber: '3301****4521' }] }, 'founder');
        expect(rows.map(({ masked, revealable }) => [masked, revealable])).toEqual([
            [true, true],
            [true, false],
        ]);
    });

    it('lets only paths be asked for that the service takes', () => {
        const paths = fieldsOf({ facts: { 'founder.insuredMonths': 36, 说明: '有' } });
        expect(paths).toContain('facts.founder.insuredMonths');
        expect(paths.every((path) => /^[A-Za-z][A-Za-z0-9.\-_[\]]*$/.test(path))).toBe(true);
    });
});

describe('the materials', () => {
    const document = (kind: CaseDocument['kind']) => ({ documentId: kind, kind }) as CaseDocument;

    it('stand in the order of the step, others after them', () => {
        const kinds = inOrderOf(
            [document('CostProof'), document('Articles'), document('IdentityProof')],
            ['IdentityProof', 'Articles'],
        );
        expect(kinds.map(({ kind }) => kind)).toEqual(['IdentityProof', 'Articles', 'CostProof']);
    });

    it('are missing when nobody uploaded them and the service does not make them', () => {
        const made = new Set(['RegistrationForm']);
        expect(missingOf([document('Articles')], ['Articles', 'Permit', 'RegistrationForm'], made)).toEqual(['Permit']);
    });
});

describe('the next case', () => {
    const first = task({ caseId: 'a', dueAt: '2026-11-23T17:30:00+08:00' });
    const here = task({ caseId: 'b', dueAt: '2026-11-24T17:30:00+08:00' });
    const last = task({ caseId: 'c', dueAt: '2026-11-25T17:30:00+08:00' });

    it('is the one below in the list, then from the top', () => {
        expect(nextOf([first, here, last], 'b')?.caseId).toBe('c');
        expect(nextOf([first, here, last], 'c')?.caseId).toBe('a');
    });

    it('is none of the same case', () => {
        expect(nextOf([here, { ...here, step: 'taxSetup' }], 'b')).toBeUndefined();
    });

    it('is the most urgent one when this case has left the list', () => {
        expect(nextOf([first, last], 'b')?.caseId).toBe('a');
    });
});
