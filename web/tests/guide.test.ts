import { describe, expect, it } from 'vitest';
import { applicationOf, draftOf, readAnswers, writeAnswers } from '../src/pages/public/guide/answers';

describe('the guide', () => {
    it('keeps its answers in the address', () => {
        const answers = readAnswers(
            new URLSearchParams('city=yancheng&district=亭湖区&type=SoleProprietorship&seat=own&without=vouchers'),
        );
        expect(readAnswers(writeAnswers(answers))).toEqual(answers);
        expect(answers.unwanted).toEqual(['vouchers']);
    });

    it('takes what it does not know as not answered', () => {
        const answers = readAnswers(new URLSearchParams('type=Nonsense&without=registration&education=x'));
        expect(answers.type).toBe('OnePersonLimitedCompany');
        expect(answers.unwanted).toEqual([]);
        expect(answers.education).toBe('');
    });

    it('hands its answers to the form, and the parts of the name that follow', () => {
        const answers = readAnswers(new URLSearchParams('city=yancheng&district=亭湖区&compute=1800&education=Master'));
        expect(applicationOf(answers)).toEqual({
            entity: { type: 'OnePersonLimitedCompany', isOpc: true },
            workspace: { isDomicile: true },
            founder: { education: 'Master' },
            facts: { compute: [{ actualCostFen: 180_000 }] },
        });
        expect(draftOf(answers, '盐城市').entity?.nameParts).toEqual({ division: '盐城市亭湖区', form: '有限公司' });
    });
});
