import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealOf } from '../../functions/domain/matter/chain.ts';
import type { Event } from '../../functions/domain/case/events.ts';
import { HOUR, MINUTE, plus } from '../../functions/domain/matter/instant.ts';
import { bareKey } from '../../functions/domain/matter/seal.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { checkSeals } from '../../functions/handlers/schedule/check-seals.ts';
import { sealHeads } from '../../functions/handlers/schedule/seal-heads.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { readKept } from '../../infra/tools/check-digests.ts';
import { checkProof } from '../../infra/tools/check-proof.ts';
import { verify } from '../../infra/tools/verify.ts';
import { front } from '../handlers/call.ts';
import { settled, statement } from '../harness/answers.ts';
import { World } from '../harness/world.ts';
import { memoryNotary } from '../twins/world.ts';

/** A case of Wednesday 4 March that was sealed an hour later, as it stands the night after. */
async function sealed() {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  world.ports.clock.advance(HOUR);
  await sealHeads({}, world.ports);
  world.ports.clock.advance(14 * HOUR);
  const record = (): Event[] => {
    const found = world.ports.tables.events.get(number);
    if (!found) throw new Error('the record is gone');
    // What is kept cannot be changed in its place: whoever tampers with it puts another there.
    const open = structuredClone(found);
    world.ports.tables.events.set(number, open);
    return open;
  };
  const keys = () => [...world.ports.archive.objects.keys()];
  return { world, ports: world.ports, number, record, keys };
}

/** The night after the key was replaced, an hour after the last seal by the one before it. */
async function replaced() {
  const one = await sealed();
  const former = bareKey(await one.ports.notary.publicKey());
  const until = plus('2026-03-04T03:00:00.000Z', MINUTE);
  one.ports.notary = memoryNotary();
  await sealHeads({}, one.ports);
  return { ...one, former, until };
}

const faults = async (ports: Parameters<typeof checkSeals>[1]): Promise<number> =>
  Number(new Map(Object.entries(await checkSeals({}, ports))).get('SealFaults'));

describe('H5 · the record is proven by signed seals under lock', () => {
  it('finds nothing where nothing was touched, also after more was recorded', async () => {
    const { world, ports, number } = await sealed();
    expect(await checkSeals({}, ports)).toEqual({ SealFaults: 0, SealsChecked: 1, RecordsChecked: 1 });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    expect(await faults(ports)).toBe(0);
  });

  it('finds an event that was altered in the table', async () => {
    const { ports, record } = await sealed();
    Object.assign(record()[1] ?? {}, { at: '2026-03-03T00:00:00.000Z' });
    expect(await faults(ports)).toBe(1);
  });

  it('finds a chain that was made anew so that it is whole in itself', async () => {
    const { ports, record } = await sealed();
    let prev = '';
    for (const event of record()) {
      const { hash: _, ...open } = { ...event, prev, at: '2026-03-03T00:00:00.000Z' };
      Object.assign(event, { ...open, hash: sealOf(open, (text) => ports.ids.hash(text)) });
      prev = event.hash;
    }
    expect(await faults(ports)).toBe(1);
  });

  it('finds a record from which the last event was taken, and one that is gone', async () => {
    const { ports, record, number } = await sealed();
    record().pop();
    expect(await faults(ports)).toBe(1);
    ports.tables.events.delete(number);
    expect(await faults(ports)).toBe(1);
  });

  it.each<[string, (seal: Record<string, string>) => void]>([
    ['says something else than was signed', (seal) => (seal['body'] = (seal['body'] ?? '').replace(':', ': '))],
    ['has a signature of nobody', (seal) => (seal['signature'] = 'AAAA')],
    ['has none', (seal) => delete seal['signature']],
    [
      'is signed by another key, which it names',
      (seal) => {
        const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        seal['signature'] = sign('sha256', Buffer.from(seal['digest'] ?? ''), privateKey).toString('base64');
        seal['publicKey'] = publicKey.export({ format: 'pem', type: 'spki' }).toString();
      },
    ],
  ])('finds a seal that %s', async (_, change) => {
    const { ports, keys } = await sealed();
    const [key = ''] = keys();
    const seal = JSON.parse(ports.archive.objects.get(key) ?? '') as Record<string, string>;
    change(seal);
    ports.archive.objects.set(key, JSON.stringify(seal));
    expect(await faults(ports)).toBe(1);
  });

  it('takes a seal by a former key of ours, which the deployment names, and by no other', async () => {
    const { ports, former, until } = await replaced();
    expect(await faults(ports)).toBe(1);
    ports.settings.formerSealKeys = [{ publicKey: bareKey(await memoryNotary().publicKey()), until }];
    expect(await faults(ports)).toBe(1);
    ports.settings.formerSealKeys = [{ publicKey: former, until }];
    expect(await faults(ports)).toBe(0);
  });

  it('finds a seal by a former key from after it was replaced', async () => {
    const { ports, former, until } = await replaced();
    ports.settings.formerSealKeys = [{ publicKey: former, until: plus(until, -5 * MINUTE) }];
    expect(await faults(ports)).toBe(1);
  });

  it('still finds what was altered under a former key', async () => {
    const { ports, former, until, record } = await replaced();
    ports.archive.objects.delete([...ports.archive.objects.keys()].at(-1) ?? '');
    ports.settings.formerSealKeys = [{ publicKey: former, until }];
    Object.assign(record()[1] ?? {}, { at: '2026-03-03T00:00:00.000Z' });
    expect(await faults(ports)).toBe(1);
  });

  it('finds an old seal that was laid where a later one would be looked for', async () => {
    const { ports, keys } = await sealed();
    const [key = ''] = keys();
    ports.archive.objects.set(key.replace(/[^/]+$/, 'z.json'), ports.archive.objects.get(key) ?? '');
    expect(await faults(ports)).toBe(1);
  });

  it('seals what was closed, and comes round to it again years later', async () => {
    const { world, ports, number, record } = await sealed();
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, settled);
    await world.do('desk', number, { command: 'close' });
    ports.archive.objects.clear();
    expect(await sealHeads({}, ports)).toMatchObject({ HeadsSealed: 1 });
    Object.assign(record()[1] ?? {}, { at: '2026-03-03T00:00:00.000Z' });
    let found = 0;
    for (let night = 0; night < 190 && found === 0; night += 1) {
      ports.clock.advance(24 * HOUR);
      // The nights before it is in the window of the last day are not asked for.
      if (night > 1) found = await faults(ports);
    }
    expect(found).toBe(1);
  });

  it('stays whole through an hour in which nothing is there to be sealed', async () => {
    const { ports } = await sealed();
    ports.clock.advance(MINUTE);
    await sealHeads({}, ports);
    expect(await faults(ports)).toBe(0);
  });
});

const proof = async (ports: Parameters<typeof checkSeals>[1], number: string, as = 'auditor') =>
  front(readCases, ports).call('GET /api/matters/{number}/proof', { as, path: { number } });

const withAuditor = async () => {
  const one = await sealed();
  const auditor = {
    id: 'auditor',
    name: '督查员',
    unit: 'qu-zhengfu-ban',
    posts: [],
    subject: 'auditor',
    active: true,
  };
  await one.ports.store.putDirectory({ contacts: [{ ...auditor, role: 'auditor' }] });
  return one;
};

describe('H5 · 校验 of one case', () => {
  it('says to inspectors alone that the record is as sealed, and gives all that proves it', async () => {
    const { ports, number, world } = await withAuditor();
    const answer = await proof(ports, number);
    expect(answer.json).toMatchObject({
      number,
      sealedTo: (await world.state(number)).version,
      seals: [{ holds: true, agrees: true }],
    });
    expect(answer.json).not.toHaveProperty('fault');
    expect((await proof(ports, number, 'desk')).status).toBe(403);
    const { ok, lines } = checkProof(answer.json);
    expect([ok, lines.length]).toEqual([true, 2]);
  });

  it('goes by a former key that the deployment names, and says which, so that the tool does too', async () => {
    const { ports, number } = await withAuditor();
    const former = bareKey(await ports.notary.publicKey());
    ports.notary = memoryNotary();
    expect((await proof(ports, number)).json).toMatchObject({ seals: [{ holds: false, fault: 'other-key' }] });
    const formerKeys = [{ publicKey: former, until: ports.clock.now() }];
    ports.settings.formerSealKeys = formerKeys;
    const answer = await proof(ports, number);
    expect(answer.json).toMatchObject({ formerKeys, seals: [{ holds: true, agrees: true }] });
    expect(checkProof(answer.json).ok).toBe(true);
    const key = await ports.notary.publicKey();
    expect(checkProof(answer.json, [key]).ok).toBe(false);
    expect(checkProof(answer.json, [key, former]).ok).toBe(true);
  });

  it('says what is wrong where it is not, and so does the tool on another machine', async () => {
    const { ports, number, record } = await withAuditor();
    Object.assign(record()[1] ?? {}, { at: '2026-03-03T00:00:00.000Z' });
    const answer = await proof(ports, number);
    expect(answer.json).toMatchObject({ fault: { fault: 'broken' }, seals: [{ holds: true, agrees: false }] });
    expect(checkProof(answer.json).ok).toBe(false);
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const other = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    expect(checkProof((await proof((await withAuditor()).ports, number)).json, [other]).ok).toBe(false);
  });

  it('checks a matter of any other kind alike, and knows none that there is not', async () => {
    const { ports, world } = await withAuditor();
    const body = {
      basis: { kind: 'instruction', says: '区长批示' },
      title: '夜间施工噪声整改',
      subject: '环境',
      unit: 'unit-a',
      limit: { workingDays: 3 },
      demands: ['公布整改措施'],
    };
    await front(commandOrder, ports).call('POST /api/orders', { as: 'desk', body });
    await world.settle();
    ports.clock.advance(HOUR);
    await sealHeads({}, ports);
    const answer = await proof(ports, 'BLD2600001');
    expect(answer.json).toMatchObject({ number: 'BLD2600001', seals: [{ holds: true, agrees: true }] });
    expect(checkProof(answer.json).ok).toBe(true);
    expect((await proof(ports, 'BLD2600001', 'desk')).status).toBe(403);
    expect((await proof(ports, 'BLD2600009')).status).toBe(404);
    expect((await proof(ports, 'nonsense')).status).toBe(404);
    const record = structuredClone(ports.tables.records.get('BLD2600001') ?? []);
    Object.assign(record[0] ?? {}, { at: '2026-03-03T00:00:00.000Z' });
    ports.tables.records.set('BLD2600001', record);
    expect((await proof(ports, 'BLD2600001')).json).toMatchObject({ fault: { fault: 'broken' } });
  });
});

/** Sealed on the evening of a day, and checked in the night after it. */
const night = async (world: World, date: string, next: string): Promise<void> => {
  await world.advance(`${date} 23:10`);
  await sealHeads({}, world.ports);
  await world.advance(`${next} 01:40`);
  await checkSeals({}, world.ports);
};
const proofOf = async (world: World, number: string) => {
  const { contacts } = await world.ports.store.directory();
  const [desk] = contacts;
  if (desk)
    await world.ports.store.putDirectory({
      contacts: [
        {
          ...desk,
          id: 'keeper',
          name: '督查员',
          subject: 'keeper',
          role: 'auditor',
          posts: [],
          phone: '19900066666',
        },
      ],
    });
  await world.advance('2026-03-06 09:00');
  const called = await front(readCases, world.ports).call('GET /api/matters/{number}/proof', {
    as: 'keeper',
    path: { number },
  });
  expect(called.status).toBe(200);
  return called.json;
};
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('H5 · the digest of each day goes to an outside keeper', () => {
  it('names the last seal of the day and the digest of the day before, and nobody’s words or number', async () => {
    const { world, ports } = await sealed();
    await night(world, '2026-03-05', '2026-03-06');
    // The night of the 4th was over before it was looked at.
    expect(ports.bus.digests).toMatchObject([
      {
        kind: 'digest',
        district: 'BL',
        date: '2026-03-05',
        seal: 'heads/2026-03-05/2026-03-05T15:10:00.000Z.json',
        matters: 1,
        previous: { date: '2026-03-04' },
      },
    ]);
    const kept = JSON.stringify(ports.bus.digests);
    expect(kept).not.toContain('BL2600001');
    // Once more, as after a failure, it says the same.
    await checkSeals({}, ports);
    expect(ports.bus.digests[1]).toEqual(ports.bus.digests[0]);
  });

  it('is verified offline against an archive: a seal made anew by whoever holds key and bucket is found', async () => {
    const { world, ports, number } = await sealed();
    await world.do('desk', number, { command: 'note', says: '记一笔' });
    await night(world, '2026-03-05', '2026-03-06');
    const kept = readKept(ports.bus.digests.map((one) => JSON.stringify(one)).join('\n'));
    const given = await proofOf(world, number);
    const held = verify(bytes(given), [], kept);
    expect(held.ok).toBe(true);
    expect(held.lines.join('\n')).toContain('is the seal that the keeper has of 2026-03-05');
    const other = kept.map((one) => ({ ...one, digest: 'f'.repeat(64) }));
    const wrong = verify(bytes(given), [], other);
    expect(wrong.ok).toBe(false);
    expect(wrong.lines.join('\n')).toContain('is NOT the seal that the keeper has');
    const [one] = kept;
    const broken = one
      ? [one, { ...one, date: '2026-03-06', seal: 'heads/x', previous: { date: one.date, digest: 'e'.repeat(64) } }]
      : [];
    expect(verify(bytes(given), [], broken).lines.join()).toContain('follows another');
  });

  it('a day without a seal has none, and a topic that is away lets no fault of a seal go unheard', async () => {
    const { world, ports, record } = await sealed();
    await world.advance('2026-03-07 01:40');
    await checkSeals({}, ports);
    expect(ports.bus.digests).toEqual([]);
    await night(world, '2026-03-07', '2026-03-08');
    ports.bus = { ...ports.bus, publish: async () => Promise.reject(new Error('no topic')) };
    await expect(checkSeals({}, ports)).rejects.toThrow('no topic');
    const [event] = record();
    if (event) Object.assign(event, { at: '2020-01-01T00:00:00.000Z' });
    expect(await faults(ports)).toBeGreaterThan(0);
  });
});
