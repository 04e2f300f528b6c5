import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultOf } from '../../src/session/provider/fault';
import { finishSignIn } from '../../src/session/provider/finish';
import { addressOfSignOut } from '../../src/session/provider/leaving';
import { addressOfSignIn } from '../../src/session/provider/signIn';
import { currentSession, setSession, signOut } from '../../src/session/session';
import { clientId, issuer, playProvider, type Faults } from './provider';

const provider = { issuer, clientId, scopes: 'openid profile' };
let asked: URL;

async function begin(faults: Faults = {}) {
    const exchanged = playProvider(() => asked.searchParams.get('nonce') ?? '', faults);
    asked = await addressOfSignIn(provider, '/cases');
    return exchanged;
}

function answer(change: (answer: URL) => void = () => undefined): URL {
    const back = new URL('/sign-in/return', window.location.origin);
    back.search = new URLSearchParams({
        code: 'c',
        state: asked.searchParams.get('state') ?? '',
        iss: issuer,
    }).toString();
    change(back);
    return back;
}

async function faultAfter(faults: Faults, change?: (answer: URL) => void): Promise<string> {
    await begin(faults);
    return finishSignIn(answer(change)).then(() => 'none', faultOf);
}

beforeEach(() => setSession(null));
afterEach(() => {
    vi.unstubAllGlobals();
    window.sessionStorage.clear();
});

describe('a sign-in with a provider', () => {
    it('asks for a code with S256, state and nonce, each new every time', async () => {
        await begin();
        const first = asked.searchParams;
        await begin();
        const second = asked.searchParams;
        expect(asked.origin + asked.pathname).toBe(`${issuer}/auth`);
        expect(Object.fromEntries(second)).toMatchObject({
            response_type: 'code',
            code_challenge_method: 'S256',
            client_id: clientId,
            scope: 'openid profile',
            redirect_uri: `${window.location.origin}/sign-in/return`,
        });
        for (const name of ['state', 'nonce', 'code_challenge']) {
            expect(second.get(name)).toMatch(/^[\w-]{43}$/);
            expect(second.get(name)).not.toBe(first.get(name));
        }
    });

    it('begins a session, proves the verifier, and comes back to the page', async () => {
        const exchanged = await begin();
        expect(await finishSignIn(answer())).toBe('/cases');
        expect(currentSession()).toMatchObject({
            accessToken: 'a',
            subject: 'lin',
            name: '林予安',
            roles: ['founder'],
        });
        const verifier = exchanged[0]?.get('code_verifier') ?? '';
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
        const challenge = btoa(String.fromCharCode(...new Uint8Array(digest)))
            .replace(/\+/g, '-')
            .replace(/\//g, '_')
            .replace(/=/g, '');
        expect(challenge).toBe(asked.searchParams.get('code_challenge'));
        expect(exchanged[0]?.has('client_secret')).toBe(false);
    });

    it('takes an answer once', async () => {
        const exchanged = await begin();
        await finishSignIn(answer());
        await expect(finishSignIn(answer()).catch(faultOf)).resolves.toBe('notOurs');
        expect(exchanged).toHaveLength(1);
    });

    it.each<[string, Faults, string]>([
        ['nonce of another sign-in', { claims: { nonce: 'other' } }, 'notOurs'],
        ['no nonce', { without: 'nonce' }, 'notOurs'],
        ['issuer of somebody else', { claims: { iss: 'https://elsewhere.example' } }, 'notOurs'],
        ['issuer with a slash', { claims: { iss: `${issuer}/` } }, 'notOurs'],
        ['audience of another client', { claims: { aud: 'other' } }, 'notOurs'],
        ['several audiences without azp', { claims: { aud: [clientId, 'other'] } }, 'notOurs'],
        ['azp of another client', { claims: { aud: [clientId, 'other'], azp: 'other' } }, 'notOurs'],
        ['no audience', { without: 'aud' }, 'notOurs'],
        ['expired', { claims: { exp: 1_000_000_000 } }, 'notOurs'],
        ['no end', { without: 'exp' }, 'notOurs'],
        ['not yet', { claims: { nbf: 4_000_000_000 } }, 'notOurs'],
        ['no subject', { without: 'sub' }, 'notOurs'],
        ['algorithm none', { head: { alg: 'none' } }, 'notOurs'],
        ['algorithm HS256', { head: { alg: 'HS256' } }, 'notOurs'],
        ['another algorithm than announced', { head: { alg: 'ES256' } }, 'notOurs'],
        ['signed by a stranger', { byStranger: true }, 'notOurs'],
        ['a key that is not published', { head: { kid: 'other' } }, 'notOurs'],
        ['garbage for an ID token', { token: { id_token: 'x.y.z' } }, 'notOurs'],
        ['no ID token', { token: { id_token: undefined } }, 'notOurs'],
        ['no access token', { token: { access_token: undefined } }, 'notOurs'],
        ['another kind of access token', { token: { token_type: 'mac' } }, 'notOurs'],
        ['code refused', { status: 400, token: { error: 'invalid_grant' } }, 'notTaken'],
        ['no role', { me: 403 }, 'noRole'],
        ['not taken by the service', { me: 401 }, 'notTaken'],
        ['service that can not ask the provider', { me: 503 }, 'unreachable'],
    ])('comes to nothing: %s', async (_, faults, expected) => {
        expect(await faultAfter(faults)).toBe(expected);
        expect(currentSession()).toBeNull();
    });

    it.each<[string, (answer: URL) => void, string]>([
        ['another state', (back) => back.searchParams.set('state', 'other'), 'notOurs'],
        ['no state', (back) => back.searchParams.delete('state'), 'notOurs'],
        ['two states', (back) => back.searchParams.append('state', 'other'), 'notOurs'],
        ['another issuer', (back) => back.searchParams.set('iss', 'https://elsewhere.example'), 'notOurs'],
        ['no issuer', (back) => back.searchParams.delete('iss'), 'notOurs'],
        ['no code', (back) => back.searchParams.delete('code'), 'notOurs'],
        ['declined', (back) => back.searchParams.set('error', 'access_denied'), 'declined'],
        ['an error of the provider', (back) => back.searchParams.set('error', 'server_error'), 'notTaken'],
    ])('does not take an answer with %s', async (_, change, expected) => {
        expect(await faultAfter({}, change)).toBe(expected);
        expect(currentSession()).toBeNull();
    });

    it.each<[string, Faults]>([
        ['another issuer', { description: { issuer: 'https://elsewhere.example' } }],
        ['a script for an address', { description: { authorization_endpoint: 'javascript:alert(1)' } }],
        ['an address without https', { description: { authorization_endpoint: 'http://id.example/auth' } }],
        ['no address', { description: { authorization_endpoint: undefined } }],
    ])('is not begun where the provider names %s', async (_, faults) => {
        await expect(begin(faults)).rejects.toThrow();
        expect(window.sessionStorage).toHaveLength(0);
    });

    it('ends at the provider, and leaves nothing here', async () => {
        await begin();
        await finishSignIn(answer());
        const end = new URL(await addressOfSignOut());
        signOut();
        expect(end.origin + end.pathname).toBe(`${issuer}/end`);
        expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${window.location.origin}/`);
        expect(end.searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
        expect(window.sessionStorage).toHaveLength(0);
        expect(await addressOfSignOut()).toBe('/');
    });
});
