import { useMemo } from 'react';
import type { WorklistItem } from '../../../api/officer/worklist';
import { useSession } from '../../../session/session';
import { filtersOf } from '../worklist/filters';
import { lastList } from '../worklist/lastList';
import { useTasks } from '../worklist/useTasks';

/** The most urgent task of the list one came from, in the view one had there, that belongs to another case. */
export function useNextCase(caseId: string): WorklistItem | undefined {
    const ownFirst = useSession()?.roles.includes('caseOfficer') ?? false;
    const filters = useMemo(() => filtersOf(new URLSearchParams(lastList()), ownFirst), [ownFirst]);
    const { ofView } = useTasks(filters);
    return useMemo(() => nextOf(ofView, caseId), [ofView, caseId]);
}

/** The task of a list after those of this case; from the top when there is none below, or this case has left the list. */
export function nextOf(items: readonly WorklistItem[], caseId: string): WorklistItem | undefined {
    const at = items.findLastIndex((item) => item.caseId === caseId);
    const others = (item: WorklistItem) => item.caseId !== caseId;
    return items.slice(at + 1).find(others) ?? items.find(others);
}
