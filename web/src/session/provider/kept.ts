import { providerKey } from '../session';
import type { Provider } from './server';

const pendingKey = 'opc.pendingSignIn';

/** A sign-in that this tab has begun: what comes back must fit it. */
export interface PendingSignIn {
    provider: Provider;
    state: string;
    nonce: string;
    verifier: string;
    back: string | null;
}

/** What the provider gave beside the access token. It ends with the session, and never leaves this tab. */
export interface ProviderSession {
    provider: Provider;
    idToken: string;
    refreshToken?: string;
    /** In ms since 1970; absent where the provider does not say. */
    expiresAt?: number;
}

export function keepPending(pending: PendingSignIn): void {
    window.sessionStorage.setItem(pendingKey, JSON.stringify(pending));
}

/** The pending sign-in, once: an answer that comes again finds none. */
export function takePending(): PendingSignIn | null {
    const kept = window.sessionStorage.getItem(pendingKey);
    window.sessionStorage.removeItem(pendingKey);
    return kept === null ? null : (JSON.parse(kept) as PendingSignIn);
}

export function keepProviderSession(session: ProviderSession): void {
    window.sessionStorage.setItem(providerKey, JSON.stringify(session));
}

export function providerSession(): ProviderSession | null {
    const kept = window.sessionStorage.getItem(providerKey);
    return kept === null ? null : (JSON.parse(kept) as ProviderSession);
}
