import { providerSession } from './kept';
import { addressOf, describe } from './server';

/** The provider's address that ends its session, too, and sends the browser back; the start page where there is none. */
export async function addressOfSignOut(): Promise<string> {
    const kept = providerSession();
    const server = kept === null ? undefined : await describe(kept.provider);
    if (kept === null || server?.end_session_endpoint === undefined) {
        return '/';
    }

    const address = addressOf(server.end_session_endpoint, kept.provider);
    address.searchParams.set('id_token_hint', kept.idToken);
    address.searchParams.set('client_id', kept.provider.clientId);
    address.searchParams.set('post_logout_redirect_uri', `${window.location.origin}/`);
    return address.toString();
}
