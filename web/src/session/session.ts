import { useSyncExternalStore } from 'react';

/** Who is signed in, and the token that says so to the service. */
export interface Session {
    accessToken: string;
    subject: string;
    name: string;
    roles: readonly Role[];
    /** Of a session through an identity provider: which sign-in it comes from, whatever its token is by now. */
    signIn?: string;
}

/** The service's roles; every one that is not named here works in the officers' area. */
export type Role = string;
export type Area = 'founder' | 'officer' | 'audit' | 'administration';

const key = 'opc.session';

/** Under this a tab keeps what the identity provider gave beside the access token. */
export const providerKey = 'opc.provider';

/** Under this prefix a tab keeps what is typed and not sent. */
export const draftPrefix = 'opc.draft.';

/** Under these a tab keeps what a person did and has not sent; others must not find it. */
const personal = [draftPrefix, 'opc.ticked.', 'opc.officer.'];
const listeners = new Set<() => void>();
let session = read();
let expired = false;

/** The session of this tab. It ends with the tab: shared computers are common at a service window. */
export function currentSession(): Session | null {
    return session;
}

/** Whether two sessions come from one sign-in. */
export function isSame(one: Session, other: Session): boolean {
    return (one.signIn ?? one.accessToken) === (other.signIn ?? other.accessToken);
}

/** Keeps a session, or none. */
export function setSession(next: Session | null): void {
    change(next, false);
}

/** Calls with each change of the session, told what it was before. */
export function onSessionChange(listener: (now: Session | null, before: Session | null) => void): void {
    let before = session;
    listeners.add(() => {
        const was = before;
        before = session;
        listener(session, was);
    });
}

function change(next: Session | null, isExpiry: boolean): void {
    session = next;
    expired = isExpiry;
    if (next === null) {
        window.sessionStorage.removeItem(key);
        window.sessionStorage.removeItem(providerKey);
    } else {
        window.sessionStorage.setItem(key, JSON.stringify(next));
    }

    listeners.forEach((listener) => listener());
}

/** Ends a session that the service does not know any more. What was typed stays for whoever comes back. */
export function expireSession(): void {
    change(null, true);
}

/** Whether the last session ended without the person's wish. */
export function hasExpired(): boolean {
    return expired;
}

/** Ends the session by the person's own wish: what was typed and not sent goes too, for the next one at this computer. */
export function signOut(): void {
    Object.keys(window.sessionStorage)
        .filter((name) => personal.some((prefix) => name.startsWith(prefix)))
        .forEach((name) => window.sessionStorage.removeItem(name));
    setSession(null);
}

/** The session, and again whenever it changes. */
export function useSession(): Session | null {
    return useSyncExternalStore(subscribe, currentSession);
}

/** The area of the pages that a role works in. */
export function areaOf(role: Role): Area {
    switch (role) {
        case 'founder':
            return 'founder';
        case 'auditor':
            return 'audit';
        case 'administrator':
            return 'administration';
        default:
            return 'officer';
    }
}

/** The areas of a session, each once. */
export function areasOf(of: Session): readonly Area[] {
    return [...new Set(of.roles.map(areaOf))];
}

function subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

function read(): Session | null {
    const stored = window.sessionStorage.getItem(key);
    return stored === null ? null : (JSON.parse(stored) as Session);
}
