import * as oauth from 'oauth4webapi';

/** The identity provider, as the service names it. */
export interface Provider {
    issuer: string;
    clientId: string;
    scopes: string;
}

const onThisMachine = ['127.0.0.1', 'localhost', '[::1]'];

/** What each request to a provider is told: http only on this machine, where developers work, and no answer longer than 15 s away. */
export function toProvider(issuer: string) {
    const { protocol, hostname } = new URL(issuer);
    return {
        [oauth.allowInsecureRequests]: protocol === 'http:' && onThisMachine.includes(hostname),
        signal: () => AbortSignal.timeout(15_000),
    };
}

/** Fetches the provider's description of itself, which must bear the very name that the service gave. */
export async function describe(provider: Provider): Promise<oauth.AuthorizationServer> {
    const issuer = new URL(provider.issuer);
    const server = await oauth.processDiscoveryResponse(
        issuer,
        await oauth.discoveryRequest(issuer, toProvider(provider.issuer)),
    );
    if (server.issuer !== provider.issuer) {
        throw new Error('The identity provider names itself otherwise than the service does.');
    }

    return server;
}

/** An address to which the browser is sent: of the kind that the provider's own has, so never a script. */
export function addressOf(named: string | undefined, provider: Provider): URL {
    if (named === undefined || new URL(named).protocol !== new URL(provider.issuer).protocol) {
        throw new Error('The identity provider names no address to which a browser may be sent.');
    }

    return new URL(named);
}

/** Where the provider sends people back to. */
export function returnAddress(): string {
    return `${window.location.origin}/sign-in/return`;
}
