import * as oauth from 'oauth4webapi';
import { request } from '../../api/http';
import type { components } from '../../api/schema';
import { setSession } from '../session';
import { NoPendingSignIn } from './fault';
import { keepProviderSession, takePending, type PendingSignIn } from './kept';
import { describe, returnAddress, toProvider } from './server';

type Me = components['schemas']['CurrentUser'];

/**
 * Takes the provider's answer in the address that it sent the browser to, exchanges its code for tokens and begins the session.
 * State, issuer, nonce, audience, times and signature of the ID token must hold.
 * @returns where the person came from; null when nowhere.
 */
export async function finishSignIn(answer: URL): Promise<string | null> {
    const pending = takePending();
    if (pending === null) {
        throw new NoPendingSignIn('No sign-in of this tab waits for an answer.');
    }

    const tokens = await exchange(answer, pending);
    const me = await whoIs(tokens.access_token);
    keepProviderSession({ provider: pending.provider, idToken: tokens.id_token ?? '', ...lasting(tokens) });
    setSession({
        accessToken: tokens.access_token,
        subject: me.subject,
        name: me.name === '' ? me.subject : me.name,
        roles: me.roles,
        signIn: pending.state,
    });
    return pending.back;
}

/** How long tokens last, and how they are renewed. */
export function lasting(tokens: oauth.TokenEndpointResponse) {
    return {
        ...(tokens.refresh_token === undefined ? {} : { refreshToken: tokens.refresh_token }),
        ...(tokens.expires_in === undefined ? {} : { expiresAt: Date.now() + tokens.expires_in * 1_000 }),
    };
}

async function exchange(answer: URL, pending: PendingSignIn): Promise<oauth.TokenEndpointResponse> {
    const { provider } = pending;
    const [server, client] = [await describe(provider), { client_id: provider.clientId }];
    const parameters = oauth.validateAuthResponse(server, client, answer, pending.state);
    const response = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        oauth.None(),
        parameters,
        returnAddress(),
        pending.verifier,
        toProvider(provider.issuer),
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
        expectedNonce: pending.nonce,
        requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(server, response, toProvider(provider.issuer));
    return tokens;
}

async function whoIs(accessToken: string): Promise<Me> {
    const response = await request('/api/me', { headers: { Authorization: `Bearer ${accessToken}` } });
    return (await response.json()) as Me;
}
