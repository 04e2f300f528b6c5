import type { Application } from './form';

/** What of a draft is not with the server yet. It stays in this tab only: shared computers are common. */
export interface LocalDraft {
    unsent: Partial<Application>;
}

export const localDraftPrefix = 'opc.draft.';

/** The kept part of a case's draft, or null. */
export function readLocalDraft(caseId: string): LocalDraft | null {
    const stored = window.sessionStorage.getItem(localDraftPrefix + caseId);
    return stored === null ? null : (JSON.parse(stored) as LocalDraft);
}

/** Keeps a part of a draft, or forgets it. */
export function keepLocalDraft(caseId: string, draft: LocalDraft | null): void {
    if (draft === null) {
        window.sessionStorage.removeItem(localDraftPrefix + caseId);
    } else {
        window.sessionStorage.setItem(localDraftPrefix + caseId, JSON.stringify(draft));
    }
}
