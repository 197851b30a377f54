import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Json } from '../json.ts';
import type { Records } from '../records.ts';

/** Who may sign in on this machine: keys kept in the data folder, tokens judged by real time. */
export interface Identity {
  issuer: string;
  /** The private key set of the OpenID provider. */
  jwks: { keys: JWK[] };
  /** The claims of a bearer token, or null when it is not to be trusted. */
  verify: (authorization: string | undefined, audience: string[]) => Promise<Record<string, Json> | null>;
  /** A token as the provider would issue it, without the sign-in page. */
  issue: (subject: string) => Promise<string>;
}

export const CLIENT_ID = 'huiying';
export const TOKEN_HOURS = 12;

async function keyPair(records: Records): Promise<JWK> {
  const kept = records.setting('oidc key');
  if (kept !== null) return z.looseObject({ kty: z.literal('RSA'), kid: z.string() }).parse(JSON.parse(kept));
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key: JWK = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  records.putSetting('oidc key', JSON.stringify(key));
  return key;
}

const imported = async (key: JWK): Promise<CryptoKey> => {
  const made = await importJWK(key, 'RS256');
  if (made instanceof Uint8Array) throw new TypeError('the signing key is not RSA');
  return made;
};

export async function identity(records: Records, issuer: string): Promise<Identity> {
  const jwk = await keyPair(records);
  const { n, e, kty, kid, alg } = jwk;
  const signing = await imported(jwk);
  const verifying = await imported({ ...(n && { n }), ...(e && { e }), ...(kty && { kty }), ...(alg && { alg }) });
  return {
    issuer,
    jwks: { keys: [jwk] },
    async verify(authorization, audience) {
      const token =
        /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? (authorization?.includes(' ') ? undefined : authorization);
      if (!token) return null;
      try {
        const { payload, protectedHeader } = await jwtVerify(token, verifying, {
          issuer,
          audience,
          algorithms: ['RS256'],
          requiredClaims: ['exp', 'iat'],
          // Issued at an hour that has not come: HTTP API refuses it, so a limit on its age is asked for.
          maxTokenAge: `${TOKEN_HOURS}h`,
        });
        if (protectedHeader.kid !== kid) return null;
        return z.record(z.string(), z.json()).parse(payload);
      } catch {
        // Whatever is wrong with it, HTTP API says no more than 401.
        return null;
      }
    },
    issue: (subject) =>
      new SignJWT({ client_id: CLIENT_ID, scope: 'openid' })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', ...(kid && { kid }) })
        .setIssuer(issuer)
        .setAudience(CLIENT_ID)
        .setSubject(subject)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${TOKEN_HOURS}h`)
        .sign(signing),
  };
}
