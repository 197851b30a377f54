import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packArchive } from '../../console/src/api/pack-archive.ts';
import { archiveAnswer } from '../../functions/handlers/http/api/schemas/answers.ts';
import { fieldOf, StackClient, textOf } from '../../infra/local/client.ts';
import { type Stack, startStack } from '../../infra/local/stack.ts';
import { checkProof } from '../../infra/tools/check-proof.ts';
import { verify } from '../../infra/tools/verify.ts';
import { JPEG, PNG } from '../photos/samples.ts';

const DESK = 'qu-zhengfu-ban-duty-a';

const without = (files: Record<string, Uint8Array>, name: string): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(files).filter(([one]) => one !== name));

/** Another file in the place of one, with the list of contents saying that it belongs there. */
function relisted(files: Record<string, Uint8Array>, name: string, bytes: Uint8Array): Record<string, Uint8Array> {
  const was = createHash('sha256')
    .update(files[name] ?? '')
    .digest('hex');
  const is = createHash('sha256').update(bytes).digest('hex');
  const contents = String(Buffer.from(files['contents.json'] ?? [])).replace(was, is);
  return { ...files, [name]: bytes, 'contents.json': Buffer.from(contents) };
}

let folder: string;
let stack: Stack;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huiying-seals-'));
  stack = await startStack({ port: 0, data: folder, at: '2026-03-04T02:00:00.000Z', hold: true, dailyDrill: false });
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('H5 · the record on one machine, as in the cloud', () => {
  it('is sealed every hour by a key of the same curve, checked every night, and proven to an inspector', async () => {
    const client = new StackClient(stack.url);
    const made = await client.register(DESK, {
      summary: '居民反映夜间施工噪声',
      categories: ['vital-interests'],
      learntBy: 'phone',
    });
    const number = String(fieldOf(fieldOf(made, 'case'), 'number'));
    await stack.advance('PT2H');
    expect(await stack.run('CheckSeals')).toMatchObject({ SealFaults: 0, RecordsChecked: 1 });
    const auditor = (await stack.store.directory()).contacts.find(({ role }) => role === 'auditor');
    const proof = await client.as(auditor?.id ?? '', 'GET', `/api/matters/${number}/proof`);
    expect(checkProof(proof)).toMatchObject({ ok: true });
    expect(stack.troubles()).toEqual([]);
  });

  it('leaves as one archive, with its matters and photos, that proves itself where there is nothing else', async () => {
    const client = new StackClient(stack.url);
    const made = await client.register(DESK, { summary: '工地夜间施工', categories: ['other'], learntBy: 'phone' });
    const number = String(fieldOf(fieldOf(made, 'case'), 'number'));
    const tokens = new Map<string, string>();
    const fetched = async (user: string, from: string, init: RequestInit = {}): Promise<Response> => {
      const token = tokens.get(user) ?? textOf(await client.ok('POST', '/_local/token', { user }), 'token');
      tokens.set(user, token);
      return fetch(`${stack.url}${from}`, {
        ...init,
        headers: { 'content-type': 'image/png', authorization: `Bearer ${token}` },
      });
    };
    const photo = new Uint8Array(PNG);
    const posted = await fetched(DESK, `/api/cases/${number}/photos?name=a.png`, { method: 'POST', body: photo });
    const evidence = fieldOf(await posted.json(), 'evidence');
    await client.as(DESK, 'POST', `/api/cases/${number}/note`, { says: '现场照片一张', evidence });
    const order = {
      basis: { kind: 'instruction', says: '区长批示' },
      title: '整改',
      subject: '环境',
      caseNumber: number,
    };
    const asked = { ...order, unit: 'zhujian-ju', limit: { workingDays: 3 }, demands: ['查明工地'] };
    await client.as(DESK, 'POST', '/api/orders', asked);
    await stack.advance('PT2H');
    const auditor = (await stack.store.directory()).contacts.find(({ role }) => role === 'auditor')?.id ?? '';
    expect((await client.try(DESK, 'GET', `/api/cases/${number}/archive`)).status).toBe(403);
    const archive = archiveAnswer.parse(await client.as(auditor, 'GET', `/api/cases/${number}/archive`));
    const packed = await packArchive(
      archive,
      async (from) => {
        const response = await fetched(auditor, from);
        expect([from, response.status]).toEqual([from, 200]);
        return { bytes: await response.bytes(), type: response.headers.get('content-type') ?? '' };
      },
      '说明',
    );
    const key = String(fieldOf(await client.as(auditor, 'GET', `/api/matters/${number}/proof`), 'publicKey'));
    const inside = unzipSync(packed);
    const [orderFile = ''] = Object.keys(inside).filter((name) => name.startsWith('matters/BLD'));
    const [photoFile = ''] = Object.keys(inside).filter((name) => name.startsWith('photos/'));
    expect(photoFile).toMatch(/\.png$/);
    expect(verify(packed, [key])).toMatchObject({ ok: true });
    expect(verify(packed).lines.join('\n')).toContain('1 of 1 photos');
    const tampered: [string, Record<string, Uint8Array>][] = [
      ['a photo that was replaced', { ...inside, [photoFile]: new Uint8Array(JPEG) }],
      ['a file that was put in', { ...inside, 'photos/more.png': photo }],
      ['an order that was taken out', without(inside, orderFile)],
      ['the record of another', relisted(inside, 'record.json', inside[orderFile] ?? new Uint8Array())],
      [
        'an event that was altered, with the list of contents made anew',
        relisted(
          inside,
          'record.json',
          Buffer.from(String(Buffer.from(inside['record.json'] ?? [])).replace('一张', '二张')),
        ),
      ],
      ['no list of contents', without(inside, 'contents.json')],
    ];
    for (const [what, files] of tampered) expect([what, verify(zipSync(files), [key]).ok]).toEqual([what, false]);
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(verify(packed, [publicKey.export({ format: 'pem', type: 'spki' }).toString()]).ok).toBe(false);
    const audit = JSON.stringify(await client.as(auditor, 'GET', '/api/audit'));
    expect(audit).toContain('exported the archive');
    expect(stack.troubles()).toEqual([]);
  });
});
