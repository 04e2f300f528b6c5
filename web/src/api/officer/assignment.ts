import { useQuery } from '@tanstack/react-query';
import { caseKey } from '../cases';
import { request } from '../http';
import { newIdempotencyKey } from '../idempotency';
import { repeated, type OnWaiting } from '../repeated';
import { readJson } from './read';

/** An officer who may be named for a case. */
export interface Assignee {
    subject: string;
    name: string;
    /** Open cases that the officer has now. */
    openCases: number;
    /** Whether this one has the case. */
    isCurrent: boolean;
}

/** Who may be named for a case. */
export function useAssignees(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'assignees'],
        queryFn: async ({ signal }) =>
            (await readJson<{ items: Assignee[] }>(`/api/cases/${encodeURIComponent(caseId)}/assignees`, signal)).items,
    });
}

/** Hands a case over, repeated until answered or `signal` is aborted. */
export async function assign(
    caseId: string,
    body: { subject: string; reason: string },
    onWaiting: OnWaiting,
    signal: AbortSignal,
): Promise<void> {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': newIdempotencyKey() };
    const path = `/api/cases/${encodeURIComponent(caseId)}/assignment`;
    const init = { method: 'POST', headers, body: JSON.stringify(body), signal };
    await repeated(() => request(path, init), onWaiting, signal);
}
