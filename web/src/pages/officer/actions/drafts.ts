import { currentSession, draftPrefix } from '../../../session/session';

/** Which action of which part of a case is being written. */
export interface DraftPlace {
    caseId: string;
    /** A step's key; null: the window's part. */
    step: string | null;
    trigger: string;
}

/** What this officer has written there and not sent; null when there is nothing. It ends with the tab or the sign-out. */
export function readDraft(place: DraftPlace): object | null {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(keyOf(place)) ?? 'null');
    return typeof stored === 'object' ? stored : null;
}

/** Keeps what is written until it is sent or given up. */
export function keepDraft(place: DraftPlace, draft: object): void {
    window.sessionStorage.setItem(keyOf(place), JSON.stringify(draft));
}

/** Forgets what was written: it was sent, or given up. */
export function dropDraft(place: DraftPlace): void {
    window.sessionStorage.removeItem(keyOf(place));
}

// With the officer's own id: after an expired session another one may sign in here.
const keyOf = ({ caseId, step, trigger }: DraftPlace) =>
    `${draftPrefix}officer.${currentSession()?.subject ?? ''}.${caseId}.${step ?? 'window'}.${trigger}`;
