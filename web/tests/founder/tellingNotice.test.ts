import { describe, expect, it } from 'vitest';
import type { NoticeView } from '../../src/api/notices';
import { findNotice, noticeOfCase, noticeOfStep } from '../../src/pages/founder/case/tellingNotice';
import { aCase, aStep } from './samples';

const notice = (id: string, kind: NoticeView['kind'], step: NoticeView['step'] = null) =>
    ({ id, kind, step, title: id, at: '2026-11-22T09:00:00+08:00', dueOn: null, readAt: null }) as NoticeView;

describe('the notice that gives the reason', () => {
    it('of a refused step is the newest refusal of that step', () => {
        const wanted = noticeOfStep(aStep('bankAccount', { state: 'refused' }));
        const notices = [
            notice('n1', 'refusal', 'bankAccount'),
            notice('n2', 'refusal', 'bankAccount'),
            notice('n3', 'refusal', 'taxSetup'),
            notice('n4', 'approval', 'bankAccount'),
        ];
        expect(wanted).toBeDefined();
        expect(wanted && findNotice(notices, wanted)?.id).toBe('n2');
    });

    it('of a suspended case is the newest suspension', () => {
        const wanted = noticeOfCase(aCase({ state: 'suspended' }));
        const notices = [notice('n1', 'acceptance'), notice('n2', 'suspension')];
        expect(wanted && findNotice(notices, wanted)?.id).toBe('n2');
    });

    it('is asked for by no state that needs no reason', () => {
        expect(noticeOfStep(aStep('bankAccount', { state: 'inReview' }))).toBeUndefined();
        expect(noticeOfCase(aCase({ state: 'inProgress' }))).toBeUndefined();
    });
});
