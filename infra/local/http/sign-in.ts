import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import type { Person } from '../seed/people.ts';
import type { Records } from '../records.ts';
import { choicePage } from './choice.ts';
import { readBody, send } from './exchange.ts';
import { sessionsIn } from './sessions.ts';
import { CLIENT_ID, type Identity, TOKEN_HOURS } from './identity.ts';

/** A real OpenID provider (authorization code with PKCE) whose people are those of the directory. */
export type SignIn = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const MOUNT = '/oidc';
const PAGE = /^\/oidc\/sign-in\/([\w-]+)$/;
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?\//;

export function signIn(records: Records, identity: Identity, people: () => Promise<Person[]>): SignIn {
  const kept = records.setting('oidc cookie key') ?? randomBytes(32).toString('base64url');
  records.putSetting('oidc cookie key', kept);
  const origin = new URL(identity.issuer).origin;
  const provider = new Provider(identity.issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        application_type: 'web',
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${origin}/`],
        post_logout_redirect_uris: [`${origin}/`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    adapter: sessionsIn(records),
    jwks: { keys: identity.jwks.keys.map((key) => ({ ...key, kty: 'RSA' })) },
    cookies: { keys: [kept] },
    ttl: {
      AccessToken: TOKEN_HOURS * 3_600,
      IdToken: 3_600,
      Session: 14 * 86_400,
      Grant: 14 * 86_400,
      Interaction: 3_600,
      RefreshToken: 14 * 86_400,
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:huiying:api',
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid',
          audience: CLIENT_ID,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
          accessTokenTTL: TOKEN_HOURS * 3_600,
        }),
      },
    },
    interactions: { url: (_, interaction) => `${MOUNT}/sign-in/${interaction.uid}` },
    // As a provider of people in offices does: a console renews its token without asking for consent each time.
    issueRefreshToken: async (_, client, code) => client.grantTypeAllowed('refresh_token') && code.scopes.has('openid'),
    // A console asks for its tokens from its own page.
    clientBasedCORS: (_, from) => LOOPBACK.test(`${from}/`),
    claims: { openid: ['sub'], profile: ['name'] },
    async findAccount(_, subject) {
      const person = (await people()).find((one) => one.subject === subject);
      return person && { accountId: subject, claims: () => ({ sub: subject, name: person.name }) };
    },
    // Demo people are not asked whether their own console may know who they are.
    async loadExistingGrant(context) {
      const { client, session } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      grant.addResourceScope('urn:huiying:api', 'openid');
      await grant.save();
      return grant;
    },
  });
  // A console served from any port of this machine may come back to its own address.
  provider.Client.prototype.redirectUriAllowed = (uri: string) => LOOPBACK.test(uri);
  provider.Client.prototype.postLogoutRedirectUriAllowed = (uri: string) => LOOPBACK.test(uri);
  const answer = provider.callback();

  return async (request, response) => {
    const path = new URL(request.url ?? '/', origin).pathname;
    const page = PAGE.exec(path)?.[1];
    if (page === undefined) {
      const url = request.url ?? '/';
      Object.assign(request, { originalUrl: url, url: url.slice(MOUNT.length) || '/' });
      await answer(request, response);
      return;
    }
    if (request.method === 'POST') {
      const form = new URLSearchParams((await readBody(request))?.toString() ?? '');
      const chosen = (await people()).find((one) => one.subject === form.get('subject'));
      if (!chosen)
        return send(response, {
          status: 400,
          headers: { 'content-type': 'text/plain; charset=utf-8' },
          body: '没有这个人员，请返回重选。',
        });
      await provider.interactionFinished(
        request,
        response,
        { login: { accountId: chosen.subject } },
        { mergeWithLastSubmission: false },
      );
      return;
    }
    send(response, {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
      body: choicePage(await people()),
    });
  };
}
