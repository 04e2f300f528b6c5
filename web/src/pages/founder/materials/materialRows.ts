import type { CaseView, ItemView, StepView } from '../../../api/cases';
import type { DocumentView, MaterialCode } from '../../../api/documents';
import type { FormFacts, MaterialSet } from '../../../api/materialSet';
import type { NoticeView } from '../../../api/notices';
import { requestGroups } from '../case/openRequests';

/** Whether a material has to be there when the application is handed in. */
export type Need = 'required' | 'optional' | 'made' | 'waived' | 'asked';

/** Where a material stands. `again`: there is one, and a better one is asked for. */
export type MaterialState = 'missing' | 'here' | 'again' | 'notNeeded';

/** One material of the one set. */
export interface MaterialRow {
    code: MaterialCode;
    need: Need;
    state: MaterialState;
    /** Steps that look at it. */
    steps: StepView['step'][];
    documents: DocumentView[];
    reason: string | null;
    remedy: string | null;
    dueOn: string | null;
    /** Whether the service takes an upload of it now. */
    mayUpload: boolean;
}

interface Known {
    view: CaseView;
    set: MaterialSet;
    facts: FormFacts;
    documents: readonly DocumentView[];
    notices: readonly NoticeView[];
}

/** The whole set, what is asked for leading; what nobody asks for comes last. */
export function materialRows(known: Known): MaterialRow[] {
    const asked = askedItems(known);
    const rows = known.set.materials
        .filter(({ code, weight }) => weight !== 'outcome' || asked.has(code) || isHere(known, code))
        .map(({ code, madeByService }) => rowOf(known, code, madeByService, asked.get(code)));
    return rows.sort((one, other) => order.indexOf(one.need) - order.indexOf(other.need));
}

/** Rows that nobody asks for. They stay together, so that an upload does not move its row away. */
export function isExtra(row: MaterialRow): boolean {
    return row.need === 'optional';
}

interface Asked extends Pick<ItemView, 'reason' | 'remedy' | 'dueOn'> {
    done: boolean;
}

function askedItems({ view, documents, notices }: Known): Map<MaterialCode, Asked> {
    const groups = requestGroups(view, { documents, notices, ticked: [] });
    const items = groups.flatMap((group) => group.items.map((item) => ({ ...item, dueOn: group.dueOn })));
    return new Map(items.flatMap((item) => (item.material === null ? [] : [[item.material, item]])));
}

function rowOf(known: Known, code: MaterialCode, isMade: boolean, asked: Asked | undefined): MaterialRow {
    const documents = known.documents.filter((document) => document.kind === code);
    const need = asked === undefined ? needOf(known, code, isMade) : 'asked';
    return {
        code,
        need,
        state: stateOf(need, documents.length > 0, asked),
        steps: known.set.steps.filter((step) => step.materials.includes(code)).map((step) => step.kind),
        documents,
        reason: asked?.reason ?? null,
        remedy: asked?.remedy ?? null,
        dueOn: asked?.dueOn ?? null,
        mayUpload: mayUpload(known.view, asked !== undefined, isMade),
    };
}

function stateOf(need: Need, isHere: boolean, asked: Asked | undefined): MaterialState {
    if (asked !== undefined && !asked.done) {
        return isHere ? 'again' : 'missing';
    }

    return isHere ? 'here' : need === 'made' || need === 'waived' ? 'notNeeded' : 'missing';
}

/** The rule of submission (domain steps 0.5): identity, premises unless the seat serves, articles of a company. */
function needOf({ facts, documents }: Known, code: MaterialCode, isMade: boolean): Need {
    if (isMade) {
        return 'made';
    }

    switch (code) {
        case 'IdentityProof':
            return 'required';
        case 'DomicileProof':
            return facts.seatIsDomicile ? 'waived' : isPromised(documents) ? 'optional' : 'required';
        case 'Articles':
            return facts.entityType === 'OnePersonLimitedCompany' ? 'required' : 'optional';
        default:
            return 'optional';
    }
}

function isPromised(documents: readonly DocumentView[]): boolean {
    return documents.some((document) => document.kind === 'DeficiencyCommitment');
}

/** The service's own rule: freely before the acceptance, afterwards only what is asked for. */
function mayUpload(view: CaseView, isAsked: boolean, isMade: boolean): boolean {
    return view.state === 'draft' || view.state === 'awaitingSupplement'
        ? isAsked || !isMade
        : view.state === 'inProgress' && isAsked;
}

function isHere({ documents }: Known, code: MaterialCode): boolean {
    return documents.some((document) => document.kind === code);
}

const order: readonly Need[] = ['asked', 'required', 'waived', 'made', 'optional'];
