import { z } from 'zod';
import { Stopped } from './said.ts';
import type { Web } from './web.ts';

/** How somebody signs in: with a token that was got elsewhere, or as a client that the provider knows. */
const Who = z.union([
  z.strictObject({ token: z.string().min(1) }),
  z.strictObject({
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    scope: z.string().optional(),
    /** Where the provider asks for it (RFC 8707), or calls it so. */
    resource: z.string().optional(),
    audience: z.string().optional(),
  }),
]);
export const People = z.strictObject({ coordinator: Who, administrator: Who });
export type People = z.infer<typeof People>;
export type Post = keyof People;

const Site = z.object({ issuer: z.string(), clientId: z.string() });
export type Site = z.infer<typeof Site>;

/** `GET /console.json` tells whether it is a deployment of ours, and whom it trusts. */
export async function siteAt(web: Web): Promise<Site> {
  const answer = await web.call('GET', '/console.json');
  const site = Site.safeParse(answer.body);
  if (answer.status === 200 && site.success) return site.data;
  throw new Stopped(
    `something answers at ${web.url}, but it is not Huiying (GET /console.json answered ${answer.status}): look for a slip in --url`,
  );
}

const Discovered = z.object({ token_endpoint: z.string() });
const Granted = z.object({ access_token: z.string() });

/** The bearer token of one of the people; says by name what is wrong with the settings. */
export async function tokenOf(post: Post, people: People, site: Site, now: number): Promise<string> {
  const who = people[post];
  const token = 'token' in who ? who.token.trim() : await granted(post, who, site);
  mustHold(post, token, site, now);
  return token;
}

async function granted(post: Post, who: Exclude<People[Post], { token: string }>, site: Site): Promise<string> {
  const at = `${site.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const ask = async (address: string, init?: RequestInit) =>
    fetch(address, init).catch((error: unknown) => {
      throw new Stopped(`the provider of the deployment, ${site.issuer}, is not reached: ${String(error)}`);
    });
  const found = Discovered.safeParse(await (await ask(at)).json().catch(() => null));
  if (!found.success)
    throw new Stopped(`${at} names no token_endpoint: is the setting issuer of the deployment right?`);
  const basic = Buffer.from(`${encodeURIComponent(who.clientId)}:${encodeURIComponent(who.clientSecret)}`).toString(
    'base64',
  );
  const { scope, resource, audience } = who;
  const answer = await ask(found.data.token_endpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      ...(scope ? { scope } : {}),
      ...(resource ? { resource } : {}),
      ...(audience ? { audience } : {}),
    }),
  });
  const text = await answer.text();
  const got = Granted.safeParse(answer.ok ? JSON.parse(text) : null);
  if (got.success) return got.data.access_token;
  throw new Stopped(
    `${site.issuer} gave the ${post} ${who.clientId} no token (${answer.status}: ${text.slice(0, 200)}): look at clientId, clientSecret and whether it may use client_credentials`,
  );
}

const Claims = z.looseObject({ exp: z.number().optional(), iss: z.string().optional(), sub: z.string().optional() });

export const claimsOf = (token: string): z.infer<typeof Claims> | null => {
  try {
    return Claims.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
  } catch {
    return null;
  }
};

/** Read, not verified: the deployment does that, and says no more than 401. */
function mustHold(post: Post, token: string, site: Site, now: number): void {
  const claims = claimsOf(token);
  if (!claims) throw new Stopped(`what is given as the token of the ${post} is no JWT: copy the access token whole`);
  const { exp, iss } = claims;
  if (exp !== undefined && exp * 1_000 <= now)
    throw new Stopped(
      `the token of the ${post} expired at ${new Date(exp * 1_000).toISOString()}: sign in again and give the new one`,
    );
  if (iss !== undefined && iss !== site.issuer)
    throw new Stopped(`the token of the ${post} is from ${iss}, and the deployment trusts ${site.issuer} alone`);
}
