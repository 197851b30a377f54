import { describe, expect, it } from 'vitest';
import type { Case } from '../../functions/domain/case/case.ts';
import { canonical } from '../../functions/domain/matter/chain.ts';
import { statement } from '../harness/answers.ts';
import { phones } from '../harness/rings.ts';
import { World, shanghai } from '../harness/world.ts';

const CASE = '办件BL2600001（蓝）环境';
const regrade = (opinion: Case['grades']['opinion'], emergency: Case['grades']['emergency']) =>
  ({ command: 'grade', grades: { opinion, emergency }, reason: '复核' }) as const;

/** A confirmed case of unit-a of Wednesday 4 March, 10:00, not yet signed; every phone is quiet. */
async function assignedCase(more: Parameters<typeof World.at>[1] = {}): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00', more);
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  return { world, number };
}
/** A case of many turns, told as what rang and what was recorded. */
async function story(twice: boolean): Promise<{ rings: string[]; record: string }> {
  const { world, number } = await assignedCase({ twice });
  await world.advance('2026-03-04 12:30');
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.do('desk', number, regrade('II', 'III'));
  await world.advance('2026-03-05 08:00');
  await world.do(
    'unit-a-officer',
    number,
    statement(world.now, { final: false, followUpAt: shanghai('2026-03-06 10:00') }),
  );
  await world.advance('2026-03-10 10:00');
  return { rings: await world.rings(), record: canonical(await world.ports.store.events(number)) };
}

const withoutPhone = (...ids: string[]): NonNullable<Parameters<typeof World.at>[1]> => ({
  but: ({ contacts }) => {
    for (const contact of contacts) if (ids.includes(contact.id)) delete contact.phone;
  },
});

const LOWERED = '值班台定环境办件BL2600001原橙现蓝：非突发，';

describe('P8 · whoever was told of a step that is taken back is told so once', () => {
  it('a press conference that a regrade calls off', async () => {
    const { world, number } = await assignedCase();
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.do('desk', number, regrade('II', 'II'));
    await world.advance('2026-03-04 17:00');
    await world.rings();
    await world.do('desk', number, regrade('IV', null));
    expect(await world.rings()).toEqual(
      phones(
        // Besides the officer, whoever was told of a duty earlier, and of the decision by nothing else.
        ['4日17:00', 'unit-a-officer unit-a-leader unit-a-head', `${LOWERED}撤回首次发布、开发布会，公开回应6日10:00`],
        ['4日17:00', 'desk duty-leader mayor', `${LOWERED}撤回即时上报、首次发布等5项，公开回应6日10:00`],
      ),
    );
    await world.do('desk', number, regrade('III', null));
    // Duties were missed meanwhile: the end takes a leader's decision.
    const end = { command: 'end', outcome: 'not-government', reason: '与政府无关' } as const;
    const { proposals } = await world.do('desk', number, end);
    await world.rings();
    await world.do('mayor', number, { command: 'decide', proposalId: proposals?.[0]?.id ?? '', decision: 'approve' });
    // The officer still had the case that he signed for; from the others everything was taken back already.
    expect(await world.rings()).toEqual(
      phones(
        ['4日17:00', 'desk', '办件BL2600001（黄）环境的终结提请已获同意。'],
        ['4日17:00', 'unit-a-officer', '办件BL2600001（黄）环境的全部事项已撤回，您无需再办。'],
      ),
    );
  });

  it('says nothing of a 48-hour answer whose place a stricter duty takes', async () => {
    const { world, number } = await assignedCase();
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-05 11:00');
    await world.rings();
    await world.do('desk', number, regrade('II', 'II'));
    expect((await world.rings()).filter((ring) => ring.includes('撤回'))).toEqual([]);
  });

  it('what was still held or queued is dropped, and nobody hears of what he never heard', async () => {
    const world = await World.at('2026-03-04 23:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.rings();
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误录' });
    await world.advance('2026-03-05 12:00');
    expect(await world.rings()).toEqual([]);
    const texts = await world.ports.store.texts(number);
    expect(texts.filter((text) => text.person === 'unit-a-officer')).toMatchObject([
      { state: 'dropped', why: { code: 'case-ended' } },
    ]);
  });

  it('told again after a reopening, a person is told again when that ends too', async () => {
    const { world, number } = await assignedCase();
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误录' });
    await world.do('desk', number, { command: 'reopen', reason: '并非误录' });
    await world.advance('PT1H');
    await world.rings();
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '与政府无关' });
    expect(await world.rings()).toEqual(
      phones(['4日11:00', 'unit-a-officer', `${CASE}的全部事项已撤回，您无需再办。`]),
    );
  });
});

describe('P8 · a step that nobody can receive', () => {
  it('is passed to the next and to the desk at once, before the first reminder', async () => {
    const { world } = await assignedCase(withoutPhone('unit-a-officer'));
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:00', 'desk', `${CASE}待研判，4日10:30前确认 +code`],
        ['4日10:00', 'unit-a-leader', `${CASE}，4日12:00前签收 +code`],
        ['4日10:00', 'desk', `${CASE}无人可收到签收提醒，请电话联系。`],
      ),
    );
    await world.advance('2026-03-04 11:00');
    expect(await world.rings()).toEqual(
      phones(
        ['4日11:00', 'unit-a-leader', `${CASE}，4日12:00前签收 +code`],
        ['4日11:00', 'desk', `${CASE}无人可收到签收提醒，请电话联系。`],
      ),
    );
  });

  it('stays with the desk where the whole unit is out of reach', async () => {
    const { world, number } = await assignedCase(withoutPhone('unit-a-officer', 'unit-a-leader', 'unit-a-head'));
    await world.rings();
    await world.advance('2026-03-04 11:00');
    await world.do('desk', number, { command: 'remind', units: ['unit-a'], says: '请加快' });
    expect(await world.rings()).toEqual(
      phones(
        ...[1, 2].map(
          () => ['4日11:00', 'desk', `${CASE}无人可收到签收提醒，请电话联系。`] as [string, string, string],
        ),
      ),
    );
    expect(await world.events(number, 'rung-fired')).toMatchObject([{ to: [], unreachable: ['move'] }]);
  });

  it('says so also where only one of several cannot be reached', async () => {
    const { world, number } = await assignedCase(withoutPhone('unit-a-leader'));
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-06 08:59');
    await world.rings();
    await world.advance('2026-03-06 09:00');
    expect(await world.rings()).toEqual(
      phones(
        ['6日09:00', 'unit-a-officer desk duty-leader', `${CASE}未公开回应，限6日10:00 +code`],
        ['6日09:00', 'desk', `${CASE}无人可收到公开回应提醒，请电话联系。`],
      ),
    );
  });

  it('fails a text whose person has no phone any more by the time that it may go', async () => {
    const world = await World.at('2026-03-04 23:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    const { phone: _, ...gone } = world.contact('unit-a-officer');
    await world.ports.store.putDirectory({ contacts: [gone] });
    await world.advance('2026-03-05 08:00');
    const texts = (await world.ports.store.texts(number)).filter((text) => text.person === 'unit-a-officer');
    expect(texts).toMatchObject([{ state: 'failed', why: { code: 'no-address' } }]);
  });

  it('leaves the step to the officers of the unit where its handler lost the phone', async () => {
    const { world, number } = await assignedCase();
    await world.rings();
    await world.do('unit-a-officer', number, { command: 'hand-on', assignmentId: 'A1', to: 'unit-a-spokesperson' });
    const { phone: _, ...gone } = world.contact('unit-a-spokesperson');
    await world.rings();
    await world.advance('2026-03-04 10:59:30');
    await world.ports.store.putDirectory({ contacts: [{ ...gone }] });
    await world.advance('2026-03-04 11:00');
    // The step goes to the unit's officers instead.
    expect(await world.rings()).toEqual(phones(['4日11:00', 'unit-a-officer', `${CASE}，4日12:00前签收 +code`]));
  });
});

describe('P8 · the same rung never texts a person twice, another rung always does', () => {
  it('a regrade that starts a ladder anew swallows no reminder of the new one', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: 'II', emergency: null },
      gradeReason: '多平台',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-04 10:40');
    await world.rings();
    await world.do('desk', number, regrade('IV', null));
    await world.rings();
    await world.advance('2026-03-04 11:00');
    // The urgent ladder had its first rung at 10:15; the ordinary one has its own at 11:00.
    expect((await world.rings()).filter((ring) => ring.includes('签收'))).toEqual(
      phones(['4日11:00', 'unit-a-officer', `${CASE}，4日12:00前签收 +code`]),
    );
  });

  it('every stream record relayed twice, every delivery made twice and every execution started twice changes nothing', async () => {
    const [once, twice] = [await story(false), await story(true)];
    expect(twice).toEqual(once);
  });

  it('each text has one key of case, clock, rung, person and channel', async () => {
    const { world, number } = await assignedCase();
    await world.advance('2026-03-04 17:00');
    const ids = (await world.ports.store.texts(number)).map((text) => text.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('sign:A1.half.unit-a-officer.by-hand');
  });
});

describe('P8 · every text ends in a known state', () => {
  it('a refusal that may pass is tried again for ten minutes, then the text has failed', async () => {
    const { world, number } = await assignedCase({ channels: ['sms'] });
    world.provider = (channel) => ({ channel, send: async () => ({ state: 'failed', why: 'busy', retry: true }) });
    await world.do('desk', number, { command: 'remind', units: ['unit-a'], says: '请加快' });
    const text = async () =>
      (await world.ports.store.texts(number)).find(
        (one) => one.template === 'urged' && one.person === 'unit-a-officer',
      );
    expect(await text()).toMatchObject({ state: 'queued', why: { code: 'refused', answer: 'busy' } });
    await world.advance('PT9M');
    expect(await text()).toMatchObject({ state: 'queued' });
    await world.advance('PT3M');
    expect(await text()).toMatchObject({ state: 'failed', why: { code: 'refused', answer: 'busy' } });
  });

  it('goes to the next channel when the first refuses for good', async () => {
    const { world, number } = await assignedCase({ channels: ['sms', 'by-hand'] });
    await world.advance('PT1M');
    await world.rings();
    const byHand = world.provider;
    world.provider = (channel) =>
      channel === 'by-hand'
        ? byHand(channel)
        : { channel, send: async () => ({ state: 'failed', why: 'blacklisted', retry: false }) };
    await world.do('desk', number, { command: 'remind', units: ['unit-a'], says: '请加快' });
    expect(await world.rings()).toEqual(phones(['4日10:01', 'unit-a-officer', `值班台催办：${CASE}，请速办 +code`]));
    const urged = (await world.ports.store.texts(number)).filter((one) => one.template === 'urged');
    expect(urged.map(({ channel, state }) => [channel, state])).toEqual([
      ['by-hand', 'sent'],
      ['sms', 'failed'],
    ]);
  });

  it('an unknown end is never sent again on that channel', async () => {
    const { world, number } = await assignedCase({ channels: ['sms'] });
    const sent: string[] = [];
    world.provider = (channel) => ({
      channel,
      send: async ({ person }) => {
        sent.push(person);
        return { state: 'unknown', why: 'timed out' };
      },
    });
    await world.do('desk', number, { command: 'remind', units: ['unit-a'], says: '请加快' });
    await world.advance('PT20M');
    // Once to each who is asked in turn: the officer, whom the ladder names next, the desk and its leader.
    expect(sent.toSorted()).toEqual(['desk', 'duty-leader', 'unit-a-head', 'unit-a-leader', 'unit-a-officer']);
    const urged = (await world.ports.store.texts(number)).filter((one) => one.template === 'urged');
    expect(urged.map(({ state, why }) => [state, why])).toEqual(
      urged.map(() => ['unknown', { code: 'unclear', answer: 'timed out' }]),
    );
  });

  it('a sender that died in the middle leaves an unknown end after four minutes, and the next channel speaks', async () => {
    const { world, number } = await assignedCase({ channels: ['sms', 'by-hand'] });
    await world.rings();
    const byHand = world.provider;
    world.provider = (channel) =>
      channel === 'by-hand'
        ? byHand(channel)
        : {
            channel,
            send: async () => {
              throw new Error('the function ran out of time');
            },
          };
    await expect(world.do('desk', number, { command: 'remind', units: ['unit-a'], says: '请加快' })).rejects.toThrow(
      'ran out of time',
    );
    await world.advance('2026-03-04 10:03');
    expect(await world.rings()).toEqual([]);
    await world.advance('2026-03-04 10:05');
    expect(await world.rings()).toEqual(phones(['4日10:04', 'unit-a-officer', `值班台催办：${CASE}，请速办 +code`]));
  });
});

describe('H5 · least data in texts, announcements and events', () => {
  it('a text says number, grade and one word of the matter, and the topic hears of no person', async () => {
    const { world, number } = await assignedCase();
    await world.do('desk', number, { command: 'note', says: '王女士 13812345678 再次来电', star: false });
    await world.advance('2026-03-06 12:00');
    for (const announcement of world.ports.bus.announced) {
      expect(Object.keys(announcement).toSorted()).toEqual([
        'channel',
        'drill',
        'grade',
        'kind',
        'matter',
        'role',
        'seq',
        'textId',
        'unit',
      ]);
    }
    for (const text of await world.ports.store.texts(number)) {
      expect(
        Object.keys(text.variables).filter(
          (name) => !['number', 'grade', 'subject', 'by', 'action', 'count'].includes(name),
        ),
      ).toEqual([]);
    }
  });

  it('the code behind a text is kept as a hash, bound to person, case and step', async () => {
    const { world } = await assignedCase();
    const entry = (await world.heard()).find((text) => text.person === 'unit-a-officer');
    const code = entry?.code ?? '';
    expect(code).toMatch(/^[A-Za-z0-9_-]{10}$/);
    const link = await world.ports.store.link(world.ports.ids.hash(code));
    expect(link).toMatchObject({
      person: 'unit-a-officer',
      matter: 'BL2600001',
      step: 'assignment:A1',
      tries: 0,
      expiresAt: shanghai('2026-03-07 10:00'),
    });
    expect(JSON.stringify([...world.ports.tables.links])).not.toContain(code);
  });
});

describe('S4 · a drill is marked everywhere', () => {
  it('in every text, and on the topic', async () => {
    const world = await World.at('2026-03-04 10:00');
    await world.open({ drill: true });
    expect(await world.rings()).toEqual(phones(['4日10:00', 'desk', `演练${CASE}待研判，4日10:30前确认 +code`]));
    expect(world.ports.bus.announced).toMatchObject([{ drill: true }]);
  });
});

const paper = (publishedAt: string, more: object = {}) => ({
  command: 'release' as const,
  form: 'paper-reply',
  publishedAt,
  evidence: [],
  outlets: [],
  final: true,
  paper: { number: '北政办函〔2026〕7号', keptAt: '区政府办档案室' },
  ...more,
});

/** Registered on a Wednesday at 10:00 and assigned at once; the phone has rung. */
async function offline(): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open({
    by: 'desk',
    offline: true,
    subject: '其他',
    grades: { opinion: 'IV', emergency: null },
  });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  return { world, number };
}

describe('H6 · a case can be kept offline: number, unit and clocks, no content', () => {
  it('has the same clocks and phones as any other', async () => {
    const { world, number } = await offline();
    const state = await world.state(number);
    expect(state).toMatchObject({ offline: true });
    expect(state).not.toHaveProperty('summary');
    expect(state.clocks.map((clock) => clock.kind)).toEqual(['response', 'sign']);
    expect(await world.rings()).toEqual(
      phones(['4日10:00', 'unit-a-officer', '办件BL2600001（蓝）其他，4日12:00前签收 +code']),
    );
  });

  it('is answered on paper: its number and where it is kept stop the 48 hours by the time of the answer, and it closes without a public release', async () => {
    const { world, number } = await offline();
    await world.advance('2026-03-05 18:00');
    const answered = await world.do('unit-a-officer', number, paper(shanghai('2026-03-05 15:00')));
    expect(answered.clocks.find((clock) => clock.id === 'response')).toMatchObject({
      state: 'met',
      metAt: shanghai('2026-03-05 15:00'),
    });
    expect(await world.events(number, 'released')).toMatchObject([
      {
        release: {
          paper: { number: '北政办函〔2026〕7号', keptAt: '区政府办档案室' },
          evidence: [{ kind: 'document', ref: '北政办函〔2026〕7号' }],
          lateEntry: true,
        },
      },
    ]);
    await world.do('desk', number, {
      command: 'settle',
      says: '已办结',
      evidence: [{ kind: 'document', ref: '北政办函〔2026〕7号' }],
    });
    expect(await world.do('desk', number, { command: 'close' })).toMatchObject({ status: 'closed' });
  });

  it('heals a miss when the paper went out in time and is recorded late', async () => {
    const { world, number } = await offline();
    await world.advance('2026-03-06 11:00');
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'missed' });
    await world.do('unit-a-officer', number, paper(shanghai('2026-03-06 09:00')));
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met', late: true });
    await world.approve('desk', number);
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met' });
    expect(await world.clock(number, 'response')).not.toHaveProperty('late');
  });

  it.each([
    ['no number and place of the paper', { paper: undefined }, 'paper-missing'],
    ['an address, which is content', { address: 'https://www.bl.gov.cn/1' }, 'no-content'],
    ['what was done, which is content', { acts: [{ nature: 'constructive-opinion', says: '已采纳' }] }, 'no-content'],
  ])('refuses %s', async (_, more, refused) => {
    const { world, number } = await offline();
    const { paper: given, ...rest } = paper(world.now, more);
    await expect(world.do('desk', number, { ...rest, ...(given ? { paper: given } : {}) })).rejects.toMatchObject({
      refused,
      clause: 'H6',
    });
  });

  it('refuses the paper answer to any other case, and content when it is confirmed', async () => {
    const { world, number } = await offline();
    const plain = await world.open({ by: 'desk', summary: '夜间异味', grades: { opinion: 'IV', emergency: null } });
    await expect(world.do('desk', plain.number, paper(world.now))).rejects.toMatchObject({
      refused: 'offline-only',
      clause: 'H6',
    });
    const appraising = await world.open({ by: 'desk', offline: true });
    await expect(world.do('desk', appraising.number, { command: 'confirm', summary: '某事' })).rejects.toMatchObject({
      refused: 'no-content',
      clause: 'H6',
    });
    expect((await world.state(number)).releases).toEqual([]);
  });
});
