import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseView, FounderAct, StepView } from '../../src/api/cases';
import { ownActs, thingsLeft } from '../../src/pages/founder/case/nextAct';
import { headingOf, nextWords } from '../../src/pages/founder/case/nextWords';
import { stepRow } from '../../src/pages/founder/case/stepRow';
import type { Words } from '../../src/pages/founder/words';
import type { Language } from '../../src/texts';
import states from '../../src/texts/zh-CN/states.json';
import { aCase, anItem, aStep, permittedOf } from './samples';
import { wordsIn } from './wordsIn';

const caseStates = Object.keys(states.case.founder) as CaseView['state'][];
const stepStates = Object.keys(states.stepState.founder) as StepView['state'][];
const pairs = caseStates.flatMap((state) => stepStates.map((step) => [state, step] as const));

/** A case in one state, its registration in another, with what the service would permit then. */
function caseIn(state: CaseView['state'], registration: StepView['state']): CaseView {
    const isRunning = state === 'inProgress';
    const isAsking = isRunning && registration === 'awaitingSupplement';
    const mayDecide = isRunning && (registration === 'refused' || registration === 'lapsed');
    return aCase({
        state,
        permittedTriggers: state === 'awaitingSupplement' ? ['resubmit', 'withdraw'] : [],
        pendingItems: isAsking
            ? [anItem('i1', { step: 'registration', material: 'DomicileProof' })]
            : state === 'awaitingSupplement'
              ? [anItem('i1', { material: 'DomicileProof' })]
              : [],
        steps: [
            aStep('registration', {
                state: registration,
                dueAt: '2026-11-24T17:30:00+08:00',
                permittedTriggers: isRunning ? permittedOf(registration) : [],
                redoUntil: mayDecide ? '2026-12-04' : null,
            }),
        ],
    });
}

const anOffer: FounderAct = {
    kind: 'placeOffered',
    step: 'workspace',
    until: '2026-11-24T17:30:00+08:00',
    communityId: 'yancheng-lanhai',
    unitId: 'yancheng-lanhai-floor-1',
};
const inVain: FounderAct = {
    kind: 'mentorsExhausted',
    step: 'mentorPairing',
    until: null,
    communityId: null,
    unitId: null,
};

/** Everything that the founder reads about a case's state. */
function allWords(view: CaseView, words: Words): string {
    const { title, text, deadline = '', button } = nextWords(view, words);
    const rows = view.steps.map((step) => stepRow(view, step, words)).flatMap((row) => [row.status, row.hint]);
    return [headingOf(view, words), title, text, deadline, button?.label ?? '', ...rows].join('\n');
}

describe.each<[Language, { submitted: RegExp; accepted: RegExp; holder: string }]>([
    ['zh-CN', { submitted: /已提交|已重新提交/, accepted: /已受理|已办结|已完成/, holder: '综合窗口' }],
    [
        'en',
        {
            submitted: /(?<!not )\bsubmitted\b/i,
            accepted: /\b(was|been|is) accepted\b/i,
            holder: 'window',
        },
    ],
])('in %s', (language, claims) => {
    let words: Words;
    beforeAll(async () => {
        words = await wordsIn(language);
    });

    it.each(pairs)('case %s with registration %s has words for everything', (state, step) => {
        const said = allWords(caseIn(state, step), words);
        expect(said).not.toMatch(/undefined|null|\{\{|\b(next|row|heading)\.|states:/);
        expect(said.split('\n').slice(0, 3).join('').length).toBeGreaterThan(10);
    });

    it('a draft never reads as handed in or accepted', () => {
        const said = allWords(aCase({ state: 'draft', permittedTriggers: ['submit', 'withdraw'] }), words);
        expect(said).not.toMatch(claims.submitted);
        expect(said).not.toMatch(claims.accepted);
    });

    it.each(['submitted', 'awaitingSupplement'] as const)('%s never reads as accepted or done', (state) => {
        expect(allWords(caseIn(state, 'notStarted'), words)).not.toMatch(claims.accepted);
    });

    it('says who has a submitted case and until when', () => {
        const next = nextWords(caseIn('submitted', 'notStarted'), words);
        expect(next.own).toBe(false);
        expect(next.title.toLowerCase()).toContain(claims.holder);
        expect(next.deadline).toContain('17:30');
    });

    it('says which desk has a step and until when', () => {
        const next = nextWords(caseIn('inProgress', 'inReview'), words);
        expect(next.title).toContain(words.department('registration'));
        expect(next.deadline).toContain('17:30');
    });

    it.each([
        ['awaitingSupplement', 'notStarted'],
        ['inProgress', 'awaitingSupplement'],
        ['inProgress', 'refused'],
        ['inProgress', 'lapsed'],
    ] as const)('asks the founder with a deadline and a button: %s, %s', (state, step) => {
        const next = nextWords(caseIn(state, step), words);
        expect(next.own).toBe(true);
        expect(next.deadline).toContain('17:30');
        expect(next.button?.to).toContain('/cases/c1');
    });

    it('tells of an offered place with its end, and where it is', () => {
        const next = nextWords(aCase({ acts: [anOffer] }), words);
        expect(next).toMatchObject({ own: true, button: { to: '/cases/c1/workspace' } });
        expect(next.deadline).toContain('17:30');
        expect([next.title, next.text].join()).not.toContain('next.');
    });

    it('tells of mentors who were asked in vain', () => {
        const next = nextWords(aCase({ acts: [inVain] }), words);
        expect(next).toMatchObject({ own: true, button: { to: '/cases/c1/mentor' } });
        expect(next.deadline).toBeUndefined();
        expect([next.title, next.text].join()).not.toContain('next.');
    });

    it('says that what was supplied was not taken, with the officer’s words', () => {
        const view = aCase({
            permittedTriggers: ['supply'],
            deficiencies: [
                { id: 'd1', material: 'DomicileProof', state: 'open', dueOn: '2026-11-27', rejection: '缺少签章' },
            ],
        });
        const next = nextWords(view, words);
        expect(next).toMatchObject({ own: true, said: ['缺少签章'] });
        expect(next.text).toContain(words.material('DomicileProof'));
        expect(next.text).toMatch(language === 'en' ? /not taken/ : /没有通过/);
    });

    it('promises no day while the clock stands still', () => {
        const view = aCase({
            steps: [aStep('registration', { state: 'inReview', dueAt: '2026-11-24T17:30:00+08:00', light: 'paused' })],
        });
        expect(nextWords(view, words).deadline).not.toContain('17:30');
        expect(stepRow(view, view.steps[0] as StepView, words).hint).not.toContain('17:30');
    });

    it('offers nothing while the case is suspended', () => {
        const view = {
            ...caseIn('awaitingSupplement', 'notStarted'),
            state: 'suspended' as const,
            permittedTriggers: [],
        };
        expect(nextWords(view, words)).toMatchObject({ own: false });
        expect(nextWords(view, words).button).toBeUndefined();
        expect(headingOf(view, words)).toBe(words.caseState('suspended'));
    });
});

describe('the founder’s own acts', () => {
    it.each(pairs)('are there only where the service permits one: %s, %s', (state, step) => {
        const view = caseIn(state, step);
        const expected =
            state === 'draft' ||
            state === 'awaitingSupplement' ||
            (state === 'inProgress' && permittedOf(step).length > 0);
        expect(ownActs(view).length > 0).toBe(expected);
        expect(thingsLeft(view) > 0).toBe(expected);
    });

    it('come in the order of their deadlines', () => {
        const view = aCase({
            permittedTriggers: ['supply'],
            deficiencies: [
                { id: 'd1', material: 'DomicileProof', state: 'open', dueOn: '2026-11-27', rejection: null },
            ],
            pendingItems: [anItem('i1', { step: 'mentorPairing', material: 'MentorRequest', dueOn: '2026-12-11' })],
            steps: [
                aStep('registration', { state: 'refused', permittedTriggers: ['redo'], redoUntil: '2026-12-04' }),
                aStep('mentorPairing', { state: 'awaitingSupplement', permittedTriggers: ['supply'] }),
            ],
        });
        const keys = ownActs(view).map((act) => (act.kind === 'answer' ? act.group.key : act.kind));
        expect(keys).toEqual(['promise', 'decide', 'mentorPairing']);
    });

    it('beside the journey come by their end, those without one last', () => {
        const view = aCase({
            acts: [inVain, anOffer],
            steps: [aStep('registration', { state: 'refused', permittedTriggers: ['redo'], redoUntil: '2026-12-04' })],
        });
        const kinds = ownActs(view).map((act) => (act.kind === 'beside' ? act.act.kind : act.kind));
        expect(kinds).toEqual(['placeOffered', 'decide', 'mentorsExhausted']);
        expect(thingsLeft(view)).toBe(3);
    });

    it('count every single thing that is asked', () => {
        const view = aCase({
            state: 'awaitingSupplement',
            permittedTriggers: ['resubmit'],
            pendingItems: [anItem('i1', { material: 'DomicileProof' }), anItem('i2', { field: 'entity.nameZh' })],
        });
        expect(thingsLeft(view)).toBe(2);
    });
});
