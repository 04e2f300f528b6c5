// An OpenID provider on 127.0.0.1: node provider.js <settings as JSON>. Prints one line of JSON when it listens, and ends with its input.
// Anyone signs in with a login of their choice; the settings say what its tokens claim.
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import Provider from 'oidc-provider';

const settings = JSON.parse(process.argv[2]);

// Keys outlive the process, newest first: a test changes them by a new start with one more.
function keys() {
    const kept = existsSync(settings.keyFile) ? JSON.parse(readFileSync(settings.keyFile, 'utf8')) : [];
    while (kept.length < settings.keys) {
        const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        kept.unshift({ ...privateKey.export({ format: 'jwk' }), kid: `key-${kept.length + 1}`, use: 'sig', alg: 'RS256' });
    }
    writeFileSync(settings.keyFile, JSON.stringify(kept), { mode: 0o600 });
    return kept;
}

async function grantWithoutAsking(ctx) {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid profile');
    grant.addResourceScope(settings.audience, 'openid profile');
    await grant.save();
    return grant;
}

const claimsOf = (login) => settings.people[login] ?? {};

const provider = new Provider(settings.issuer, {
    clients: [
        {
            client_id: settings.clientId,
            token_endpoint_auth_method: 'none',
            grant_types: ['authorization_code', 'refresh_token'],
            response_types: ['code'],
            redirect_uris: [`${settings.pages}/sign-in/return`],
            post_logout_redirect_uris: [`${settings.pages}/`],
        },
    ],
    jwks: { keys: keys() },
    cookies: { keys: ['for tests only'] },
    clientBasedCORS: (ctx, origin) => origin === settings.pages,
    claims: { openid: ['sub'], profile: ['name'] },
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...claimsOf(id) }) }),
    extraTokenClaims: (ctx, token) => claimsOf(token.accountId),
    loadExistingGrant: grantWithoutAsking,
    issueRefreshToken: () => settings.refreshTokens,
    ttl: { AccessToken: settings.accessTokenSeconds, AuthorizationCode: 60, Grant: 3600, IdToken: 600, Interaction: 600, RefreshToken: 3600, Session: 3600 },
    features: {
        devInteractions: { enabled: true },
        resourceIndicators: {
            enabled: true,
            defaultResource: () => settings.audience,
            useGrantedResource: () => true,
            getResourceServerInfo: () => ({
                scope: 'openid profile',
                audience: settings.audience,
                accessTokenFormat: 'jwt',
                accessTokenTTL: settings.accessTokenSeconds,
            }),
        },
    },
});

function server() {
    return settings.certificateFile
        ? createSecureServer({ cert: readFileSync(settings.certificateFile), key: readFileSync(settings.certificateKeyFile) }, provider.callback())
        : createServer(provider.callback());
}

server().listen(settings.port, '127.0.0.1', () => process.stdout.write(`${JSON.stringify({ issuer: provider.issuer })}\n`));
process.stdin.on('end', () => process.exit(0)).resume();
