import type { CaseView } from '../../../api/cases';
import { mayChoose } from './mayChoose';

/** What is said of an offered place: an offer ends by itself, also while the case can't take it. */
export function offeredAs(view: CaseView): 'waiting.offered' | 'waiting.offeredSuspended' | 'waiting.offeredClosed' {
    if (mayChoose(view, 'workspace')) {
        return 'waiting.offered';
    }

    return view.state === 'suspended' ? 'waiting.offeredSuspended' : 'waiting.offeredClosed';
}
