import type { CaseView, StepView } from '../../../api/cases';
import type { Command } from '../../../api/commands';
import type { DocumentView, MaterialCode } from '../../../api/documents';
import type { NoticeView } from '../../../api/notices';

/** One thing that the founder is asked for, whoever asks. */
export interface OpenRequest {
    id: string;
    material: MaterialCode | null;
    field: string | null;
    reason: string | null;
    remedy: string | null;
    /** What was handed in before was not taken; `reason` says why. */
    rejected: boolean;
    /** Handed in since it was asked for, or said to be put right. */
    done: boolean;
    /** A paper of this kind is in the set, so that the service would let the answer pass. */
    present: boolean;
}

/** What one side asks for, and the one command that answers it. */
export interface RequestGroup {
    /** `case`: the window before acceptance; `promise`: papers promised at acceptance; else the step's desk. */
    key: string;
    step: StepView['step'] | null;
    department: StepView['department'];
    dueOn: string | null;
    items: OpenRequest[];
    command: Command;
    /** Whether the service would take the answer from the founder now. */
    maySend: boolean;
}

/** What is known about the answers so far. */
export interface Answers {
    documents: readonly DocumentView[];
    notices: readonly NoticeView[];
    /** Ids of items about the form that the founder marked as put right. */
    ticked: readonly string[];
}

export const noAnswers: Answers = { documents: [], notices: [], ticked: [] };

/** Everything that is asked of the founder, one group for each answer to be sent, the most urgent first. */
export function requestGroups(view: CaseView, answers: Answers = noAnswers): RequestGroup[] {
    const steps = view.steps.map(({ step, department }): Asking => ({ key: step, step, department }));
    const window: Asking = { key: 'case', step: null, department: 'window' };
    const groups = [window, ...steps].map((from) => asked(view, answers, from)).concat(promised(view, answers));
    return groups.filter((group) => group.items.length > 0).sort(byDeadline);
}

type Asking = Pick<RequestGroup, 'key' | 'step' | 'department'>;

function asked(view: CaseView, answers: Answers, from: Asking): RequestGroup {
    const items = view.pendingItems.filter((item) => item.step === from.step);
    const since = lastNotice(answers.notices, ['supplement'], from.step);
    const permitted = from.step === null ? view.permittedTriggers : permittedOf(view, from.step);
    const trigger = from.step === null ? 'resubmit' : 'supply';
    return {
        ...from,
        dueOn: items[0]?.dueOn ?? null,
        items: items.map(({ id, material, field, reason, remedy }) => ({
            id,
            material,
            field,
            reason,
            remedy,
            rejected: false,
            done: material === null ? answers.ticked.includes(id) : cameIn(answers.documents, material, since),
            present: material === null || cameIn(answers.documents, material, null),
        })),
        command: { ...(from.step === null ? {} : { step: from.step }), trigger },
        maySend: permitted.includes(trigger),
    };
}

function promised(view: CaseView, answers: Answers): RequestGroup {
    const open = view.deficiencies.filter((deficiency) => deficiency.state === 'open');
    const accepted = lastNotice(answers.notices, ['acceptanceWithDeficiency'], null);
    const returned = lastNotice(answers.notices, ['supplyRejected'], null);
    return {
        key: 'promise',
        step: null,
        department: 'window',
        dueOn: open.map((deficiency) => deficiency.dueOn).sort()[0] ?? null,
        items: open.map(({ id, material, rejection }) => ({
            id,
            material,
            field: null,
            reason: rejection,
            remedy: null,
            rejected: rejection !== null,
            done: cameIn(answers.documents, material, rejection === null ? accepted : returned),
            present: cameIn(answers.documents, material, null),
        })),
        command: { trigger: 'supply' },
        maySend: view.permittedTriggers.includes('supply'),
    };
}

/** The service tells nowhere when an item was asked for, but the written notice of it is dated. */
function lastNotice(notices: readonly NoticeView[], kinds: readonly string[], step: string | null): string | null {
    const found = notices.filter((notice) => kinds.includes(notice.kind) && notice.step === step);
    return (
        found
            .map((notice) => notice.at)
            .sort()
            .at(-1) ?? null
    );
}

function cameIn(documents: readonly DocumentView[], material: string, since: string | null): boolean {
    return documents.some(
        (document) =>
            document.kind === material && (since === null || Date.parse(document.addedAt) > Date.parse(since)),
    );
}

function permittedOf(view: CaseView, step: string): readonly string[] {
    return view.steps.find((found) => found.step === step)?.permittedTriggers ?? [];
}

function byDeadline(one: { dueOn: string | null }, other: { dueOn: string | null }): number {
    return (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999');
}
