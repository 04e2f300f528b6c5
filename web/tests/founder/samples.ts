import type { CaseView, StepView } from '../../src/api/cases';
import type { DocumentView } from '../../src/api/documents';
import type { NoticeView } from '../../src/api/notices';

const kinds: readonly StepView['step'][] = [
    'registration',
    'bankAccount',
    'taxSetup',
    'workspace',
    'vouchers',
    'mentorPairing',
];

/** What the service lets a founder do about a step of a running case, as its table of moves has it. */
export function permittedOf(state: StepView['state']): StepView['permittedTriggers'] {
    switch (state) {
        case 'awaitingSupplement':
            return ['supply'];
        case 'refused':
        case 'lapsed':
            return ['redo', 'requestReconsideration', 'waiveRedo'];
        default:
            return [];
    }
}

export function aStep(step: StepView['step'], given: Partial<StepView> = {}): StepView {
    return {
        step,
        state: 'notStarted',
        attempt: 0,
        department: step,
        dueOn: null,
        dueAt: null,
        light: null,
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

/** A case with six steps that have not begun; `steps` replaces those it names. */
export function aCase(given: Partial<CaseView> = {}): CaseView {
    const named = new Map((given.steps ?? []).map((step) => [step.step, step]));
    return {
        caseId: 'c1',
        caseNumber: '320902202611220001',
        state: 'inProgress',
        city: '盐城市',
        district: '亭湖区',
        companyName: '盐城市亭湖区砚川智能科技有限公司',
        caseOfficer: null,
        deficiencies: [],
        pendingItems: [],
        acts: null,
        permittedTriggers: [],
        version: 1,
        entityType: 'onePersonLimitedCompany',
        receivedOn: '2026-11-23',
        acceptedOn: null,
        dueOn: '2026-11-24',
        dueAt: '2026-11-24T17:30:00+08:00',
        light: null,
        seatIsDomicile: false,
        findings: null,
        journeyVersion: '2026-11',
        ...given,
        steps: kinds.map((kind) => named.get(kind) ?? aStep(kind)),
    };
}

export function aDocument(kind: DocumentView['kind'], addedAt = '2026-11-22T02:00:00Z'): DocumentView {
    return {
        documentId: `d-${kind}`,
        version: 1,
        kind,
        sha256: '00',
        size: 1000,
        contentType: 'application/pdf',
        addedAt,
        fileName: `${kind}.pdf`,
    };
}

export function aNotice(kind: NoticeView['kind'], at: string, step: NoticeView['step'] = null): NoticeView {
    return { id: `n-${kind}-${at}`, kind, at, step, readAt: null, dueOn: null, title: kind };
}

export function anItem(
    id: string,
    given: Partial<CaseView['pendingItems'][number]> = {},
): CaseView['pendingItems'][number] {
    return { id, step: null, material: null, field: null, reason: null, remedy: null, dueOn: '2026-12-11', ...given };
}
