import { describe, expect, it } from 'vitest';
import { explain } from '../../functions/domain/clocks/explain.ts';
import { statement } from '../harness/answers.ts';
import { changed } from '../harness/policies.ts';
import { phones } from '../harness/rings.ts';
import { World, shanghai } from '../harness/world.ts';

const CASE = '办件BL2600001（蓝）环境';

describe('P4 · answer within 48 hours', () => {
  it('reminds, escalates and declares the miss on the phones that it concerns, then thins out to daily and weekly', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-24 10:00');
    const late = `${CASE}，逾6日10:00未公开回应 +code`;
    expect(await world.rings()).toEqual(
      phones(
        ['4日10:00', 'desk', `${CASE}待研判，4日10:30前确认 +code`],
        ['4日10:00', 'unit-a-officer', `${CASE}，4日12:00前签收 +code`],
        ['5日10:00', 'unit-a-officer', `${CASE}，6日10:00前公开回应 +code`],
        ['6日06:00', 'desk', `${CASE}，6日10:00前公开回应 +code`],
        ['6日07:30', 'unit-a-officer', `${CASE}，6日10:00前公开回应 +code`],
        ['6日09:00', 'unit-a-officer unit-a-leader desk duty-leader', `${CASE}未公开回应，限6日10:00 +code`],
        ['6日10:00', 'unit-a-officer unit-a-leader desk duty-leader', late],
        ['6日12:00', 'unit-a-leader unit-a-head', late],
        ['6日18:00', 'unit-a-officer unit-a-head duty-leader', late],
        ['7日18:00', 'unit-a-officer unit-a-leader desk', late],
        ['8日18:00', 'unit-a-officer unit-a-leader desk', late],
        ['9日18:00', 'unit-a-officer unit-a-leader desk', late],
        ['16日18:00', 'unit-a-head desk', late],
        ['23日18:00', 'unit-a-head desk', late],
      ),
    );
    expect(await world.clock(number, 'response')).toMatchObject({
      state: 'missed',
      dueAt: shanghai('2026-03-06 10:00'),
    });
  });

  it('falls silent the moment a published answer is recorded, judged by when it was published', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.advance('2026-03-06 08:30');
    await world.rings();
    await world.do('desk', number, statement(shanghai('2026-03-06 08:00')));
    expect(await world.clock(number, 'response')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-06 08:00') });
    await world.advance('2026-03-07 10:00');
    expect(await world.rings()).toEqual([]);
  });
});

const LIMIT = changed((rules) => ({
  clocks: rules.clocks.map((row) => (row.kind === 'closing' ? { ...row, limit: { workingDays: 3 } } : row)),
}));

/** Answered for good on 30 December 2026, three working days before the year whose holidays nobody knows. */
async function answered(at = '10:00'): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-12-30 10:00', { policy: LIMIT });
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.rings();
  await world.advance(`2026-12-30 ${at}`);
  await world.do('desk', number, statement(world.now));
  return { world, number };
}
const byHand = (dueAt: string) => ({
  command: 'reckon' as const,
  clock: 'closing:R1',
  dueAt: shanghai(dueAt),
  reason: '暂按元旦一日放假',
});

describe('H3 · clock hours in Asia/Shanghai, working days only where a rule says so', () => {
  it('48 hours run through the Spring Festival', async () => {
    const world = await World.at('2026-02-16 18:30');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.advance('2026-02-18 18:30');
    expect(await world.clock(number, 'response')).toMatchObject({
      state: 'missed',
      dueAt: shanghai('2026-02-18 18:30'),
    });
  });

  it('a working-day limit in a year without a calendar is refused, that one clock and never the case, until a policy knows the year', async () => {
    const { world, number } = await answered();
    expect(await world.state(number)).toMatchObject({ status: 'open', refusedClocks: ['closing:R1'] });
    expect(await world.changes(number, 'refused')).toMatchObject([
      { kind: 'closing', of: 'R1', why: 'no-calendar', year: 2027 },
    ]);
    await world.advance('2027-01-02 10:00');
    expect(await world.changes(number, 'refused')).toHaveLength(1);
    const known = changed(() => ({
      clocks: LIMIT.clocks,
      calendar: { ...LIMIT.calendar, coveredYears: [2026, 2027] },
    }));
    await world.ports.policies.keep(known);
    const state = await world.do('desk', number, {
      command: 'move-policy',
      policyId: known.id,
      reason: '已载入2027年放假安排',
    });
    expect(await world.clock(number, 'closing:R1')).toMatchObject({
      startAt: shanghai('2026-12-30 10:00'),
      limit: { workingDays: 3 },
    });
    expect(state.refusedClocks).toEqual([]);
  });

  it('the desk hears at once which limit could not be reckoned, and once', async () => {
    const { world } = await answered();
    expect(await world.rings()).toEqual(
      phones(['30日10:00', 'desk', `${CASE}的办结归档时限因缺2027年日历算不出，请登录设定。`]),
    );
    await world.advance('2027-01-20 10:00');
    expect(await world.rings()).toEqual([]);
  });

  it('a person sets it by hand: it runs from its own start, rings by its ladder, and prints who set it', async () => {
    const { world, number } = await answered();
    await world.rings();
    const state = await world.do('desk', number, byHand('2027-01-05 18:00'));
    expect(state.clocks.find(({ id }) => id === 'closing:R1')).toMatchObject({
      startAt: shanghai('2026-12-30 10:00'),
      dueAt: shanghai('2027-01-05 18:00'),
      state: 'running',
    });
    expect(await world.events(number, 'clock-reckoned')).toMatchObject([
      { actor: { id: 'desk' }, by: 'name of desk', reason: '暂按元旦一日放假' },
    ]);
    expect(
      state.clocks.flatMap((one) => (one.id === 'closing:R1' ? explain(one, state, LIMIT).arithmetic : [])),
    ).toContain('2027年尚无国务院节假日安排，工作日无法计算，时限由name of desk人工设定，至 2027-01-05 18:00。');
    await world.advance('2027-01-05 18:00');
    expect(await world.rings()).toEqual(
      phones(
        ['4日18:00', 'desk', `${CASE}，5日18:00前办结归档 +code`],
        ['5日18:00', 'desk', `${CASE}，逾5日18:00未办结归档 +code`],
      ),
    );
  });

  it('set wrongly, it is set again: the first is replaced, the start stays', async () => {
    const { world, number } = await answered();
    await world.do('desk', number, byHand('2027-01-15 18:00'));
    const state = await world.do('desk', number, byHand('2027-01-05 18:00'));
    expect(state.clocks.filter(({ kind }) => kind === 'closing')).toMatchObject([
      {
        id: 'closing:R1#2',
        state: 'running',
        startAt: shanghai('2026-12-30 10:00'),
        dueAt: shanghai('2027-01-05 18:00'),
      },
    ]);
  });

  it('refuses by hand any limit that the rules reckon, and one that ends before it begins', async () => {
    // Discovered at ten, answered at eleven: its own start counts.
    const { world, number } = await answered('11:00');
    await expect(world.do('desk', number, { ...byHand('2027-01-05 18:00'), clock: 'response' })).rejects.toMatchObject({
      refused: 'not-unreckoned',
      clause: 'H3',
    });
    await expect(world.do('desk', number, byHand('2026-12-30 11:00'))).rejects.toMatchObject({
      refused: 'before-its-start',
      clause: 'H3',
    });
    expect((await world.do('desk', number, byHand('2026-12-30 11:01'))).refusedClocks).toEqual([]);
  });
});
