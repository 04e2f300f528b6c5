import { describe, expect, it } from 'vitest';
import { offeredAs } from '../../src/pages/founder/choices/offeredAs';
import { isRegistered, mayAsk } from '../../src/pages/founder/entitlements/mayAsk';
import { aCase, aStep } from './samples';

describe('asking for a benefit', () => {
    it.each(['submitted', 'awaitingSupplement', 'inProgress', 'suspended', 'completed'] as const)(
        'is possible with a case that is %s',
        (state) => expect(mayAsk(aCase({ state }))).toBe(true),
    );

    it.each(['notAccepted', 'refused', 'withdrawn', 'lapsed', 'terminated'] as const)(
        'is over with a case that is %s',
        (state) => expect(mayAsk(aCase({ state }))).toBe(false),
    );

    it('waits for the receipt, and ends with the business', () => {
        const revoked = [aStep('registration', { state: 'revoked' })];
        expect(mayAsk(aCase({ state: 'draft', receivedOn: null }))).toBe(false);
        expect(mayAsk(aCase({ state: 'completed', steps: revoked }))).toBe(false);
    });

    it('takes effect at once with a registered business only', () => {
        const registered = [aStep('registration', { state: 'completed' })];
        expect([isRegistered(aCase()), isRegistered(aCase({ steps: registered }))]).toEqual([false, true]);
    });
});

describe('an offered place', () => {
    it('is told with what can be done about it', () => {
        const decided = [aStep('workspace', { state: 'completed' })];
        expect(offeredAs(aCase())).toBe('waiting.offered');
        expect(offeredAs(aCase({ state: 'suspended' }))).toBe('waiting.offeredSuspended');
        expect(offeredAs(aCase({ steps: decided }))).toBe('waiting.offeredClosed');
    });
});
