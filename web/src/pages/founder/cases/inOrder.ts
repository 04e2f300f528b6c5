import type { CaseView } from '../../../api/cases';
import { isOpen, ownActs } from '../case/nextAct';

/** Cases that wait for the founder first, then the other open ones, then what is over; else as the service lists them. */
export function inOrder(cases: readonly CaseView[]): CaseView[] {
    return cases.toSorted((one, other) => rank(one) - rank(other));
}

function rank(view: CaseView): number {
    if (!isOpen(view)) {
        return 3;
    }

    return view.state === 'draft' ? 1 : ownActs(view).length > 0 ? 0 : 2;
}
