import { vi } from 'vitest';

export const issuer = 'https://id.example';
export const clientId = 'opc-pages';

type Claims = Record<string, unknown>;
const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
};
const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const stranger = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const realBuffer = (await crypto.subtle.digest('SHA-256', new Uint8Array())).constructor;
const published = { ...(await crypto.subtle.exportKey('jwk', pair.publicKey)), kid: 'k', use: 'sig', alg: 'RS256' };

/** What a provider answers to the exchange of a code; a test spoils one thing of it. */
export interface Faults {
    claims?: Claims;
    without?: string;
    head?: Claims;
    byStranger?: boolean;
    token?: Claims;
    description?: Claims;
    status?: number;
    me?: number;
}

const encode = (bytes: Uint8Array) =>
    btoa(String.fromCharCode(...bytes))
        .replace(/\+/g, '-')
        .replace(/\//g, '_')
        .replace(/=/g, '');
const part = (of: Claims) => encode(new TextEncoder().encode(JSON.stringify(of)));

async function idToken(nonce: string, faults: Faults): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims: Claims = {
        iss: issuer,
        aud: clientId,
        sub: 'lin',
        iat: now,
        exp: now + 600,
        nonce,
        ...faults.claims,
    };
    const content = `${part({ alg: 'RS256', kid: 'k', ...faults.head })}.${part(Object.fromEntries(Object.entries(claims).filter(([name]) => name !== faults.without)))}`;
    const key = (faults.byStranger === true ? stranger : pair).privateKey;
    const signature = await crypto.subtle.sign(algorithm.name, key, new TextEncoder().encode(content));
    return `${content}.${encode(new Uint8Array(signature))}`;
}

const answer = (body: unknown, status = 200) => Promise.resolve(Response.json(body, { status }));

/** Answers as the provider and the service would; what was sent to the token endpoint is kept. */
export function playProvider(nonce: () => string, faults: Faults = {}): URLSearchParams[] {
    const exchanged: URLSearchParams[] = [];
    // jsdom has buffers of its own, and the library must know those of the real cryptography.
    vi.stubGlobal('ArrayBuffer', realBuffer);
    const description = {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        end_session_endpoint: `${issuer}/end`,
        authorization_response_iss_parameter_supported: true,
        ...faults.description,
    };
    vi.stubGlobal('fetch', async (sent: string | URL, init?: RequestInit) => {
        switch (new URL(sent, window.location.origin).pathname) {
            case '/.well-known/openid-configuration':
                return answer(description);
            case '/keys':
                return answer({ keys: [published] });
            case '/api/me':
                return answer({ subject: 'lin', name: '林予安', roles: ['founder'], status: faults.me }, faults.me);
            default:
                exchanged.push(new URLSearchParams(String(init?.body)));
                return answer(
                    {
                        access_token: 'a',
                        token_type: 'Bearer',
                        expires_in: 600,
                        id_token: await idToken(nonce(), faults),
                        ...faults.token,
                    },
                    faults.status,
                );
        }
    });
    return exchanged;
}
