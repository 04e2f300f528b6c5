import { currentSession, draftPrefix } from '../../../session/session';
import type { Unconfirmed } from './draftSaver';

/** What of a draft is not with the server yet, and whose it is. It stays in this tab: shared computers are common. */
interface LocalDraft extends Unconfirmed {
    subject: string;
}

/** The kept part of the case's draft, or null; that of someone else who used this tab is none. */
export function readLocalDraft(caseId: string): Unconfirmed | null {
    const stored = window.sessionStorage.getItem(draftPrefix + caseId);
    const draft = stored === null ? null : (JSON.parse(stored) as LocalDraft);
    return draft?.subject === currentSession()?.subject ? draft : null;
}

/** Keeps a part of a draft, or forgets it. */
export function keepLocalDraft(caseId: string, draft: Unconfirmed | null): void {
    const session = currentSession();
    if (draft === null) {
        window.sessionStorage.removeItem(draftPrefix + caseId);
    } else if (session !== null) {
        const owned: LocalDraft = { ...draft, subject: session.subject };
        window.sessionStorage.setItem(draftPrefix + caseId, JSON.stringify(owned));
    }
}
