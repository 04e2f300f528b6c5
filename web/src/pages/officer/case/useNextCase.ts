import { useMemo } from 'react';
import { useWorklist, type WorklistItem } from '../../../api/officer/worklist';
import { useSession } from '../../../session/session';
import { filtersOf } from '../worklist/filters';
import { lastList } from '../worklist/lastList';
import { byUrgency, matches } from '../worklist/order';

/** The most urgent task of the list one came from that belongs to another case and waits for an officer. */
export function useNextCase(caseId: string): WorklistItem | undefined {
    const ownFirst = useSession()?.roles.includes('caseOfficer') ?? false;
    const filters = useMemo(() => filtersOf(new URLSearchParams(lastList()), ownFirst), [ownFirst]);
    const { department, district, light, mine } = filters;
    const { data } = useWorklist({ department, district, light, mine });
    return useMemo(
        () => nextOf(data?.pages.flatMap((page) => page.items) ?? [], caseId, filters),
        [data, caseId, filters],
    );
}

/** The task after those of this case in the order of urgency; from the top again when there is none below. */
export function nextOf(
    items: readonly WorklistItem[],
    caseId: string,
    filters: { step: string | null; q: string },
): WorklistItem | undefined {
    const open = byUrgency(items).filter((item) => item.state !== 'awaitingSupplement' && matches(item, filters));
    const at = open.findLastIndex((item) => item.caseId === caseId);
    const others = (item: WorklistItem) => item.caseId !== caseId;
    return open.slice(at + 1).find(others) ?? open.find(others);
}
