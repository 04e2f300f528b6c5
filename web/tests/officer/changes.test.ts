import { describe, expect, it } from 'vitest';
import { changesOf } from '../../src/pages/officer/actions/changes';
import { caseView, stepView } from './views';

describe('what became of a case since one looked', () => {
    it('is nothing when only the version has moved on', () => {
        expect(changesOf(caseView(), caseView({ version: 9 }))).toEqual([]);
    });

    it('names each step whose state is another', () => {
        const now = caseView({ steps: [stepView({ state: 'completed' })] });
        expect(changesOf(caseView(), now)).toEqual([
            { step: 'registration', kind: 'state', from: 'inReview', to: 'completed' },
        ]);
    });

    it('names the state of the case and its officer', () => {
        const now = caseView({ state: 'suspended', caseOfficer: null });
        expect(changesOf(caseView(), now)).toEqual([
            { step: null, kind: 'state', from: 'inProgress', to: 'suspended' },
            { step: null, kind: 'officer', from: '苗知岚', to: '' },
        ]);
    });

    it('names a due day that moved while the state stayed', () => {
        const now = caseView({ steps: [stepView({ dueOn: '2026-11-27' })] });
        expect(changesOf(caseView(), now).map((change) => change.kind)).toEqual(['due']);
    });

    it('names promised papers that came in', () => {
        const promised = { id: 'd1', material: 'DomicileProof', dueOn: '2026-11-30', rejection: null } as const;
        const seen = caseView({ deficiencies: [{ ...promised, state: 'open' }] });
        const now = caseView({ deficiencies: [{ ...promised, state: 'supplied' }] });
        expect(changesOf(seen, now).map((change) => change.kind)).toEqual(['deficiencies']);
    });
});
