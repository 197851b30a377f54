import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { servePhotos } from '../../functions/handlers/http/serve-photos.ts';
import type { Evidence } from '../../functions/domain/matter/evidence.ts';
import { PhotosUnavailable } from '../../functions/errors.ts';
import { smallDistrict } from '../harness/people.ts';
import { World } from '../harness/world.ts';
import { docx, pdf } from '../photos/documents.ts';
import { fromPhone, JPEG, ofSize } from '../photos/samples.ts';
import { type Answer, front } from './call.ts';

const NOW = '2026-03-20T02:00:00.000Z';
const SHA = createHash('sha256').update(JPEG).digest('hex');

let world: World;
let number: string;
beforeEach(async () => {
  world = await World.begin({ now: NOW, people: smallDistrict(NOW) });
  number = (await world.open({ by: 'desk', summary: '夜间施工噪声', grades: { opinion: 'IV', emergency: null } }))
    .number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
});

const put = (bytes: Buffer, as = 'desk', query: Record<string, string> = {}): Promise<Answer> =>
  front(servePhotos, world.ports, 4_500_000).call('POST /api/cases/{number}/photos', {
    as,
    path: { number },
    query,
    rawBody: bytes.toString('base64'),
    isBase64Encoded: true,
    headers: { 'content-type': 'image/jpeg' },
  });
const look = (sha256: string, as = 'desk'): Promise<Answer> =>
  front(servePhotos, world.ports).call('GET /api/cases/{number}/photos/{sha256}', { as, path: { number, sha256 } });
const command = (name: string, body: object, as = 'desk', query: Record<string, string> = {}): Promise<Answer> =>
  front(commandCase, world.ports).call('POST /api/cases/{number}/{command}', {
    as,
    path: { number, command: name },
    body,
    query,
  });
const proof = (answer: Answer): Evidence[] => answer.json['evidence'] as Evidence[];

describe('D1 · the desk hands in a photo', () => {
  it('which a settlement then names as its proof', async () => {
    const taken = await put(fromPhone());
    expect(taken).toMatchObject({
      status: 201,
      json: { evidence: [{ kind: 'photo', ref: `照片 ${SHA.slice(0, 8)}`, sha256: SHA }] },
    });
    expect((await command('settle', { says: '已停工', evidence: proof(taken) })).status).toBe(200);
    expect(world.ports.photos.kept.has(`${number}/${SHA}`)).toBe(true);
    expect(await world.ports.photos.read(number, SHA)).toMatchObject({ type: 'image/jpeg' });
  });

  it('to a case that there is: an address that can be none is not looked up', async () => {
    const { store } = world.ports;
    // As the table refuses it: a key has its limits.
    world.ports.store = {
      ...store,
      load: (asked) => (asked === number ? store.load(asked) : Promise.reject(new Error('ValidationException'))),
    };
    const posted = await front(servePhotos, world.ports).call('POST /api/cases/{number}/photos', {
      as: 'desk',
      path: { number: 'x'.repeat(4_000) },
    });
    expect(posted.status).toBe(404);
  });

  it('which nobody sees before an event names it', async () => {
    await put(JPEG);
    expect((await look(SHA)).status).toBe(404);
  });

  it('keeps none when the rules refuse the command that names it, or when it is only asked what would be', async () => {
    const evidence = proof(await put(JPEG));
    expect(
      (await command('release', { form: 'online-reply', publishedAt: NOW, outlets: [], final: true, evidence })).status,
    ).toBe(422);
    expect((await command('settle', { says: '已停工', evidence }, 'desk', { preview: 'true' })).status).toBe(200);
    expect(world.ports.photos.kept.size).toBe(0);
  });

  it('refuses a command that names a photo which never came', async () => {
    const answer = await command('note', {
      says: '现场',
      evidence: [{ kind: 'photo', ref: '照片', sha256: 'a'.repeat(64) }],
    });
    expect(answer).toMatchObject({
      status: 422,
      json: { pointer: '/evidence', detail: expect.stringContaining('重新选择') },
    });
    expect(await world.events(number, 'noted')).toEqual([]);
  });

  it('refuses what is no photo, one that is too large, and one with a mark in its name, storing nothing', async () => {
    expect(await put(Buffer.from('GET / HTTP/1.1'))).toMatchObject({
      status: 422,
      json: { detail: expect.stringContaining('只收 JPG、PNG、WebP 照片，PDF，Word') },
    });
    expect(await put(Buffer.from('%PDF-1.7'))).toMatchObject({
      status: 422,
      json: { detail: expect.stringContaining('文件不完整或已损坏') },
    });
    expect((await put(ofSize(4_300_000))).status).toBe(413);
    expect((await put(JPEG, 'desk', { name: '机密★1年.jpg' })).status).toBe(422);
    expect(world.ports.photos.aside.size).toBe(0);
  });

  it.each(['nobody', 'unit-b-officer', 'unit-a-spokesperson'])('refuses a photo by %s', async (as) => {
    expect((await put(JPEG, as)).status).toBe(403);
  });
});

describe('H5 · looking at a photo', () => {
  beforeEach(async () => {
    const evidence = proof(await put(JPEG, 'unit-a-officer'));
    await command('note', { says: '已到现场', evidence }, 'unit-a-officer');
  });

  it('is for whoever may read the case, and is written down', async () => {
    const seen = await look(SHA, 'unit-a-officer');
    expect(seen.status).toBe(200);
    expect(Buffer.from(seen.text, 'base64').equals(JPEG)).toBe(true);
    expect(world.ports.tables.audit.at(-1)).toMatchObject({
      actor: { id: 'unit-a-officer' },
      what: `opened photo ${SHA}`,
      matter: number,
    });
  });

  it('gives a picture and nothing else, kept by no cache', async () => {
    expect((await look(SHA)).headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `inline; filename="${number}-${SHA.slice(0, 8)}.jpg"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('refuses a unit that has no part in the case, and writes nothing down', async () => {
    const before = world.ports.tables.audit.length;
    expect((await look(SHA, 'unit-b-officer')).status).toBe(403);
    expect(world.ports.tables.audit).toHaveLength(before);
  });

  it.each(['../../seals', 'A'.repeat(64), ''])('refuses the hash %j', async (hash) => {
    expect((await look(hash)).status).toBe(400);
  });

  it('is loud when the bytes are not those that were put there', async () => {
    world.ports.photos.kept.set(`${number}/${SHA}`, { sha256: SHA, type: 'image/jpeg', bytes: Buffer.from('other') });
    expect((await look(SHA)).status).toBe(500);
  });

  it('says that the place is away, and counts it for the alarm', async () => {
    world.ports.photos.read = () => Promise.reject(new PhotosUnavailable('away', null));
    expect(await look(SHA)).toMatchObject({ status: 503, json: { detail: expect.stringContaining('请稍后再试') } });
  });
});

describe('D1, H5 · a document as proof', () => {
  const PDF_SHA = createHash('sha256').update(pdf()).digest('hex');

  it('is handed in beside photos, named by a command, and told by kind and hash, never by its name', async () => {
    const taken = await put(pdf(), 'unit-a-officer', { name: '张三的证明.pdf' });
    expect(taken).toMatchObject({
      status: 201,
      json: {
        evidence: [{ kind: 'attachment', ref: `附件 ${PDF_SHA.slice(0, 8)}（PDF）`, sha256: PDF_SHA }],
      },
    });
    const settled = await command('settle', { says: '已停工', evidence: proof(taken) }, 'unit-a-officer');
    expect(settled.status).toBe(200);
    expect(world.ports.photos.kept.has(`${number}/${PDF_SHA}`)).toBe(true);
    expect(JSON.stringify(await world.events(number, 'settled'))).not.toContain('张三');
  });

  it('is given to download and never shown, and who took it is written down', async () => {
    await command('note', { says: '现场', evidence: proof(await put(pdf())) });
    const seen = await look(PDF_SHA);
    expect(seen.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${number}-${PDF_SHA.slice(0, 8)}.pdf"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(world.ports.tables.audit.at(-1)?.what).toBe(`opened attachment ${PDF_SHA}`);
  });

  it('is refused with macros, storing nothing, and one that never came is not named', async () => {
    const macros = Buffer.from(docx({ 'word/vbaProject.bin': 'x' }));
    expect(await put(macros)).toMatchObject({ status: 422, json: { detail: expect.stringContaining('文件带有宏') } });
    expect(world.ports.photos.aside.size).toBe(0);
    const evidence = [{ kind: 'attachment', ref: '附件', sha256: 'b'.repeat(64) }];
    expect((await command('note', { says: '现场', evidence })).status).toBe(422);
  });
});
