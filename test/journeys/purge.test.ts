import { describe, expect, it } from 'vitest';
import { keysOf, likenessOf } from '../../functions/domain/intake/joining.ts';
import { chainFault } from '../../functions/domain/matter/chain.ts';
import { ERASED } from '../../functions/domain/matter/free-text.ts';
import { gramsOf } from '../../functions/domain/projections/search.ts';
import { PhotosUnavailable } from '../../functions/errors.ts';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import { openWords } from '../../functions/handlers/http/open-words.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { sealHeads } from '../../functions/handlers/schedule/seal-heads.ts';
import { rebuildBooks } from '../../functions/projections/rebuild.ts';
import { front } from '../handlers/call.ts';
import { phones } from '../harness/rings.ts';
import { shanghai as at, World } from '../harness/world.ts';

const SECRET = '赵某某住在向阳里七幢';
const N = 'BL2600001';

/** A case in whose words, summary and note something personal stands, and the API over it. */
async function slipped() {
  const world = await World.at('2026-03-04 10:00', {
    but: (people) => {
      people.contacts = people.contacts.map((contact) => ({ ...contact, subject: contact.id }));
      people.contacts.push({
        id: 'leader',
        name: '陈主任',
        unit: people.contacts.find(({ id }) => id === 'desk')?.unit ?? '',
        posts: [],
        role: 'leader',
        subject: 'leader',
        active: true,
      });
    },
  });
  await world.open({ summary: `${SECRET}反映噪声`, wordsHash: await world.ports.ids.salted(SECRET), alertId: 'a1' });
  const alert = {
    id: 'a1',
    caseNumber: N,
    source: 'generic',
    vendorId: 'v1',
    receivedAt: world.now,
    outcome: 'opened' as const,
    metrics: {},
  };
  await world.ports.store.addAlert(alert, {
    id: 'a1',
    caseNumber: N,
    title: '噪声',
    text: SECRET,
    expiresAt: '2026-09-01T00:00:00.000Z',
  });
  await world.do('desk', N, { command: 'confirm' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', N, { command: 'note', says: `已联系${SECRET}` });
  const lines: unknown[] = [];
  const post = async (command: string, as: string, body: object, query: Record<string, string> = {}) => {
    const own = command === 'decide';
    const fronted = front(own ? decideProposal : commandCase, world.ports);
    const answer = await fronted.call(`POST /api/cases/{number}/${own ? command : '{command}'}`, {
      as,
      path: { number: N, command },
      body,
      query,
    });
    lines.push(...fronted.lines.map(({ line }) => line));
    await world.settle();
    return answer;
  };
  const events = await world.ports.store.events(N);
  const seqOf = (type: string): number => events.find((event) => event.type === type)?.seq ?? 0;
  const request = { words: ['a1'], events: [seqOf('case-opened'), seqOf('noted')], reason: '当事人申请删除个人信息' };
  return { world, post, request, lines };
}

const receiptIn = ({ events }: Record<string, unknown>) =>
  (events as { type: string }[]).find(({ type }) => type === 'purged');

const everything = (world: World): string => {
  const { tables, archive, bus, workflow } = world.ports;
  const told = Object.entries(tables).map(([name, table]) => [
    name,
    table instanceof Map ? [...table].map(([key, value]) => [key, value instanceof Map ? [...value] : value]) : table,
  ]);
  return JSON.stringify([told, [...archive.objects], bus.announced, [...workflow.executions]]);
};

const PHOTOS = { what: 'photos', kind: 'photo', type: 'image/jpeg' } as const;
const DOCUMENTS = { what: 'documents', kind: 'attachment', type: 'application/pdf' } as const;

/** A case with two photos, or two documents, and an erasure of the entry that names the first. */
async function askedAboutPhotos({ kind, type }: typeof PHOTOS | typeof DOCUMENTS = PHOTOS) {
  const proof = (sha256: string) => [{ kind, ref: '照片', sha256 }];
  const photoOf = (sha256: string) => ({ sha256, type, bytes: Uint8Array.of(1) });
  const { world, post } = await slipped();
  const { photos } = world.ports;
  const [face, fence] = ['a'.repeat(64), 'b'.repeat(64)];
  for (const sha256 of [face, fence]) await photos.put(N, photoOf(sha256), 'kept');
  await world.do('unit-a-officer', N, { command: 'note', says: '误拍住户', evidence: proof(face) });
  await world.do('unit-a-officer', N, { command: 'note', says: '围挡已修', evidence: proof(fence) });
  const seq = (await world.events(N, 'noted')).find(({ evidence }) => evidence?.[0]?.sha256 === face)?.seq;
  await post('ask-purge', 'desk', { words: [], events: [seq], reason: '照片中有住户面容' });
  const approve = { proposalId: (await world.state(N)).proposals?.[0]?.id ?? '', decision: 'approve' as const };
  return { world, post, photos, face, fence, approve };
}

describe('H5, H2 · an erasure by two persons', () => {
  it('nothing that the system keeps holds the words any more, and the record is whole', async () => {
    const { world, post, request, lines } = await slipped();
    await sealHeads({}, world.ports);
    expect(everything(world)).toContain(SECRET);

    const asked = await post('ask-purge', 'unit-a-officer', request);
    expect(asked.status).toBe(200);
    const { proposals } = asked.json['case'] as { proposals: { id: string; by: { id: string } }[] };
    expect(proposals).toMatchObject([{ by: { id: 'unit-a-officer' } }]);
    expect(everything(world)).toContain(SECRET);

    const approval = { proposalId: proposals[0]?.id, decision: 'approve' };
    const preview = await post('decide', 'leader', approval, { preview: 'true' });
    expect(preview.status).toBe(200);
    expect(everything(world)).toContain(SECRET);

    const done = await post('decide', 'leader', approval);
    expect(done.status).toBe(200);
    expect(done.json['case']).toMatchObject({ summary: ERASED });
    expect(receiptIn(done.json)).toMatchObject({
      type: 'purged',
      remains: [
        { where: 'stream', until: '2026-03-05T02:00:00.000Z' },
        { where: 'backup', until: '2026-04-08T02:00:00.000Z' },
      ],
    });

    await sealHeads({}, (world.ports.clock.advance(60_000), world.ports));
    expect(everything(world)).not.toContain(SECRET);
    expect(JSON.stringify(lines)).not.toContain(SECRET);
    const events = await world.ports.store.events(N);
    expect(chainFault(events, (text) => world.ports.ids.hash(text))).toBeNull();
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['proposed', 'proposal-decided', 'purged']));

    const read = await front(readCases, world.ports).call('GET /api/cases/{number}/{part}', {
      as: 'desk',
      path: { number: N, part: 'events' },
    });
    expect(read.text).not.toContain(SECRET);
    const words = await front(openWords, world.ports).call('POST /api/cases/{number}/words', {
      as: 'desk',
      path: { number: N },
      body: { why: '核对' },
    });
    expect(words.json['words']).toEqual([]);
  });

  it.each([PHOTOS, DOCUMENTS])(
    '$what that the erased entries name go too, and the receipt names them',
    async (handedIn) => {
      const { world, post, photos, face, fence, approve } = await askedAboutPhotos(handedIn);
      await post('decide', 'leader', approve, { preview: 'true' });
      expect((await post('decide', 'desk', approve)).status).toBe(422);
      expect(await photos.read(N, face)).not.toBe(null);

      const done = await post('decide', 'leader', approve);
      expect(receiptIn(done.json)).toMatchObject({ type: 'purged', photos: [face] });
      expect(await photos.read(N, face)).toBe(null);
      expect(await photos.read(N, fence)).not.toBe(null);
      expect(chainFault(await world.ports.store.events(N), (text) => world.ports.ids.hash(text))).toBeNull();
    },
  );

  it('an approval that loses a race takes no photo', async () => {
    const { world, post, photos, face, approve } = await askedAboutPhotos();
    const { store } = world.ports;
    const commit = store.commit.bind(store);
    store.commit = async (...args) => {
      store.commit = commit;
      await world.do('desk', N, { command: 'withdraw-proposal', proposalId: approve.proposalId, reason: '照片可用' });
      return commit(...args);
    };
    expect((await post('decide', 'leader', approve)).status).toBe(422);
    expect(await world.events(N, 'purged')).toEqual([]);
    expect(await photos.read(N, face)).not.toBe(null);
  });

  it('photos go by the sweep while the bucket is away or whoever took them was killed, and hold up no text', async () => {
    const { world, post, photos, face, approve } = await askedAboutPhotos();
    const remove = photos.remove.bind(photos);
    photos.remove = () => Promise.reject(new PhotosUnavailable('away', new Error('no answer')));
    expect((await post('decide', 'leader', approve)).status).toBe(200);
    expect(await photos.read(N, face)).not.toBe(null);
    await world.do('desk', N, { command: 'assign', unit: 'unit-b', part: 'co-unit' });
    await world.settle();
    expect((await world.ports.store.texts(N)).some(({ unit, state }) => unit === 'unit-b' && state === 'sent')).toBe(
      true,
    );

    photos.remove = remove;
    world.ports.clock.advance(60_000);
    expect(await world.sweep()).toMatchObject({ SweepFailures: 0 });
    expect(await photos.read(N, face)).toBe(null);
    expect(await world.ports.store.outboxes(N)).toEqual([]);
  });

  it('whoever else is at the desk hears at once that a second person is needed; nobody else there, the leader on duty does', async () => {
    const { world, post, request } = await slipped();
    await world.rings();
    const says = `办件${N}（蓝）环境，5日10:00前审批清除 +code`;
    await post('ask-purge', 'unit-a-officer', request);
    expect(await world.rings()).toEqual(phones(['4日10:00', 'desk', says]));
    await post('ask-purge', 'desk', { ...request, words: [] });
    expect(await world.rings()).toEqual(phones(['4日10:00', 'duty-leader', says]));
  });

  it('a text that waits when the second person has decided is not sent', async () => {
    const { world, post, request } = await slipped();
    await world.rings();
    const asking = { as: 'unit-a-officer', path: { number: N, command: 'ask-purge' }, body: request };
    await front(commandCase, world.ports).call('POST /api/cases/{number}/{command}', asking);
    await post('decide', 'leader', {
      proposalId: (await world.state(N)).proposals?.[0]?.id,
      decision: 'send-back',
      says: '系办理依据',
    });
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'unit-a-officer', `办件${N}（蓝）环境的清除提请被退回，请登录查看。`]),
    );
    expect((await world.ports.store.texts(N)).filter(({ template }) => template === 'decide')).toMatchObject([
      { state: 'dropped', why: { code: 'decided' } },
    ]);
  });

  it('a case goes on as before: its clocks, its texts and its end', async () => {
    const { world, post, request } = await slipped();
    const clocks = async () => (await world.state(N)).clocks.filter(({ kind }) => kind !== 'decision');
    const before = await clocks();
    await post('ask-purge', 'desk', request);
    const [purge] = (await world.state(N)).proposals ?? [];
    await post('decide', 'leader', { proposalId: purge?.id, decision: 'approve' });
    expect(await clocks()).toEqual(before);
    await world.advance('P3D');
    expect((await world.changes(N, 'missed')).map(({ clockId }) => clockId)).toContain('response');
    await world.do('desk', N, { command: 'join', target: 'BL2600099', reason: '同一事' });
    const over = await post('ask-purge', 'desk', {
      words: [],
      events: [(await world.events(N, 'ended'))[0]?.seq],
      reason: '理由中写了姓名',
    });
    expect(over.status).toBe(200);
  });

  it('refuses the same person, a unit’s officer, a stranger and a request without words', async () => {
    const { world, post, request } = await slipped();
    await post('ask-purge', 'desk', request);
    const [purge] = (await world.state(N)).proposals ?? [];
    const approve = { proposalId: purge?.id, decision: 'approve' };
    expect((await post('decide', 'desk', approve)).json).toMatchObject({
      status: 422,
      type: 'urn:huiying:problem:second-person-needed',
      clause: 'H5',
    });
    const notHis = await post('decide', 'unit-a-officer', approve);
    // What is to be erased is his own note.
    expect(notHis.json).toMatchObject({ status: 422, type: 'urn:huiying:problem:own-act' });
    expect((await post('ask-purge', 'unit-b-officer', request)).status).toBe(403);
    const signed = (await world.ports.store.events(N)).find(({ type }) => type === 'clocks-changed')?.seq;
    expect((await post('ask-purge', 'desk', { ...request, events: [signed] })).json).toMatchObject({
      status: 422,
      clause: 'H5',
      pointer: '/events',
    });
    const spoken = { ...request, words: ['电话13800001111'] };
    expect((await post('ask-purge', 'desk', spoken)).json).toMatchObject({
      status: 422,
      clause: 'H5',
      pointer: '/words',
    });
    expect(everything(world)).toContain(SECRET);
  });

  it('an approval that is refused leaves what later messages are known by', async () => {
    const { world, post, request } = await slipped();
    await post('ask-purge', 'desk', request);
    const [purge] = (await world.state(N)).proposals ?? [];
    const { store, ids, policies } = world.ports;
    const { joining } = await policies.current();
    const keys = keysOf(likenessOf({ title: '噪声', text: SECRET }, true, joining, (one) => ids.hash(one)));
    expect(keys).not.toEqual([]);
    for (const key of keys) await store.setClaim({ key, matter: N, expiresAt: at('2026-03-10 10:00') });
    const held = async () =>
      (await store.claimsOf(keys)).filter(({ expiresAt }) => (expiresAt ?? world.now) > world.now);
    const all = await held();
    expect(all).toHaveLength(keys.length);
    const approve = { proposalId: purge?.id, decision: 'approve' };
    expect((await post('decide', 'desk', approve)).status).toBe(422);
    expect(await held()).toEqual(all);
    expect((await post('decide', 'leader', approve)).status).toBe(200);
    expect(await held()).toEqual([]);
  });

  it('refused by the second person, all stays, and the record says who refused and why', async () => {
    const { world, post, request } = await slipped();
    await post('ask-purge', 'desk', request);
    const [purge] = (await world.state(N)).proposals ?? [];
    expect(
      (await post('decide', 'leader', { proposalId: purge?.id, decision: 'send-back', says: '系办理依据' })).status,
    ).toBe(200);
    expect((await world.state(N)).proposals).toEqual([]);
    expect(everything(world)).toContain(SECRET);
    expect(await world.events(N, 'proposal-decided')).toMatchObject([{ by: 'leader', approved: false }]);
  });

  it.each(['open', 'ended'])(
    'finds an %s case by none of the words that were erased, nor after a rebuild',
    async (status) => {
      const { world, post, request } = await slipped();
      if (status === 'ended')
        await world.do('desk', N, { command: 'end', outcome: 'not-government', reason: '重复录入' });
      await world.settle();
      const found = async (q: string) => {
        const { json } = await front(readCases, world.ports).call('GET /api/cases', { as: 'desk', query: { q } });
        return json['cases'] as unknown[];
      };
      const posted = () => gramsOf([SECRET]).filter((gram) => (world.ports.tables.postings.get(gram)?.size ?? 0) > 0);
      expect(posted()).toEqual(gramsOf([SECRET]));
      for (const q of [SECRET, '向阳里', '赵']) expect(await found(q)).toHaveLength(1);
      await post('ask-purge', 'desk', request);
      const [purge] = (await world.state(N)).proposals ?? [];
      await post('decide', 'leader', { proposalId: purge?.id, decision: 'approve' });
      for (let night = 0; night < 3; night += 1) {
        expect(posted()).toEqual([]);
        for (const q of [SECRET, '向阳里', '赵']) expect(await found(q)).toEqual([]);
        await rebuildBooks(world.ports);
        await world.advance('PT1H');
      }
      expect(await found(ERASED)).toHaveLength(1);
    },
  );
});
