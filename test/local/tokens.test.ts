import { createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportSPKI, generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Identity, identity } from '../../infra/local/http/identity.ts';
import { openRecords, type Records } from '../../infra/local/records.ts';
import { desk } from '../handlers/desk.ts';

const ISSUER = 'http://127.0.0.1:1/oidc';
/** A process may know the directory as it was so long ago. */
const DIRECTORY_SECONDS = 10;
const AUDIENCE = ['huiying'];
const folder = mkdtempSync(join(tmpdir(), 'huiying-tokens-'));
let records: Records;
let who: Identity;
let own: { key: Awaited<ReturnType<typeof importJWK>>; kid: string };

beforeAll(async () => {
  records = openRecords(folder);
  who = await identity(records, ISSUER);
  const [jwk] = who.jwks.keys;
  own = { key: await importJWK(jwk ?? {}, 'RS256'), kid: jwk?.kid ?? '' };
});
afterAll(() => {
  records.close();
  rmSync(folder, { recursive: true, force: true });
});

const soon = () => Math.floor(Date.now() / 1000) + 3_600;
type Claims = { [Name in keyof JWTPayload]: JWTPayload[Name] | undefined };
const good = (): JWTPayload => ({ iss: ISSUER, aud: 'huiying', sub: 'desk', iat: soon() - 3_600, exp: soon() });
const signed = (claims: JWTPayload, header: { alg?: string; kid?: string } = {}, key = own.key) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: own.kid, ...header }).sign(key);
const opens = async (token: string, scheme = 'Bearer ') => (await who.verify(`${scheme}${token}`, AUDIENCE)) !== null;

describe('ours · whose token opens the gateway of this machine', () => {
  it('takes what the provider issues, and tells its subject', async () => {
    expect(await who.verify(`Bearer ${await signed(good())}`, AUDIENCE)).toMatchObject({ sub: 'desk' });
    expect(await opens(await who.issue('desk'))).toBe(true);
  });

  it.each<[string, () => Claims]>([
    ['another issuer', () => ({ ...good(), iss: 'https://evil.example/oidc' })],
    ['our issuer with a slash more', () => ({ ...good(), iss: `${ISSUER}/` })],
    ['no issuer', () => ({ ...good(), iss: undefined })],
    ['the audience of another client', () => ({ ...good(), aud: 'another-client' })],
    ['no audience', () => ({ ...good(), aud: undefined })],
    ['an hour that is over', () => ({ ...good(), exp: soon() - 3_700 })],
    ['no end', () => ({ ...good(), exp: undefined })],
    ['a beginning that has not come', () => ({ ...good(), nbf: soon() })],
    ['an issue that has not come', () => ({ ...good(), iat: soon() })],
  ])('refuses %s', async (_, claims) => {
    expect(await opens(await signed(JSON.parse(JSON.stringify(claims())) as JWTPayload))).toBe(false);
  });

  it('refuses a token without a signature', async () => {
    expect(await opens(new UnsecuredJWT(good()).encode())).toBe(false);
  });

  it('refuses HS256 signed with the public key as its secret', async () => {
    const { n, e, kty } = who.jwks.keys[0] ?? {};
    const pem = createPublicKey({ key: { n: String(n), e: String(e), kty: String(kty) }, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    expect(await opens(await signed(good(), { alg: 'HS256' }, Buffer.from(pem)))).toBe(false);
  });

  it('refuses a key of somebody else under our key id, and our key under another id', async () => {
    const stranger = await generateKeyPair('RS256', { extractable: true });
    expect(await exportSPKI(stranger.publicKey)).toContain('PUBLIC KEY');
    expect(await opens(await signed(good(), {}, stranger.privateKey))).toBe(false);
    expect(await opens(await signed(good(), { kid: 'another-key' }))).toBe(false);
  });

  it('refuses a token that was changed, cut, doubled or put under another scheme', async () => {
    const token = await signed(good());
    const [head, , signature] = token.split('.');
    const other = Buffer.from(JSON.stringify({ ...good(), sub: 'admin' })).toString('base64url');
    expect(await opens(`${head}.${other}.${signature}`)).toBe(false);
    expect(await opens(token.slice(0, -4))).toBe(false);
    expect(await opens(`${token} ${token}`)).toBe(false);
    expect(await opens(token, 'Basic ')).toBe(false);
    expect(await who.verify(undefined, AUDIENCE)).toBeNull();
  });
});

describe('H2 · a token says who somebody is, the directory what they may', () => {
  it.each([
    ['without a subject', '', 401],
    ['whose subject is in no directory', 'somebody', 403],
    ['of a person who left', 'gone', 403],
  ])('refuses a token %s', async (_, subject, status) => {
    const api = await desk();
    expect((await api.read('/api/cases', subject)).status).toBe(status);
    expect((await api.command('BL2600001', 'note', { says: 'x' }, subject)).status).toBe(status);
  });

  it('refuses a person whose unit is out of use, within seconds', async () => {
    const api = await desk();
    expect((await api.read('/api/cases', 'unit-a-officer')).status).toBe(200);
    await api.ports.store.putDirectory({
      units: [{ id: 'unit-a', name: 'a', short: 'a', kind: 'department', active: false }],
    });
    api.ports.clock.advance(DIRECTORY_SECONDS * 1_000);
    expect((await api.read('/api/cases', 'unit-a-officer')).status).toBe(403);
  });
});
