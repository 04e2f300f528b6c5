import { describe, expect, it } from 'vitest';
import type { BenefitClause } from '../../src/api/benefits';
import { inOrder } from '../../src/pages/founder/cases/inOrder';
import { clearDrafts } from '../../src/pages/founder/me/clearDrafts';
import { framed } from '../../src/pages/founder/notices/framed';
import { byAnswer } from '../../src/pages/founder/results/byAnswer';
import { pageOf } from '../../src/pages/founder/results/saveAsPage';
import { aCase } from './samples';

const verdicts: BenefitClause['verdict'][] = [
    'entitled',
    'ceiling',
    'reduced',
    'relief',
    'limit',
    'service',
    'not-stated',
    'ineligible',
    'out-of-scope',
    'needs-information',
    'budgetExhausted',
    'drawnElsewhere',
];

function aClause(verdict: BenefitClause['verdict']): BenefitClause {
    return {
        packId: 'p',
        packVersion: '1',
        clauseId: verdict,
        kind: 'voucher',
        titleZh: verdict,
        titleEn: verdict,
        verdict,
        missingFacts: [],
        notStated: [],
        quoteZh: '',
    };
}

describe('clauses', () => {
    it('all appear, refused ones among those not granted', () => {
        const parts = byAnswer(verdicts.map(aClause));
        expect(parts.given.length + parts.asks.length + parts.refused.length).toBe(verdicts.length);
        expect(parts.asks.map((clause) => clause.verdict)).toEqual(['needs-information']);
        expect(parts.refused.map((clause) => clause.verdict)).toEqual([
            'ineligible',
            'out-of-scope',
            'budgetExhausted',
            'drawnElsewhere',
        ]);
    });
});

describe('a saved page', () => {
    it('holds what was shown without buttons and what is not for print', () => {
        const shown = document.createElement('div');
        shown.innerHTML =
            '<p>营业执照</p><button>打印</button><p class="no-print">不打</p><details><summary>算法</summary>1 &lt; 2</details>';
        const page = pageOf(shown, '办理结果 <1>');
        expect(page).toContain('营业执照');
        expect(page).toContain('<title>办理结果 &lt;1&gt;</title>');
        expect(page).toContain('<details open="">');
        expect(page).not.toMatch(/打印|不打/);
        expect(shown.querySelector('button')).not.toBeNull();
    });
});

describe('a notice in a frame', () => {
    it('keeps its words and bears the nonce of the page', () => {
        const meta = document.createElement('meta');
        meta.setAttribute('property', 'csp-nonce');
        meta.nonce = 'n0';
        document.head.append(meta);
        const page = framed('<!doctype html><html><head><style>b{}</style></head><body><p>受理</p></body></html>');
        meta.remove();
        expect(page).toContain('<style nonce="n0">b{}</style>');
        expect(page).toContain('<p>受理</p>');
    });
});

describe('the list of cases', () => {
    it('begins with what waits for the founder and ends with what is over', () => {
        const cases = [
            aCase({ caseId: 'done', state: 'completed' }),
            aCase({ caseId: 'at work' }),
            aCase({ caseId: 'draft', state: 'draft' }),
            aCase({
                caseId: 'asked',
                state: 'awaitingSupplement',
                permittedTriggers: ['resubmit'],
                pendingItems: [
                    { id: 'i', step: null, material: 'Articles', field: null, reason: null, remedy: null, dueOn: null },
                ],
            }),
        ];
        expect(inOrder(cases).map((view) => view.caseId)).toEqual(['asked', 'draft', 'at work', 'done']);
    });
});

describe('clearing this device', () => {
    it('removes drafts and marks, and neither the session nor the look', () => {
        window.localStorage.setItem('opc.draft.c1', '{}');
        window.localStorage.setItem('opc.language', 'en');
        window.sessionStorage.setItem('opc.ticked.c1', 'i1');
        window.sessionStorage.setItem('opc.session', '{}');
        expect(clearDrafts()).toBe(2);
        expect(Object.keys(window.localStorage)).toEqual(['opc.language']);
        expect(Object.keys(window.sessionStorage)).toEqual(['opc.session']);
    });
});
