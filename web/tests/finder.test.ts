import { describe, expect, it } from 'vitest';
import { questionOf, readFacts, writeFacts } from '../src/pages/public/finder/facts';

describe('the finder', () => {
    it('keeps what was answered in the address', () => {
        const facts = readFacts(new URLSearchParams('city=yancheng&district=亭湖区&ai=yes&came=no&education=Master'));
        expect(readFacts(writeFacts(facts))).toEqual(facts);
        expect([...writeFacts(facts).keys()].sort()).toEqual(['ai', 'came', 'city', 'district', 'education']);
    });

    it('takes what it does not know as not answered', () => {
        const facts = readFacts(new URLSearchParams('ai=perhaps&education=Wizard&platform=mine'));
        expect(writeFacts(facts).toString()).toBe('');
    });

    it('asks only with what was answered, so that the rest stays open', () => {
        expect(questionOf(readFacts(new URLSearchParams()))).toEqual({
            application: { entity: {}, founder: {}, facts: {} },
        });
    });

    it('hands no district on without its city', () => {
        expect(questionOf(readFacts(new URLSearchParams('district=亭湖区')))).not.toHaveProperty('district');
    });

    it('names the facts as the policies do', () => {
        const given = 'city=yancheng&education=Master&fullTime=no&community=yes&compute=1,800&platform=other&age=25';
        expect(questionOf(readFacts(new URLSearchParams(given)))).toEqual({
            city: 'yancheng',
            application: {
                entity: {},
                founder: { education: 'Master', fullTimeEducation: false },
                facts: {
                    'entity.inRecognisedCommunity': true,
                    'founder.ageAtApplication': 25,
                    compute: [{ actualCostFen: 180_000, voucherYear: 1, viaPlatform: 'other' }],
                },
            },
        });
    });

    it('waits with platform and place until there is a cost', () => {
        const { application } = questionOf(readFacts(new URLSearchParams('platform=other&compute=much')));
        expect(application?.facts).toEqual({});
    });
});
