import { useQuery } from '@tanstack/react-query';
import { caseKey } from '../cases';
import { readJson } from './read';

/** One automatic check of a case as it stands now. */
export interface CaseCheck {
    code: string;
    result: 'passed' | 'attention' | 'pending';
    field: string | null;
    /** In the reader's language. */
    explanations: string[];
    /** Codes of materials that are missing. */
    materials: string[];
}

/** The dates that a desk may set today, worked out by the service. */
export interface DeadlineLimits {
    today: string;
    supplement: DateLimit;
    deficiency: DateLimit;
    extensions: { step: string; workingDays: number }[];
}

/** The usual day and the last one that is taken. */
export interface DateLimit {
    defaultOn: string;
    latestOn: string;
}

/** What the automatic checks say now. */
export function useChecks(caseId: string, language: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'checks', language],
        queryFn: async ({ signal }) =>
            (await readJson<{ items: CaseCheck[] }>(`/api/cases/${encodeURIComponent(caseId)}/checks`, signal)).items,
    });
}

/** Which dates may be set today. */
export function useDeadlines(caseId: string) {
    return useQuery({
        queryKey: [...caseKey(caseId), 'deadlines'],
        queryFn: ({ signal }) => readJson<DeadlineLimits>(`/api/cases/${encodeURIComponent(caseId)}/deadlines`, signal),
    });
}
