import { describe, expect, it } from 'vitest';
import { mayTake } from '../../src/pages/officer/mayAssign';
import { buttonsOf, chosenPart } from '../../src/pages/officer/actions/permitted';
import { caseView, stepView } from './views';

const shown = (permitted: string[], part: 'case' | 'step') =>
    buttonsOf(permitted, part).map(({ trigger, tone }) => `${trigger} ${tone}`);

describe('the buttons', () => {
    it('are those that the service permits, no others', () => {
        expect(shown([], 'step')).toEqual([]);
        expect(shown(['approve', 'redo', 'submit'], 'step')).toEqual(['approve primary']);
    });

    it('never show what a founder or an administrator does', () => {
        expect(shown(['supply', 'withdraw', 'resubmit', 'terminate', 'waiveRedo'], 'case')).toEqual([]);
    });

    it('have one primary, and grave ones apart', () => {
        expect(shown(['requestSupplement', 'suspendStep', 'approve', 'refuse'], 'step')).toEqual([
            'approve primary',
            'requestSupplement plain',
            'suspendStep plain',
            'refuse danger',
        ]);
        expect(shown(['accept', 'acceptWithDeficiency', 'refuseAcceptance', 'requestSupplement'], 'case')).toEqual([
            'accept primary',
            'requestSupplement plain',
            'acceptWithDeficiency plain',
            'refuseAcceptance danger',
        ]);
    });

    it('make recommending primary where approving is not permitted', () => {
        expect(shown(['recommend', 'refuse'], 'step')).toEqual(['recommend primary', 'refuse danger']);
    });

    it('have no primary where nothing moves the case on', () => {
        expect(shown(['suspend'], 'case')).toEqual(['suspend plain']);
        expect(shown(['revoke'], 'step')).toEqual(['revoke danger']);
    });

    it('have keys for the primary one and for asking', () => {
        const keys = buttonsOf(['approve', 'requestSupplement', 'refuse'], 'step').map((button) => button.keys);
        expect(keys).toEqual(['Alt+A', 'Alt+R', null]);
    });
});

describe('the part that is shown', () => {
    const mine = stepView({ step: 'taxSetup', permittedTriggers: ['approve'] });
    const view = caseView({ steps: [stepView({ step: 'registration' }), mine] });

    it('is the one in the address', () => {
        expect(chosenPart(view, 'registration')?.step).toBe('registration');
        expect(chosenPart(view, 'window')).toBeNull();
    });

    it('is otherwise where there is something to do', () => {
        expect(chosenPart(view, null)).toBe(mine);
        expect(chosenPart({ ...view, permittedTriggers: ['accept'] }, null)).toBeNull();
    });
});

describe('taking a case', () => {
    const session = { accessToken: 't', subject: 'one', name: 'one' };
    const others = { caseOfficer: { subject: 'other', name: 'other' } };

    it('is for one-on-one officers who do not have it', () => {
        expect(mayTake({ ...session, roles: ['caseOfficer'] }, others)).toBe(true);
        expect(mayTake({ ...session, roles: ['caseOfficer'] }, { caseOfficer: null })).toBe(true);
        expect(mayTake({ ...session, subject: 'other', roles: ['caseOfficer'] }, others)).toBe(false);
        expect(mayTake({ ...session, roles: ['departmentHead'] }, others)).toBe(false);
        expect(mayTake(null, others)).toBe(false);
    });
});
