import { beforeEach, describe, expect, it } from 'vitest';
import type { Exposed } from '../../functions/domain/case/exposure.ts';
import { redactedOf } from '../../functions/domain/case/redacted.ts';
import { caseKind } from '../../functions/domain/kinds/case-kind.ts';
import { canonical, chainFault } from '../../functions/domain/matter/chain.ts';
import { ARCHIVED_KINDS } from '../../functions/domain/rules/archive-rules.ts';
import { KINDS } from '../../functions/domain/kinds/kinds.ts';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { commandHolds } from '../../functions/handlers/http/command-holds.ts';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { readHolds } from '../../functions/handlers/http/read-holds.ts';
import { readMatters } from '../../functions/handlers/http/read-matters.ts';
import { readTransferList } from '../../functions/handlers/http/read-transfer-list.ts';
import { restartAndHeal } from '../../functions/handlers/schedule/restart-executions.ts';
import { sealHeads } from '../../functions/handlers/schedule/seal-heads.ts';
import { verify, verifyAgainst } from '../../infra/tools/verify.ts';
import { front } from '../handlers/call.ts';
import { commandByApi } from '../harness/by-api.ts';
import { PAGE, statement } from '../harness/answers.ts';
import { EXERCISE, exercisesOf } from '../harness/exercises.ts';
import { watchesOf } from '../harness/watches.ts';
import { World } from '../harness/world.ts';

const N = 'BL2600001';
const SECRET = '向阳里七幢的邻居说夜里很吵';
const FACE = 'a'.repeat(64);
const DOCUMENT = 'd'.repeat(64);
let world: World;

/** A case with a citizen's words that end on 1 September, a photo and a document. */
const begin = async (): Promise<void> => {
  world = await World.at('2026-03-04 10:00', {
    but: (people) => {
      people.contacts = people.contacts.map((contact) => ({ ...contact, subject: contact.id }));
      const [desk] = people.contacts;
      if (desk)
        people.contacts.push({
          ...desk,
          id: 'auditor',
          name: '督查员',
          subject: 'auditor',
          role: 'auditor',
          posts: [],
          phone: '19900066666',
        });
    },
  });
  await world.open({ summary: '噪声', wordsHash: await world.ports.ids.salted(SECRET), alertId: 'a1' });
  await words('a1');
  await world.do('desk', N, { command: 'confirm' });
  await world.do('desk', N, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.ports.photos.put(N, { sha256: FACE, type: 'image/jpeg', bytes: Uint8Array.of(1) }, 'kept');
  await world.ports.photos.put(N, { sha256: DOCUMENT, type: 'application/pdf', bytes: Uint8Array.of(2) }, 'kept');
  const evidence = [
    { kind: 'photo' as const, ref: '照片', sha256: FACE },
    { kind: 'attachment' as const, ref: '勘查记录.pdf', sha256: DOCUMENT },
  ];
  await world.do('unit-a-officer', N, { command: 'note', says: '现场', evidence });
};
beforeEach(begin);

const words = (id: string, expiresAt = '2026-09-01T00:00:00.000Z') =>
  world.ports.store.addAlert(
    { id, caseNumber: N, source: 'generic', vendorId: id, receivedAt: world.now, outcome: 'opened', metrics: {} },
    { id, caseNumber: N, title: '噪声', text: SECRET, expiresAt },
  );
const kept = async (): Promise<string[]> => (await world.ports.store.words(N)).map(({ id }) => id);
const night = async (): Promise<void> => {
  await restartAndHeal({ detailType: 'Scheduled Event', detail: {}, remainingMs: () => 60_000 }, world.ports);
  await world.settle();
};
const place = async (body: object = {}, as = 'desk') => {
  const given = { matter: N, ground: 'litigation', reference: '（2026）浙0206行初12号', says: '提起行政诉讼', ...body };
  const answer = await front(commandHolds, world.ports).call('POST /api/holds', { as, body: given });
  await world.settle();
  return answer;
};
const act = async (command: string, as: string, body: object = {}, number = N) => {
  const { holds = [] } = (await world.ports.store.matter(caseKind, N))?.state ?? {};
  const answer = await front(commandHolds, world.ports).call('POST /api/holds/{number}/{command}', {
    as,
    path: { number, command },
    body: { hold: holds[0]?.id ?? 'H0', says: '判决已生效', ...body },
  });
  await world.settle();
  return answer;
};
const list = async (as = 'desk') => front(readHolds, world.ports).call('GET /api/holds', { as });

describe('H5 · an appeal, a joint action or litigation holds erasure', () => {
  it('keeps words, photos and documents beyond their time, also those that come later, and lifting ends at once what is over', async () => {
    expect((await place()).status).toBe(201);
    await words('a2', '2026-09-02T00:00:00.000Z');
    await night();
    // The bucket's own rule takes them out in the end.
    for (const handedIn of [FACE, DOCUMENT]) world.ports.photos.kept.delete(`${N}/${handedIn}`);
    await world.advance('2026-10-01 10:00');
    expect(await kept()).toEqual(['a1', 'a2']);
    expect(await world.ports.photos.read(N, FACE)).not.toBeNull();
    expect(await world.ports.photos.read(N, DOCUMENT)).toMatchObject({ type: 'application/pdf' });
    expect((await act('ask-lift', 'desk')).status).toBe(200);
    expect(await kept()).toEqual(['a1', 'a2']);
    expect((await act('lift', 'duty-leader')).status).toBe(200);
    expect(await kept()).toEqual([]);
    for (const handedIn of [FACE, DOCUMENT]) expect(await world.ports.photos.read(N, handedIn)).toBeNull();
    const record = await world.ports.store.events(N);
    expect(chainFault(record, (text) => world.ports.ids.hash(text))).toBeNull();
    await night();
    expect(await kept()).toEqual([]);
  });

  it('lifted before their time is over, they end on it as ever', async () => {
    await place();
    await act('ask-lift', 'desk');
    await act('lift', 'night-desk');
    expect(await kept()).toEqual(['a1']);
    expect(await world.ports.photos.read(N, FACE)).not.toBeNull();
    await world.advance('2026-09-01 08:01');
    expect(await kept()).toEqual([]);
  });

  it('without one, words end on time', async () => {
    await world.advance('2026-08-31 10:00');
    expect(await kept()).toEqual(['a1']);
    await world.advance('2026-09-01 08:01');
    expect(await kept()).toEqual([]);
  });

  it('refuses an erasure by two persons while it stands, also one that was asked for before', async () => {
    const post = async (command: string, as: string, body: object) => {
      const fronted = front(command === 'decide' ? decideProposal : commandCase, world.ports);
      const path = `POST /api/cases/{number}/${command === 'decide' ? command : '{command}'}`;
      const answer = await fronted.call(path, { as, path: { number: N, command }, body });
      await world.settle();
      return answer;
    };
    const request = { words: ['a1'], events: [], reason: '当事人申请删除' };
    expect((await post('ask-purge', 'desk', request)).status).toBe(200);
    await place();
    const decision = { proposalId: (await world.state(N)).proposals?.[0]?.id ?? '', decision: 'approve' };
    const refused = await post('decide', 'duty-leader', decision);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.json)).toContain('保全');
    expect((await post('decide', 'duty-leader', { ...decision, decision: 'send-back', says: '保全中' })).status).toBe(
      200,
    );
    expect((await post('ask-purge', 'desk', request)).status).toBe(422);
    expect(await kept()).toEqual(['a1']);
    await act('ask-lift', 'desk');
    await act('lift', 'duty-leader');
    expect((await post('ask-purge', 'desk', request)).status).toBe(200);
  });

  it('M4: keeps what lies with a case that was joined to it, until that is a matter of its own again or nothing is held', async () => {
    const other = await world.open({ summary: '夜间施工', discoveredAt: world.now });
    const { number } = other;
    const at = { caseNumber: number, id: 'b1' };
    await world.ports.store.addAlert(
      { ...at, source: 'generic', vendorId: 'b1', receivedAt: world.now, outcome: 'opened', metrics: {} },
      { ...at, title: '噪声', text: SECRET, expiresAt: '2026-09-01T00:00:00.000Z' },
    );
    await world.ports.photos.put(number, { sha256: FACE, type: 'image/jpeg', bytes: Uint8Array.of(1) }, 'kept');
    const evidence = [{ kind: 'photo' as const, ref: '照片', sha256: FACE }];
    await world.do('desk', number, { command: 'note', says: '现场', evidence });
    const there = async () => (await world.ports.store.words(number)).map(({ id }) => id);
    await place();
    expect((await commandByApi(world, 'desk', number, 'join', { target: N, reason: '同一事件' })).status).toBe(200);
    await night();
    // Nobody erases there what is held here.
    const request = { words: ['b1'], events: [], reason: '当事人申请删除' };
    const refused = await commandByApi(world, 'desk', number, 'ask-purge', request);
    expect([refused.status, refused.json['type']]).toEqual([422, expect.stringContaining('held')]);
    world.ports.photos.kept.delete(`${number}/${FACE}`);
    await world.advance('2026-10-01 10:00');
    expect(await there()).toEqual(['b1']);
    expect(await world.ports.photos.read(number, FACE)).not.toBeNull();
    await act('ask-lift', 'desk');
    await act('lift', 'duty-leader');
    expect(await there()).toEqual([]);
    expect(await world.ports.photos.read(number, FACE)).toBeNull();
  });

  it('M4: ends where two cases took each other in, one after the other', async () => {
    const { number } = await world.open({ summary: '夜间施工', discoveredAt: world.now });
    expect((await commandByApi(world, 'desk', number, 'join', { target: N, reason: '同一事件' })).status).toBe(200);
    expect((await commandByApi(world, 'desk', number, 'reopen', { reason: '不是一件事' })).status).toBe(200);
    expect((await commandByApi(world, 'desk', N, 'join', { target: number, reason: '还是一件事' })).status).toBe(200);
    expect((await place({ matter: number })).status).toBe(201);
    await world.advance('2026-10-01 10:00');
    expect(await kept()).toEqual(['a1']);
  });

  it('M4: what is split off ends on its own time, and a copy stays where the hold is, until that is lifted', async () => {
    const alert = { id: 'a2', source: 'generic', vendorId: 'a2', receivedAt: world.now, metrics: {} };
    await world.ports.store.addAlert(
      { ...alert, caseNumber: N, outcome: 'joined' },
      { id: 'a2', caseNumber: N, title: '噪声', text: SECRET, expiresAt: '2026-09-01T00:00:00.000Z' },
    );
    await place();
    const split = await commandByApi(world, 'desk', N, 'split', { alertId: 'a2', reason: '另一件事' });
    expect(split.status).toBe(200);
    const there = async () => (await world.ports.store.words(String(split.json['newCase']))).map(({ id }) => id);
    expect(await there()).toEqual(['a2']);
    await world.advance('2026-10-01 10:00');
    expect(await there()).toEqual([]);
    expect(await kept()).toEqual(['a1', 'a2']);
    await act('ask-lift', 'desk');
    await act('lift', 'duty-leader');
    expect(await kept()).toEqual([]);
  });

  it('H2: is lifted by another than whoever asked for it, or kept, and a second hold keeps on', async () => {
    await place();
    expect((await act('lift', 'duty-leader')).status).toBe(422);
    await act('ask-lift', 'desk');
    expect((await act('lift', 'desk')).json).toMatchObject({ type: expect.stringContaining('own-act') });
    expect((await act('keep', 'duty-leader', { says: '还在二审' })).json).toMatchObject({
      holds: [{ hold: expect.any(String), allowed: ['ask-lift'] }],
    });
    await place({ ground: 'joint-action', reference: undefined, says: '区监委调阅' }, 'duty-leader');
    await act('ask-lift', 'duty-leader');
    await act('lift', 'desk');
    await world.advance('2026-09-02 10:00');
    expect(await kept()).toEqual(['a1']);
    expect((await list()).json).toMatchObject({
      holds: [{ matter: N, ground: 'joint-action', says: '区监委调阅' }],
      mayPlace: true,
    });
  });

  it('refuses whoever may not, and a ground without its number; a closed matter of any kind is held as well', async () => {
    expect((await place({}, 'unit-a-officer')).status).toBe(403);
    expect((await place({ reference: undefined })).json).toMatchObject({
      type: expect.stringContaining('reference-missing'),
    });
    expect((await place({ matter: 'BL2699999' })).status).toBe(404);
    const api = watchesOf(world);
    await api.period();
    await api.command('call-off', { says: '取消' });
    expect((await place({ matter: 'BLG2600001' })).status).toBe(201);
    expect((await api.command('ask-purge', { events: [1], says: '误写' })).json).toMatchObject({
      type: expect.stringContaining('held'),
    });
    expect((await list()).json).toMatchObject({ holds: [{ matter: 'BLG2600001' }] });
  });

  it('units read nothing of it', async () => {
    await place({ ground: 'joint-action', says: '区监委调阅' });
    const events = async (as: string) =>
      JSON.stringify(
        (
          await front(readCases, world.ports).call('GET /api/cases/{number}/{part}', {
            as,
            path: { number: N, part: 'events' },
          })
        ).json,
      );
    expect(await events('desk')).toContain('区监委调阅');
    expect(await events('unit-a-officer')).not.toContain('hold-changed');
    const api = watchesOf(world);
    await api.period();
    await place({ matter: 'BLG2600001', ground: 'joint-action', says: '区监委调阅' });
    const watch = async (as: string) =>
      JSON.stringify(
        (
          await front(readMatters, world.ports).call('GET /api/{matters}/{number}', {
            as,
            path: { matters: 'watches', number: 'BLG2600001' },
          })
        ).json,
      );
    expect(await watch('desk')).toContain('区监委调阅');
    expect(await watch('unit-a-officer')).not.toContain('hold-changed');
    expect((await list('unit-a-officer')).status).toBe(403);
  });
});

const transfer = async (year: string, as = 'desk') =>
  front(readTransferList, world.ports).call('GET /api/transfer-list/{number}', { as, path: { number: year } });

describe('ours · how long each kind is kept, and what falls due in a year', () => {
  it('knows a period for every kind of matter', () => {
    expect([...ARCHIVED_KINDS].toSorted()).toEqual(KINDS.map(({ id }) => id).toSorted());
  });

  it('hands over what is kept long, has the rest looked at, and holds back what is held', async () => {
    const api = watchesOf(world);
    await api.period();
    await api.command('call-off', { says: '取消' });
    await world.do('desk', N, { command: 'end', outcome: 'not-government', reason: '不属政府职责' });
    // Of 2026: due in 2036, ten years after. A grave case is kept for good.
    const rows = async (year: string) => ((await transfer(year)).json as { rows: object[] }).rows;
    expect(await rows('2036')).toMatchObject([
      { place: 1, number: N, kind: '办件', title: '噪声', over: '2026-03-04', period: '10', does: 'appraise' },
      { place: 2, number: 'BLG2600001', kind: '关注事项', period: '10', does: 'appraise' },
    ]);
    expect(await rows('2035')).toEqual([]);
    expect(await rows('2037')).toEqual([]);
    await place();
    expect(await rows('2036')).toMatchObject([{ number: N, does: 'held' }, { does: 'appraise' }]);
    // What was written on it years later does not move the year in which it was over.
    await world.advance('2027-02-01 10:00');
    await act('ask-lift', 'desk');
    await act('lift', 'duty-leader');
    expect(await rows('2036')).toMatchObject([{ number: N, over: '2026-03-04', does: 'appraise' }, {}]);
    expect(await rows('2037')).toEqual([]);
    expect((await transfer('2036', 'unit-a-officer')).status).toBe(403);
    expect((await transfer('36')).status).toBe(400);
  });
});

describe('S4, ours · a drill in the archive', () => {
  it('lists the exercise with its scorecard in its year, and no case that it brought', async () => {
    const drills = exercisesOf(world);
    await drills.begin();
    expect((await drills.command('end')).status).toBe(200);
    expect((await transfer('2036')).json['rows']).toMatchObject([
      { number: EXERCISE, kind: '演练', title: '化工园区爆炸', over: '2026-03-04', period: '10', does: 'appraise' },
    ]);
  });
});

const copyOf = async (as = 'desk', number = N) =>
  front(readCases, world.ports).call('GET /api/cases/{number}/{part}', { as, path: { number, part: 'redacted' } });
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const answered = async (): Promise<void> => {
  await world.do('unit-a-officer', N, statement(world.now));
};

describe('H5, H6 · a copy of a case for whoever applies for it', () => {
  it('tells what was known, who answered and what was published, and names what is left out with its ground', async () => {
    await answered();
    const json = (await copyOf()).json as { copy: { facts: object }; why: { what: string; basis: string }[] };
    expect(json.copy.facts).toMatchObject({
      number: N,
      summary: '噪声',
      units: [{ unit: 'unit-a', part: 'primary' }],
      releases: [{ form: 'authoritative', unit: 'unit-a', address: PAGE }],
    });
    const text = JSON.stringify(json.copy);
    for (const secret of [SECRET, 'name of', '现场', 'unit-a-officer', FACE, '"grade'])
      expect(text).not.toContain(secret);
    expect(json.why.map(({ what }) => what)).toEqual(['words', 'persons', 'internal', 'management', 'photos']);
    expect(json.why[0]?.basis).toContain('政府信息公开条例第十五条');
  });

  it('tells of no release that a correction says never was', async () => {
    await answered();
    const [released] = await world.events(N, 'released');
    const is = { void: true as const };
    const evidence = [{ kind: 'document' as const, ref: '情况说明' }];
    const reason = '登错办件，从未发布';
    await world.do('desk', N, { command: 'correct', event: released?.seq ?? 0, is, reason, evidence });
    await world.approve('night-desk', N);
    const { copy } = (await copyOf()).json as { copy: { facts: object } };
    expect(copy.facts).toMatchObject({ releases: [] });
    expect(JSON.stringify(copy)).not.toContain(PAGE);
  });

  it('leads nobody to a text that exposes somebody without a basis', async () => {
    await answered();
    const events = await world.ports.store.events(N);
    const state = await world.state(N);
    const addressIf = (exposed: Exposed): string | undefined =>
      redactedOf({ ...state, releases: state.releases.map((one) => ({ ...one, exposed })) }, events).facts.releases[0]
        ?.address;
    expect([addressIf('lawful'), addressIf('open'), addressIf('unlawful')]).toEqual([PAGE, undefined, undefined]);
  });

  it('leaves a field out that tells of somebody, refuses a report of wrongdoing, and is for the desk and auditors', async () => {
    const other = await world.open({ summary: '投诉人张伟反映楼上漏水' });
    const json = (await copyOf('desk', other.number)).json as { copy: { facts: object; withheld: string[] } };
    expect(json.copy.withheld).toEqual(['summary']);
    expect(JSON.stringify(json.copy)).not.toContain('张伟');
    expect((await copyOf('unit-a-officer')).status).toBe(403);
    await world.do('desk', N, { command: 'mark-wrongdoing', is: true, against: ['unit-b'], reason: '反映工作人员' });
    expect((await copyOf()).status).toBe(403);
    // A person found that it is none: the public may apply for it as for any.
    await world.do('desk', N, { command: 'mark-wrongdoing', is: false, against: [], reason: '经核实不是检举' });
    expect((await copyOf()).status).toBe(200);
  });

  it('is verified against the record on a machine that has nothing else, also once the case went on', async () => {
    await answered();
    const json = (await copyOf()).json as { copy: { facts: { summary: string }; digest: string } };
    await world.do('desk', N, { command: 'note', says: '已归档' });
    await sealHeads({}, world.ports);
    const proof = (
      await front(readCases, world.ports).call('GET /api/matters/{number}/proof', {
        as: 'auditor',
        path: { number: N },
      })
    ).json;
    expect(verify(bytes(json.copy)).ok).toBe(true);
    expect(verify(bytes(json.copy)).lines.join()).toContain('not proven');
    const held = verifyAgainst(bytes(json.copy), bytes(proof));
    expect([held.ok, held.lines.at(-1)]).toEqual([
      true,
      `${N}: it says what the record says, and leaves out what it names`,
    ]);
    const forged = { ...json.copy, facts: { ...json.copy.facts, summary: '没有噪声' } };
    expect(verify(bytes(forged)).ok).toBe(false);
    const { digest: _, ...rest } = forged;
    const anew = { ...rest, digest: world.ports.ids.hash(canonical(rest)) };
    expect(verifyAgainst(bytes(anew), bytes(proof)).lines.at(-1)).toContain('otherwise than the record');
  });
});
