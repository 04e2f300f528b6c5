import type { CaseState } from '../../../api/audit';
import type { StepView } from '../../../api/cases';
import type { components } from '../../../api/schema';

export type Trigger = components['schemas']['Trigger'];
export type StepState = StepView['state'];

/** A move of a machine; a trigger that several states know is several moves. */
export interface Move<S extends string> {
    from: S;
    trigger: Trigger;
    to: S;
}

/** A machine to draw: where each state stands (column, row), and all moves between them. */
export interface Machine<S extends string> {
    places: Readonly<Record<S, readonly [number, number]>>;
    moves: readonly Move<S>[];
}

const each = <S extends string>(from: readonly S[], trigger: Trigger, to: S): Move<S>[] =>
    from.map((state) => ({ from: state, trigger, to }));

/** A trigger that changes no state. */
const stay = <S extends string>(states: readonly S[], trigger: Trigger): Move<S>[] =>
    states.map((state) => ({ from: state, trigger, to: state }));

/** The case, as docs/journey.md draws it. A draft that is withdrawn is gone, and has no state to go to. */
export const caseMachine: Machine<CaseState> = {
    places: {
        draft: [1, 0],
        awaitingSupplement: [0, 1],
        submitted: [1, 1],
        notAccepted: [2, 1],
        suspended: [0, 2],
        inProgress: [1, 2],
        refused: [2, 2],
        lapsed: [0, 3],
        completed: [1, 3],
        withdrawn: [2, 3],
        terminated: [2, 4],
    },
    moves: [
        ...each<CaseState>(['draft'], 'submit', 'submitted'),
        ...each<CaseState>(['submitted'], 'accept', 'inProgress'),
        ...each<CaseState>(['submitted'], 'acceptWithDeficiency', 'inProgress'),
        ...each<CaseState>(['submitted'], 'deemAccepted', 'inProgress'),
        ...each<CaseState>(['submitted'], 'requestSupplement', 'awaitingSupplement'),
        ...each<CaseState>(['awaitingSupplement'], 'resubmit', 'submitted'),
        ...each<CaseState>(['awaitingSupplement'], 'supplementExpired', 'lapsed'),
        ...each<CaseState>(['submitted'], 'refuseAcceptance', 'notAccepted'),
        ...stay<CaseState>(['inProgress'], 'supply'),
        ...stay<CaseState>(['inProgress'], 'confirmSupply'),
        ...stay<CaseState>(['inProgress'], 'rejectSupply'),
        ...stay<CaseState>(['inProgress'], 'deficiencyExpired'),
        ...each<CaseState>(['inProgress'], 'complete', 'completed'),
        ...each<CaseState>(['inProgress'], 'refuse', 'refused'),
        ...each<CaseState>(['submitted', 'awaitingSupplement', 'inProgress'], 'suspend', 'suspended'),
        ...each<CaseState>(['suspended'], 'resume', 'inProgress'),
        ...each<CaseState>(['submitted', 'awaitingSupplement', 'inProgress', 'suspended'], 'withdraw', 'withdrawn'),
        ...each<CaseState>(['submitted', 'awaitingSupplement', 'inProgress', 'suspended'], 'terminate', 'terminated'),
    ],
};

const running: readonly StepState[] = ['inReview', 'awaitingSupplement', 'inSpecialProcedure', 'pendingDecision'];
const skippable: readonly StepState[] = ['notStarted', 'inReview', 'awaitingSupplement'];
const negative: readonly StepState[] = ['refused', 'lapsed'];

/** A step, as docs/journey.md draws it. */
export const stepMachine: Machine<StepState> = {
    places: {
        notStarted: [1, 0],
        awaitingSupplement: [0, 1],
        inReview: [1, 1],
        inSpecialProcedure: [2, 1],
        lapsed: [0, 2],
        pendingDecision: [1, 2],
        notApplicable: [2, 2],
        refused: [0, 3],
        completed: [1, 3],
        cancelled: [2, 3],
        revoked: [1, 4],
    },
    moves: [
        ...each<StepState>(['notStarted'], 'unblock', 'inReview'),
        ...each<StepState>(['inReview'], 'requestSupplement', 'awaitingSupplement'),
        ...each<StepState>(['awaitingSupplement'], 'supply', 'inReview'),
        ...each<StepState>(['awaitingSupplement'], 'supplementExpired', 'lapsed'),
        ...each<StepState>(['inReview'], 'suspendStep', 'inSpecialProcedure'),
        ...each<StepState>(['inSpecialProcedure'], 'resumeStep', 'inReview'),
        ...stay<StepState>(['inReview'], 'extend'),
        ...each<StepState>(['inReview'], 'recommend', 'pendingDecision'),
        ...each<StepState>(['inReview', 'pendingDecision'], 'approve', 'completed'),
        ...each<StepState>(['inReview', 'pendingDecision'], 'refuse', 'refused'),
        ...each<StepState>(['notStarted', ...running], 'deficiencyExpired', 'refused'),
        ...each<StepState>(negative, 'redo', 'inReview'),
        ...each<StepState>(negative, 'requestReconsideration', 'inReview'),
        ...stay<StepState>(negative, 'waiveRedo'),
        ...stay<StepState>(negative, 'redoExpired'),
        ...each<StepState>(['completed'], 'revoke', 'revoked'),
        ...each<StepState>(skippable, 'skip', 'notApplicable'),
        ...each<StepState>(['notStarted', ...running], 'cancel', 'cancelled'),
    ],
};
