import type { CaseView, StepView } from '../../../api/cases';
import type { NoticeView } from '../../../api/notices';

/** The written notice that says why something stands as it does. */
export interface TellingNotice {
    kind: NoticeView['kind'];
    /** Undefined: of the whole case. */
    step?: StepView['step'];
}

const ofSteps: Partial<Record<StepView['state'], NoticeView['kind']>> = {
    refused: 'refusal',
    lapsed: 'lapse',
    revoked: 'revocation',
};

/** Which notice gives the reason for a step's state; undefined where a state needs none. */
export function noticeOfStep({ step, state }: StepView): TellingNotice | undefined {
    const kind = ofSteps[state];
    return kind === undefined ? undefined : { kind, step };
}

/** Which notice gives the reason for the state of the case. */
export function noticeOfCase({ state }: CaseView): TellingNotice | undefined {
    return state === 'suspended' ? { kind: 'suspension' } : undefined;
}

/** The newest such notice, of a list that begins with the oldest. */
export function findNotice(notices: readonly NoticeView[], wanted: TellingNotice): NoticeView | undefined {
    return notices.findLast(
        ({ kind, step }) => kind === wanted.kind && (wanted.step === undefined || step === wanted.step),
    );
}
