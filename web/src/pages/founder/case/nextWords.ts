import type { CaseView, FounderAct, StepView } from '../../../api/cases';
import { moment } from '../../../components/format';
import { paths } from '../paths';
import { closeOf } from '../closeOf';
import type { Words } from '../words';
import { nextAct, thingsLeft, type NextAct } from './nextAct';
import type { OpenRequest, RequestGroup } from './openRequests';
import { noticeOfCase, noticeOfStep, type TellingNotice } from './tellingNotice';

/** What the one box says. */
export interface NextWords {
    title: string;
    text: string;
    /** What officers wrote, as they wrote it: in Chinese. */
    said?: readonly string[];
    /** Until when, and what happens otherwise. */
    deadline?: string;
    button?: { label: string; to: string };
    /** Which notice gives the reason. */
    notice?: TellingNotice;
    /** Whether the box asks the founder for something. */
    own: boolean;
}

/** The page's heading: what is left, in one sentence. */
export function headingOf(view: CaseView, { t, caseState }: Words): string {
    const act = nextAct(view);
    switch (act.kind) {
        case 'finishDraft':
            return t('heading.draft');
        case 'answer':
        case 'decide':
        case 'beside':
            return t('heading.left', { count: thingsLeft(view) });
        case 'wait':
            return view.state === 'suspended' ? caseState(view.state) : t('heading.waiting');
        default:
            return caseState(view.state);
    }
}

/** The words of the one box, for what the case waits for now. */
export function nextWords(view: CaseView, words: Words): NextWords {
    const act = nextAct(view);
    switch (act.kind) {
        case 'finishDraft':
            return {
                own: true,
                title: words.t('next.draft.title'),
                text: words.caseNext('draft'),
                button: { label: words.t('next.draft.button'), to: paths.application(view.caseId) },
            };
        case 'answer':
            return answerWords(view, act, words);
        case 'decide':
            return decideWords(view, act.step, words);
        case 'beside':
            return besideWords(view, act.act, words);
        case 'results':
            return {
                own: false,
                title: words.t('next.results.title'),
                text: words.caseNext('completed'),
                button: { label: words.t('next.results.button'), to: paths.results(view.caseId) },
            };
        case 'wait':
            return { own: false, ...waitWords(view, act.holders, words), ...told(noticeOfCase(view)) };
        case 'ended':
            return {
                own: false,
                title: words.caseState(view.state),
                text: words.caseNext(view.state),
                button: { label: words.t('next.ended.button'), to: paths.guide },
            };
    }
}

function answerWords(view: CaseView, { group }: NextAct & { kind: 'answer' }, words: Words): NextWords {
    const [first] = group.items;
    const { t } = words;
    const name = first?.material == null ? words.field(first?.field ?? '') : words.material(first.material);
    const scope = group.key === 'case' || group.key === 'promise' ? group.key : 'step';
    const rejected = group.items.filter((item) => item.rejected);
    return {
        own: true,
        title:
            group.items.length === 1
                ? t(first?.material == null ? 'next.answer.oneField' : 'next.answer.oneMaterial', { name })
                : t('next.answer.several', { count: group.items.length }),
        text:
            rejected.length > 0
                ? rejectedWords(rejected, group, words)
                : t(`next.answer.${scope}`, {
                      department: words.department(group.department),
                      step: group.step === null ? '' : words.step(group.step),
                  }),
        said: [...new Set(rejected.flatMap(({ reason }) => (reason === null ? [] : [reason])))],
        ...(group.dueOn === null
            ? {}
            : { deadline: t(`next.answer.${scope}Deadline`, { at: moment(closeOf(group.dueOn)) }) }),
        button: { label: t('next.answer.button'), to: `${paths.requests(view.caseId)}#${group.key}` },
    };
}

function rejectedWords(rejected: readonly OpenRequest[], { department }: RequestGroup, words: Words): string {
    const names = words.list(rejected.flatMap(({ material }) => (material === null ? [] : [words.material(material)])));
    return words.t('next.answer.rejected', { names, department: words.department(department) });
}

function decideWords(view: CaseView, step: StepView, words: Words): NextWords {
    return {
        own: true,
        title: words.t('next.decide.title', { step: words.step(step.step) }),
        text: words.t(`next.decide.${step.state === 'lapsed' ? 'lapsed' : 'refused'}`, { step: words.step(step.step) }),
        ...(step.redoUntil === null
            ? {}
            : { deadline: words.t('next.decide.deadline', { at: moment(closeOf(step.redoUntil)) }) }),
        button: { label: words.t('next.decide.button'), to: `${paths.case(view.caseId)}#step-${step.step}` },
        ...told(noticeOfStep(step)),
    };
}

/** An offered place, or mentors who were asked in vain: nothing that the journey itself asks for. */
function besideWords(view: CaseView, { kind, until }: FounderAct, { t }: Words): NextWords {
    return {
        own: true,
        title: t(`next.${kind}.title`),
        text: t(`next.${kind}.text`),
        ...(until === null ? {} : { deadline: t('next.placeOffered.deadline', { at: moment(until) }) }),
        button: {
            label: t(`next.${kind}.button`),
            to: kind === 'placeOffered' ? paths.workspace(view.caseId) : paths.mentor(view.caseId),
        },
    };
}

function told(notice: TellingNotice | undefined): Pick<NextWords, 'notice'> {
    return notice === undefined ? {} : { notice };
}

function waitWords(view: CaseView, holders: readonly StepView[], words: Words): Omit<NextWords, 'own'> {
    const { t } = words;
    const [first] = holders;
    if (first === undefined) {
        const due = view.state === 'submitted' ? view.dueAt : null;
        return {
            title: t('next.wait.title', { holder: holderOf(view, words) }),
            text: view.state === 'inProgress' ? restWords(view, words) : words.caseNext(view.state),
            ...(due === null ? {} : { deadline: t('next.wait.windowDue', { at: moment(due) }) }),
        };
    }

    return {
        title: t('next.wait.title', { holder: words.department(first.department) }),
        text: deskWords(first, holders.length - 1, words),
        deadline: dueWords(first, words),
    };
}

function deskWords(first: StepView, others: number, { t, step }: Words): string {
    return others === 0
        ? t('next.wait.desk', { step: step(first.step) })
        : t('next.wait.deskAndOthers', { step: step(first.step), count: others });
}

/** A clock that stands still has no promise to keep. */
function dueWords({ dueAt, light, state, department }: StepView, { t, stepNext }: Words): string {
    if (light === 'paused') {
        return t('next.wait.paused');
    }

    return dueAt === null
        ? stepNext(state, department)
        : t(light === 'red' ? 'next.wait.overdue' : 'next.wait.due', { at: moment(dueAt) });
}

/** Nobody reviews a step now, and yet the case is not done: a paper is being looked at, or the service sets the rest going. */
function restWords(view: CaseView, { t }: Words): string {
    const isConfirming = view.deficiencies.some((deficiency) => deficiency.state === 'supplied');
    return t(isConfirming ? 'next.wait.confirming' : 'next.wait.moving');
}

function holderOf(view: CaseView, words: Words): string {
    return view.state === 'inProgress' ? words.department('window') : words.caseHolder(view.state);
}
