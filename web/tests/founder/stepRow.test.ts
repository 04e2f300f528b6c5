import { beforeAll, describe, expect, it } from 'vitest';
import { stepRow } from '../../src/pages/founder/case/stepRow';
import type { Words } from '../../src/pages/founder/words';
import { aCase, aStep } from './samples';
import { wordsIn } from './wordsIn';

describe('a step that has not begun', () => {
    let words: Words;
    beforeAll(async () => {
        words = await wordsIn('zh-CN');
    });
    const step = aStep('bankAccount', { state: 'notStarted', waitsFor: ['registration'] });

    it('waits for the steps before it once the case was accepted', () => {
        const view = aCase({ state: 'inProgress', acceptedOn: '2026-11-23', steps: [step] });
        expect(stepRow(view, step, words).hint).toContain(words.step('registration'));
    });

    it('waits for the resumption, not for an acceptance, while the case is suspended', () => {
        const view = aCase({ state: 'suspended', acceptedOn: '2026-11-23', steps: [step] });
        expect(stepRow(view, step, words).hint).toContain('恢复办理后');
        expect(stepRow(view, step, words).hint).not.toContain('受理后');
    });
});
