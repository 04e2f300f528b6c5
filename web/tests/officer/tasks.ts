import type { WorklistItem } from '../../src/api/officer/worklist';

/** A task of the registration desk, in review, due in time; what a test is about is given. */
export function task(given: Partial<WorklistItem> = {}): WorklistItem {
    return {
        caseId: 'c1',
        caseNumber: '3206001',
        companyName: '南通市砚台文创科技有限公司',
        step: 'registration',
        state: 'inReview',
        dueAt: '2026-11-24T17:30:00+08:00',
        light: 'green',
        version: 1,
        department: 'registration',
        district: '崇川区',
        returned: false,
        asking: null,
        ...given,
    };
}
