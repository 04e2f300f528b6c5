import { describe, expect, it } from 'vitest';
import { requestGroups } from '../../src/pages/founder/case/openRequests';
import { aCase, aDocument, anItem, aNotice, aStep } from './samples';

const asked = '2026-11-23T02:00:00Z';
const before = '2026-11-22T02:00:00Z';
const after = '2026-11-24T02:00:00Z';

/** The window asks for two papers and a field before acceptance. */
const atWindow = aCase({
    state: 'awaitingSupplement',
    permittedTriggers: ['resubmit', 'withdraw'],
    pendingItems: [
        anItem('i1', { material: 'DomicileProof', reason: '看不清' }),
        anItem('i2', { field: 'entity.registeredCapitalFen' }),
        anItem('i3', { material: 'AuthorisationLetter' }),
    ],
});

describe('open requests', () => {
    it('are one group for the window, answered by handing in again', () => {
        const [group, ...others] = requestGroups(atWindow);
        expect(others).toEqual([]);
        expect(group).toMatchObject({
            key: 'case',
            department: 'window',
            dueOn: '2026-12-11',
            command: { trigger: 'resubmit' },
            maySend: true,
        });
        expect(group?.command.step).toBeUndefined();
    });

    it('take a paper as handed in only when it came after it was asked for', () => {
        const notices = [aNotice('supplement', asked)];
        const done = (addedAt: string) =>
            requestGroups(atWindow, { documents: [aDocument('DomicileProof', addedAt)], notices, ticked: [] })[0]
                ?.items[0];
        expect(done(before)).toMatchObject({ done: false, present: true });
        expect(done(after)).toMatchObject({ done: true, present: true });
    });

    it('count from the latest notice of the same step', () => {
        const notices = [
            aNotice('supplement', before),
            aNotice('supplement', asked),
            aNotice('supplement', after, 'workspace'),
        ];
        const answers = { documents: [aDocument('DomicileProof', '2026-11-23T12:00:00Z')], notices, ticked: [] };
        expect(requestGroups(atWindow, answers)[0]?.items[0]?.done).toBe(true);
    });

    it('take a field as put right when the founder says so', () => {
        const items = requestGroups(atWindow, { documents: [], notices: [], ticked: ['i2'] })[0]?.items;
        expect(items?.map((item) => item.done)).toEqual([false, true, false]);
        expect(items?.map((item) => item.present)).toEqual([false, true, false]);
    });

    it('are one group for each desk and one for promised papers, the most urgent first', () => {
        const view = aCase({
            permittedTriggers: ['supply', 'withdraw'],
            deficiencies: [
                { id: 'd1', material: 'DomicileProof', state: 'open', dueOn: '2026-11-27', rejection: null },
                { id: 'd2', material: 'EducationProof', state: 'supplied', dueOn: '2026-11-27', rejection: null },
            ],
            pendingItems: [
                anItem('i1', { step: 'mentorPairing', material: 'MentorRequest' }),
                anItem('i2', { step: 'registration', material: 'Articles', dueOn: '2026-11-26' }),
            ],
            steps: [
                aStep('registration', { state: 'awaitingSupplement', permittedTriggers: ['supply'] }),
                aStep('mentorPairing', { state: 'awaitingSupplement', permittedTriggers: ['supply', 'skip'] }),
            ],
        });
        expect(
            requestGroups(view).map(({ key, command, items }) => [key, command, items.map((item) => item.id)]),
        ).toEqual([
            ['registration', { step: 'registration', trigger: 'supply' }, ['i2']],
            ['promise', { trigger: 'supply' }, ['d1']],
            ['mentorPairing', { step: 'mentorPairing', trigger: 'supply' }, ['i1']],
        ]);
    });

    it('say that a paper handed in was not taken, and want it anew', () => {
        const view = aCase({
            permittedTriggers: ['supply'],
            deficiencies: [
                { id: 'd1', material: 'DomicileProof', state: 'open', dueOn: '2026-11-27', rejection: '缺少签章' },
                { id: 'd2', material: 'EducationProof', state: 'open', dueOn: '2026-11-27', rejection: null },
            ],
        });
        const notices = [aNotice('acceptanceWithDeficiency', before), aNotice('supplyRejected', asked)];
        const handedIn = (addedAt: string) => [
            aDocument('DomicileProof', addedAt),
            aDocument('EducationProof', '2026-11-22T12:00:00Z'),
        ];
        const items = (addedAt: string) =>
            requestGroups(view, { documents: handedIn(addedAt), notices, ticked: [] })[0]?.items;
        expect(items('2026-11-22T12:00:00Z')).toMatchObject([
            { rejected: true, reason: '缺少签章', done: false },
            { rejected: false, reason: null, done: true },
        ]);
        expect(items(after)?.[0]).toMatchObject({ rejected: true, done: true });
    });

    it('stay visible but cannot be sent while the case is suspended', () => {
        const [group] = requestGroups({ ...atWindow, state: 'suspended', permittedTriggers: ['withdraw'] });
        expect(group?.items).toHaveLength(3);
        expect(group?.maySend).toBe(false);
    });

    it('are none where nothing is asked', () => {
        expect(requestGroups(aCase())).toEqual([]);
    });
});
