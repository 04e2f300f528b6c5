import type { CaseView, StepView } from '../../src/api/cases';

/** A step in review; what a test is about is given. */
export function stepView(given: Partial<StepView> = {}): StepView {
    return {
        step: 'registration',
        state: 'inReview',
        attempt: 1,
        department: 'registration',
        dueOn: '2026-11-24',
        dueAt: '2026-11-24T17:30:00+08:00',
        light: 'green',
        outcome: null,
        permittedTriggers: [],
        legalDueOn: null,
        provisional: false,
        redoUntil: null,
        frozen: false,
        waitsFor: [],
        ...given,
    };
}

/** A case in progress; what a test is about is given. */
export function caseView(given: Partial<CaseView> = {}): CaseView {
    return {
        caseId: 'c1',
        caseNumber: '3206001',
        state: 'inProgress',
        city: '南通市',
        district: '崇川区',
        companyName: '南通市砚台文创科技有限公司',
        caseOfficer: { subject: 'officer-case-1-nantong', name: '苗知岚' },
        steps: [stepView()],
        deficiencies: [],
        pendingItems: [],
        acts: null,
        permittedTriggers: [],
        version: 1,
        entityType: 'onePersonLimitedCompany',
        receivedOn: '2026-11-22',
        acceptedOn: '2026-11-22',
        dueOn: '2026-11-24',
        dueAt: '2026-11-24T17:30:00+08:00',
        light: null,
        seatIsDomicile: false,
        findings: [],
        journeyVersion: '2026-11',
        ...given,
    };
}
