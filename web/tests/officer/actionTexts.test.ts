import { describe, expect, it } from 'vitest';
import english from '../../src/texts/en/officer.json';
import chinese from '../../src/texts/zh-CN/officer.json';
import { buttonsOf } from '../../src/pages/officer/actions/permitted';
import states from '../../src/texts/zh-CN/states.json';

const triggers = Object.keys(states.trigger);
const shown = [...buttonsOf(triggers, 'case'), ...buttonsOf(triggers, 'step')].map((button) => button.trigger);

describe('the words of actions', () => {
    it.each([...new Set(shown), 'assignment', 'take'])(
        '%s has button, title, confirmation, effect and result',
        (trigger) => {
            for (const texts of [chinese.act, english.act]) {
                const words = texts[trigger as keyof typeof texts];
                expect(Object.keys(words).sort()).toEqual(['button', 'confirm', 'done', 'effect', 'title']);
            }
        },
    );
});
