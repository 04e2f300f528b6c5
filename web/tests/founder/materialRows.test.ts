import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../src/api/cases';
import type { DocumentView } from '../../src/api/documents';
import type { FormFacts, MaterialSet } from '../../src/api/materialSet';
import { isExtra, materialRows } from '../../src/pages/founder/materials/materialRows';
import { aCase, aDocument, anItem, aNotice, aStep } from './samples';

const set = {
    steps: [
        { kind: 'registration', materials: ['IdentityProof', 'Articles', 'DomicileProof', 'RegistrationForm'] },
        { kind: 'bankAccount', materials: ['IdentityProof', 'CompanySeal'] },
    ],
    materials: [
        { code: 'RegistrationForm', weight: 'main', madeByService: true },
        { code: 'IdentityProof', weight: 'main', madeByService: false },
        { code: 'Articles', weight: 'main', madeByService: false },
        { code: 'DomicileProof', weight: 'secondary', madeByService: false },
        { code: 'CompanySeal', weight: 'outcome', madeByService: false },
        { code: 'CostProof', weight: 'main', madeByService: false },
    ],
} as unknown as MaterialSet;

const company: FormFacts = { entityType: 'OnePersonLimitedCompany', seatIsDomicile: false };

function rows(
    view: CaseView,
    documents: DocumentView[] = [],
    facts: FormFacts = company,
    notices = [aNotice('supplement', '2026-11-23T00:00:00Z')],
) {
    return new Map(materialRows({ view, set, facts, documents, notices }).map((row) => [row.code, row]));
}

const draft = aCase({ state: 'draft' });

describe('the set of materials', () => {
    it('asks a company for three papers and makes the rest itself', () => {
        const all = rows(draft);
        const needs = [...all.values()].map((row) => [row.code, row.need, row.state]);
        expect(needs).toEqual([
            ['IdentityProof', 'required', 'missing'],
            ['Articles', 'required', 'missing'],
            ['DomicileProof', 'required', 'missing'],
            ['RegistrationForm', 'made', 'notNeeded'],
            ['CostProof', 'optional', 'missing'],
        ]);
        expect(all.get('IdentityProof')?.steps).toEqual(['registration', 'bankAccount']);
        expect([...all.values()].filter(isExtra).map((row) => row.code)).toEqual(['CostProof']);
    });

    it('asks others for no articles, and nobody for premises where the seat serves', () => {
        const all = rows(draft, [], { entityType: 'IndividualBusiness', seatIsDomicile: true });
        expect(all.get('Articles')?.need).toBe('optional');
        expect(all.get('DomicileProof')).toMatchObject({ need: 'waived', state: 'notNeeded' });
    });

    it('lets premises follow when they are promised', () => {
        expect(rows(draft, [aDocument('DeficiencyCommitment')]).get('DomicileProof')?.need).toBe('optional');
    });

    it('asks for a paper again with the reason, and is content with a newer one', () => {
        const view = aCase({
            state: 'awaitingSupplement',
            permittedTriggers: ['resubmit'],
            pendingItems: [anItem('i1', { material: 'DomicileProof', reason: '看不清', remedy: '重拍' })],
        });
        const old = rows(view, [aDocument('DomicileProof', '2026-11-22T00:00:00Z')]);
        expect([...old.keys()][0]).toBe('DomicileProof');
        expect(old.get('DomicileProof')).toMatchObject({
            need: 'asked',
            state: 'again',
            reason: '看不清',
            remedy: '重拍',
            dueOn: '2026-12-11',
        });
        const renewed = rows(view, [aDocument('DomicileProof', '2026-11-24T00:00:00Z')]);
        expect(renewed.get('DomicileProof')).toMatchObject({ need: 'asked', state: 'here' });
    });

    it('takes uploads when the service does: freely before acceptance, later only what is asked for', () => {
        const asking = aCase({
            pendingItems: [anItem('i1', { step: 'bankAccount', material: 'CompanySeal' })],
            steps: [aStep('bankAccount', { state: 'awaitingSupplement', permittedTriggers: ['supply'] })],
        });
        expect(rows(draft).get('IdentityProof')?.mayUpload).toBe(true);
        expect(rows(aCase({ state: 'submitted' })).get('IdentityProof')?.mayUpload).toBe(false);
        expect(rows(asking).get('IdentityProof')?.mayUpload).toBe(false);
        expect(rows(asking).get('CompanySeal')).toMatchObject({ mayUpload: true, need: 'asked', state: 'missing' });
        expect(rows(aCase({ state: 'completed' })).get('IdentityProof')?.mayUpload).toBe(false);
    });
});
