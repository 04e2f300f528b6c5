import * as oauth from 'oauth4webapi';
import { currentSession, setSession } from '../session';
import { faultOf } from './fault';
import { lasting } from './finish';
import { keepProviderSession, providerSession } from './kept';
import { describe, toProvider } from './server';

const aheadMs = 60_000;
const againMs = 10_000;

/** Renews the access token a minute before it ends, again and again, where the provider allows that; gives back how to stop. */
export function startRenewal(): () => void {
    let timer: number | undefined;
    const later = (ms: number) => {
        timer = window.setTimeout(() => void renew().then((wait) => wait !== null && later(wait)), ms);
    };
    const wait = untilRenewal();
    if (wait !== null) {
        later(wait);
    }

    return () => window.clearTimeout(timer);
}

/** Null when nothing can be renewed: the session then ends with its token, and the person signs in again. */
function untilRenewal(): number | null {
    const kept = providerSession();
    if (kept?.refreshToken === undefined || kept.expiresAt === undefined) {
        return null;
    }

    const left = kept.expiresAt - Date.now();
    return Math.max(0, left - Math.min(aheadMs, left / 2));
}

async function renew(): Promise<number | null> {
    try {
        await exchange();
        return untilRenewal();
    } catch (error) {
        return faultOf(error) === 'unreachable' ? againMs : null;
    }
}

async function exchange(): Promise<void> {
    const [kept, before] = [providerSession(), currentSession()];
    if (kept?.refreshToken === undefined || before === null) {
        return;
    }

    const [server, client] = [await describe(kept.provider), { client_id: kept.provider.clientId }];
    const response = await oauth.refreshTokenGrantRequest(
        server,
        client,
        oauth.None(),
        kept.refreshToken,
        toProvider(kept.provider.issuer),
    );
    const tokens = await oauth.processRefreshTokenResponse(server, client, response);
    // Who has signed out meanwhile, or signed in anew, keeps that.
    if (currentSession()?.signIn === before.signIn) {
        keepProviderSession({ ...kept, ...lasting(tokens) });
        setSession({ ...before, accessToken: tokens.access_token });
    }
}
