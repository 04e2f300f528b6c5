import * as oauth from 'oauth4webapi';
import { currentLanguage } from '../../texts';
import { keepPending } from './kept';
import { addressOf, describe, returnAddress, type Provider } from './server';

/** Begins a sign-in: keeps what the answer must fit, and gives the provider's address to go to (authorization code, PKCE S256, state, nonce). */
export async function addressOfSignIn(provider: Provider, back: string | null): Promise<URL> {
    const server = await describe(provider);
    const address = addressOf(server.authorization_endpoint, provider);
    const [state, nonce, verifier] = [
        oauth.generateRandomState(),
        oauth.generateRandomNonce(),
        oauth.generateRandomCodeVerifier(),
    ];
    const asked = {
        client_id: provider.clientId,
        redirect_uri: returnAddress(),
        response_type: 'code',
        scope: provider.scopes,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ui_locales: currentLanguage(),
    };
    Object.entries(asked).forEach(([name, value]) => address.searchParams.set(name, value));
    keepPending({ provider, state, nonce, verifier, back });
    return address;
}
