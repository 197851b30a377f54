import { describe, expect, it } from 'vitest';
import type { Text } from '../../functions/domain/texts/text.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import { policyIdOf, currentPolicy } from '../../functions/policy/load.ts';
import { phones } from '../harness/rings.ts';
import { World } from '../harness/world.ts';

/** The district's rules with other limits of delivery. */
function policyWith(delivery: Partial<Policy['delivery']>): Policy {
  const rules = { ...currentPolicy(), delivery: { ...currentPolicy().delivery, ...delivery } };
  return { ...rules, id: policyIdOf(rules) };
}

/** Cases of unit-a, confirmed and assigned at once. */
async function casesOf(world: World, count: number, grade: 'I' | 'II' | 'III' | 'IV' = 'IV'): Promise<string[]> {
  const numbers: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { number } = await world.open({
      by: 'desk',
      grades: { opinion: grade, emergency: null },
      gradeReason: '核定',
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    numbers.push(number);
  }
  return numbers;
}

const textsTo = async (world: World, person: string): Promise<Text[]> =>
  (await world.ports.store.recentTexts(1_000)).texts.filter((text) => text.person === person).toReversed();

const limited = (texts: number, per = 'PT24H') =>
  policyWith({ channels: { 'aliyun-sms': { receipts: false, limits: [{ texts, per }] } } });

const told = (world: World, number: string) =>
  world.do('desk', number, { command: 'remind', units: ['unit-a'], says: '请加快' });

const graveTo = (world: World, number: string, opinion: 'I' | 'II') =>
  world.do('desk', number, { command: 'grade', grades: { opinion, emergency: null }, reason: '复核' });

/** A unit whose only reachable people are leaders: they get the desk's urging. */
async function leaderAlone(policy: Policy): Promise<World> {
  return World.at('2026-03-04 10:00', {
    policy,
    but: ({ contacts }) => {
      for (const contact of contacts) if (contact.id === 'unit-a-officer') delete contact.phone;
    },
  });
}

describe('P8 · limits of a number are counted before sending', () => {
  it('beyond it the next channel speaks, and the text says why', async () => {
    const world = await World.at('2026-03-04 10:00', { channels: ['aliyun-sms', 'by-hand'], policy: limited(2) });
    await casesOf(world, 3);
    const texts = (await textsTo(world, 'unit-a-officer')).map(({ channel, state, why }) => [channel, state, why]);
    expect(texts).toEqual([
      ['aliyun-sms', 'sent', undefined],
      ['aliyun-sms', 'sent', undefined],
      ['aliyun-sms', 'failed', { code: 'over-limit', texts: 2 }],
      ['by-hand', 'sent', undefined],
    ]);
  });

  it('without a further channel it waits until there is room, and the next person hears meanwhile', async () => {
    const world = await World.at('2026-03-04 10:00', { channels: ['aliyun-sms'], policy: limited(1, 'PT30M') });
    await casesOf(world, 1);
    await world.advance('2026-03-04 10:05');
    await world.rings();
    await casesOf(world, 1);
    const second = '办件BL2600002（蓝）环境，4日12:05前签收 +code';
    expect((await textsTo(world, 'unit-a-officer')).at(-1)).toMatchObject({
      state: 'held',
      why: { code: 'waits-for-limit', texts: 1, until: '2026-03-04T02:30:00.000Z' },
    });
    expect((await world.rings()).filter((ring) => ring.includes('签收 '))).toEqual(
      phones(['4日10:05', 'unit-a-leader', second]),
    );
    await world.advance('2026-03-04 10:30');
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-officer'))).toEqual(
      phones(['4日10:30', 'unit-a-officer', second]),
    );
  });

  it('the gravest grade goes all the same, counted, and says so', async () => {
    const world = await World.at('2026-03-04 10:00', { channels: ['aliyun-sms'], policy: limited(1) });
    await casesOf(world, 2, 'I');
    const [, second] = (await textsTo(world, 'unit-a-officer')).filter(({ template }) => template === 'sign');
    expect(second).toMatchObject({ state: 'sent', why: { code: 'over-limit-anyway', texts: 1 } });
  });
});

describe('P8 · what a limit or an allowance holds is judged again when the grade changes', () => {
  it('a number that had enough gets it at once where the case is of the gravest grade now', async () => {
    const world = await World.at('2026-03-04 10:00', { channels: ['aliyun-sms'], policy: limited(1) });
    const [, number = ''] = await casesOf(world, 2);
    const signing = async () =>
      (await textsTo(world, 'unit-a-officer')).filter(
        ({ template, matter }) => template === 'sign' && matter === number,
      );
    expect(await signing()).toMatchObject([{ state: 'held', why: { code: 'waits-for-limit' } }]);
    await graveTo(world, number, 'II');
    expect(await signing()).toMatchObject([{ state: 'held', why: { code: 'waits-for-limit' } }]);
    await graveTo(world, number, 'I');
    expect(await signing()).toMatchObject([{ state: 'sent', why: { code: 'over-limit-anyway' }, grade: 'I' }]);
  });

  it('a leader who was told of enough today gets it at once where the case is 重大 now', async () => {
    const leaders = { perDay: 1, digestsAt: ['17:30'], atOnceGrades: ['I' as const, 'II' as const], dueWithin: 'PT1H' };
    const world = await leaderAlone(policyWith({ leaders, merging: { within: 'PT1S', templates: [] } }));
    const [, number = ''] = await casesOf(world, 2);
    const signing = async () =>
      (await textsTo(world, 'unit-a-leader')).filter(
        ({ template, matter }) => template === 'sign' && matter === number,
      );
    expect(await signing()).toMatchObject([{ state: 'held', why: { code: 'waits-for-digest' } }]);
    await graveTo(world, number, 'II');
    expect(await signing()).toMatchObject([{ state: 'sent', grade: 'II' }]);
  });
});

describe('P8 · reminders that come together become one text', () => {
  it('the first at once, what comes within two minutes as one; texts of new duties stay apart', async () => {
    const world = await World.at('2026-03-04 10:00');
    await casesOf(world, 4);
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-officer'))).toHaveLength(4);
    await world.advance('2026-03-04 11:05');
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-officer'))).toEqual([
      '4日11:00 unit-a-officer 办件BL2600001（蓝）环境，4日12:00前签收 +code',
      '4日11:02 unit-a-officer 您有3件办件事项待办，请及时登录办理。',
    ]);
    const reminders = (await textsTo(world, 'unit-a-officer')).filter(
      ({ step, template }) => step === 'assignment:A1' && template !== 'sign',
    );
    const carrier = reminders.find(({ carries }) => carries);
    expect(carrier).toMatchObject({
      template: 'digest',
      state: 'sent',
      variables: { count: '3' },
      matter: 'BL2600002',
    });
    expect(carrier?.carries).toHaveLength(2);
    expect(reminders.filter(({ state }) => state === 'dropped').map(({ why }) => why)).toEqual([
      { code: 'merged', into: 'BL2600002/sign:A1.half.unit-a-officer.by-hand' },
      { code: 'merged', into: 'BL2600002/sign:A1.half.unit-a-officer.by-hand' },
    ]);
  });

  it('A1 · the gravest of them speaks for the others, whichever came first', async () => {
    const world = await World.at('2026-03-04 10:00');
    const light = await casesOf(world, 3);
    const [grave = ''] = await casesOf(world, 1, 'III');
    await world.advance('2026-03-04 11:05');
    const reminders = (await textsTo(world, 'unit-a-officer')).filter(
      ({ step, template }) => step === 'assignment:A1' && template !== 'sign',
    );
    expect(reminders.find(({ carries }) => carries)).toMatchObject({ matter: grave, grade: 'III', state: 'sent' });
    expect(reminders.filter(({ state }) => state === 'dropped').map(({ matter }) => matter)).toEqual(
      expect.arrayContaining(light.slice(1)),
    );
    expect((await world.rings()).filter((ring) => ring.includes('您有3件'))).toHaveLength(1);
  });

  it('A1 · of the night goes in the morning, the gravest in front, and what is 特别重大 alone and at once', async () => {
    const world = await World.at('2026-03-04 22:30');
    await casesOf(world, 2);
    const [graver = ''] = await casesOf(world, 1, 'III');
    const [gravest = ''] = await casesOf(world, 1, 'I');
    const rang = (await world.rings()).filter((ring) => ring.includes('unit-a-officer'));
    expect(rang.length).toBeGreaterThan(0);
    expect(rang.every((ring) => ring.includes(gravest))).toBe(true);
    for (const number of ['BL2600001', 'BL2600002', graver, gravest]) await told(world, number);
    await world.advance('2026-03-05 12:00');
    const texts = await textsTo(world, 'unit-a-officer');
    const carried = texts.filter(({ carries = [] }) => carries.length > 0);
    const merged = texts.filter(({ state, why }) => state === 'dropped' && why?.code === 'merged');
    expect([...carried, ...merged].filter(({ matter }) => matter === gravest)).toEqual([]);
    const order = ['I', 'II', 'III', 'IV'];
    for (const text of carried)
      for (const ref of text.carries ?? []) {
        const other = texts.find(({ matter, id }) => `${matter}/${id}` === ref);
        expect(order.indexOf(text.grade)).toBeLessThanOrEqual(order.indexOf(other?.grade ?? 'IV'));
      }
    await world.rings();
  });

  it('one that was signed for meanwhile is not counted', async () => {
    const world = await World.at('2026-03-04 10:00');
    await casesOf(world, 3);
    await world.advance('2026-03-04 11:01');
    await world.do('unit-a-officer', 'BL2600002', { command: 'sign', assignmentId: 'A1' });
    await world.rings();
    await world.advance('2026-03-04 11:05');
    expect(await world.rings()).toEqual(
      phones(['4日11:02', 'unit-a-officer', '办件BL2600003（蓝）环境，4日12:00前签收 +code']),
    );
  });

  it('a number that has had enough sends all of them by the next channel at once, as one', async () => {
    const world = await World.at('2026-03-04 10:00', { channels: ['aliyun-sms', 'by-hand'], policy: limited(5) });
    await casesOf(world, 4);
    await world.advance('2026-03-04 11:01');
    await world.rings();
    await world.advance('2026-03-04 11:06');
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-officer'))).toEqual([
      '4日11:02 unit-a-officer 您有3件办件事项待办，请及时登录办理。',
    ]);
    const waiting = (await textsTo(world, 'unit-a-officer')).filter(
      ({ state }) => state === 'queued' || state === 'held',
    );
    expect(waiting).toEqual([]);
  });

  it('a crash while one takes the others along loses none of them', async () => {
    const world = await World.at('2026-03-04 10:00');
    await casesOf(world, 4);
    await world.advance('2026-03-04 11:01');
    await world.rings();
    const { store } = world.ports;
    let left = 1;
    world.ports.store = {
      ...store,
      moveText: async (caseNumber, textId, from, to) => {
        if (to.why?.code === 'merged' && left-- <= 0) throw new Error('the function died');
        return store.moveText(caseNumber, textId, from, to);
      },
    };
    await expect(world.advance('2026-03-04 11:02')).rejects.toThrow('died');
    world.ports.store = store;
    await world.advance('2026-03-04 11:06');
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-officer'))).toEqual([
      '4日11:03 unit-a-officer 您有3件办件事项待办，请及时登录办理。',
    ]);
  });

  it('never for the gravest grade', async () => {
    const world = await World.at('2026-03-04 10:00');
    await casesOf(world, 3, 'I');
    await world.rings();
    await world.advance('2026-03-04 10:15');
    expect((await world.rings()).filter((ring) => ring.includes('4日10:15 unit-a-officer'))).toHaveLength(3);
  });
});

describe('P8 · a leader’s phone takes so many texts a day', () => {
  const leaders = {
    perDay: 2,
    digestsAt: ['08:00', '17:30'],
    atOnceGrades: ['I' as const, 'II' as const],
    dueWithin: 'PT2H',
  };
  const merging = { within: 'PT1S', templates: [] };
  it('the rest comes in the next digest, at 17:30 or 08:00, and says why it waits', async () => {
    const world = await leaderAlone(policyWith({ leaders, merging }));
    const [number = ''] = await casesOf(world, 1, 'III');
    await world.do('unit-a-leader', number, { command: 'sign', assignmentId: 'A1' });
    await told(world, number);
    await world.rings();
    await told(world, number);
    await told(world, number);
    expect((await textsTo(world, 'unit-a-leader')).at(-1)).toMatchObject({
      state: 'held',
      why: { code: 'waits-for-digest', perDay: 2, until: '2026-03-04T09:30:00.000Z' },
    });
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-leader'))).toEqual([]);
    await world.advance('2026-03-04 17:30');
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-leader'))).toHaveLength(1);
  });

  it('what waited for a digest of days ago is not looked at again, whatever became of it', async () => {
    const world = await leaderAlone(policyWith({ leaders, merging }));
    const [number = ''] = await casesOf(world, 1, 'III');
    await world.do('unit-a-leader', number, { command: 'sign', assignmentId: 'A1' });
    for (let day = 4; day <= 9; day += 1) {
      for (let time = 0; time < 4; time += 1) await told(world, number);
      await world.advance(`2026-03-${String(day + 1).padStart(2, '0')} 12:00`);
    }
    const { entries } = await world.ports.store.rateCounter('waits#unit-a-leader');
    const aDayAgo = new Date(Date.parse(world.ports.clock.now()) - 2 * 86_400_000).toISOString();
    expect(entries.filter(({ at }) => at < aDayAgo)).toEqual([]);
    await world.rings();
  });

  it('grave cases and limits that fall within two hours go at once', async () => {
    const world = await leaderAlone(policyWith({ leaders, merging }));
    const numbers = await casesOf(world, 4);
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-leader'))).toHaveLength(numbers.length);
    const [grave = ''] = await casesOf(world, 1, 'II');
    await told(world, grave);
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-leader 值班台催办'))).toHaveLength(1);
  });
});
