import { describe, expect, it } from 'vitest';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { settled, statement } from '../harness/answers.ts';
import { commandByApi, deskByApi } from '../harness/by-api.ts';
import { shanghai, World } from '../harness/world.ts';

const REASON = '同一事件';
const join = (world: World, number: string, target: string, more: object = {}) =>
  deskByApi(world, number, 'join', { target, reason: REASON, ...more });
const tryJoin = (world: World, number: string, target: string, more: object = {}) =>
  commandByApi(world, 'desk', number, 'join', { target, reason: REASON, ...more });
const duties = async (world: World, number: string): Promise<string[]> =>
  ((await world.state(number)).breaches ?? []).map(({ duty, is }) => `${duty} ${is}`);
const takenIn = async (world: World, number: string) => (await world.events(number, 'taken-in'))[0];
const owed = async (world: World, number: string) =>
  (await world.state(number)).clocks.find(({ kind, of }) => kind === 'response' && of?.startsWith('J'));

/** Two cases of one matter, the newer discovered ten minutes later, each with a unit that signed. */
async function two(units: readonly [string, string] = ['unit-a', 'unit-b']) {
  const world = await World.at('2026-03-04 10:00');
  const older = (await world.open()).number;
  await world.advance('2026-03-04 10:10');
  const newer = (await world.open()).number;
  for (const [number, unit] of [
    [older, units[0]],
    [newer, units[1]],
  ] as const) {
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit, part: 'primary' });
    await world.do(`${unit}-officer`, number, { command: 'sign', assignmentId: 'A1' });
  }
  return { world, older, newer };
}

/** The newer one was answered at eleven, with another word promised for the next day. */
async function newerAnswered() {
  const known = await two();
  await known.world.advance('2026-03-04 11:00');
  const promise = { final: false, followUpAt: shanghai('2026-03-05 11:00') };
  await known.world.do('unit-b-officer', known.newer, statement(known.world.now, promise));
  await known.world.advance('2026-03-04 12:00');
  return known;
}

/** The older one was answered at eleven. */
async function olderAnswered() {
  const known = await two();
  await known.world.advance('2026-03-04 11:00');
  await known.world.do('unit-a-officer', known.older, statement(known.world.now));
  await known.world.advance('2026-03-05 12:00');
  return known;
}

/** The older one, which nobody answered, missed its limit. */
async function missed() {
  const known = await newerAnswered();
  await known.world.advance('2026-03-06 10:30');
  return known;
}

const closed = async (world: World, number: string, unit: string) => {
  await world.do(`${unit}-officer`, number, statement(world.now));
  await world.do(`${unit}-officer`, number, settled);
  await world.do('desk', number, { command: 'close' });
};

const fact = (label: string, value: string) =>
  ({ command: 'set-line-fact', kind: 'figure', label, value, confirmedBy: '区应急管理局' }) as const;

const order = (number: string) => ({ unit: '区网信办', number, dueAt: shanghai('2026-03-05 18:00') });

/** A third case of the matter, discovered last. */
async function three() {
  const { world, older, newer } = await newerAnswered();
  const last = (await world.open({ discoveredAt: shanghai('2026-03-04 10:20') })).number;
  await world.do('desk', last, { command: 'confirm' });
  await world.do('desk', last, { command: 'assign', unit: 'street-c', part: 'primary' });
  return { world, older, newer, last };
}

describe('M4, P4 · a case that was answered joins one that was not', () => {
  it('brings its unit with its signature and its release, which answers nothing here by itself', async () => {
    const { world, older, newer } = await newerAnswered();
    await join(world, newer, older);
    expect(await world.state(newer)).toMatchObject({ status: 'ended', joinedInto: older });
    expect(await world.clock(newer, 'response')).toMatchObject({ state: 'met' });
    const after = await world.state(older);
    expect(after.assignments).toMatchObject([
      { unit: 'unit-a', part: 'primary' },
      { id: 'A2', unit: 'unit-b', part: 'co-unit', state: 'signed', signedBy: 'unit-b-officer' },
    ]);
    expect(after.releases).toMatchObject([{ id: 'R1', unit: 'unit-b', from: { case: newer, id: 'R1' } }]);
    expect(after).not.toHaveProperty('firstAnsweredAt');
    await world.advance('2026-03-06 10:30');
    expect(await world.clock(older, 'response')).toMatchObject({
      state: 'missed',
      dueAt: shanghai('2026-03-06 10:00'),
    });
    expect(await duties(world, older)).toContain('response stands');
  });

  it('P5 · keeps its promise, which its own unit owes by the same hour and keeps by its own next word', async () => {
    const { world, older, newer } = await newerAnswered();
    await join(world, newer, older);
    expect(await world.clock(older, 'follow-up:R1')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-05 11:00'),
      move: { unit: 'unit-b' },
    });
    await world.advance('2026-03-05 10:00');
    await world.do('unit-a-officer', older, statement(world.now));
    expect(await world.clock(older, 'follow-up:R1')).toMatchObject({ state: 'running' });
    await world.do('unit-b-officer', older, statement(world.now));
    expect(await world.clock(older, 'follow-up:R1')).toMatchObject({ state: 'met' });
  });

  it('P5 · a promise that is missed after it joined is one breach, of the unit that made it', async () => {
    const { world, older, newer } = await newerAnswered();
    await join(world, newer, older);
    await world.advance('2026-03-05 11:30');
    expect((await world.state(older)).breaches).toMatchObject([{ duty: 'follow-up:R1', unit: 'unit-b', is: 'stands' }]);
    expect(await duties(world, newer)).toEqual([]);
  });

  it('P5 · a promise that was missed before stays that case’s breach alone, and is still to be kept', async () => {
    const { world, older, newer } = await newerAnswered();
    await world.advance('2026-03-05 12:00');
    await join(world, newer, older);
    await world.advance('2026-03-05 13:00');
    expect(await duties(world, newer)).toEqual(['follow-up:R1 stands']);
    expect(await duties(world, older)).toEqual([]);
    expect(await world.clock(older, 'follow-up:R1')).toMatchObject({ state: 'missed', past: true });
  });

  it('H2 · answers both where whoever joins them says so, while nothing was missed', async () => {
    const { world, older, newer } = await newerAnswered();
    await join(world, newer, older, { answers: ['R1'] });
    expect(await world.clock(older, 'response')).toMatchObject({ state: 'met', metAt: shanghai('2026-03-04 11:00') });
    expect(await world.state(older)).toMatchObject({ firstAnsweredAt: shanghai('2026-03-04 11:00') });
  });

  it('refuses what is no release of it', async () => {
    const { world, older, newer } = await newerAnswered();
    expect(await tryJoin(world, newer, older, { answers: ['R9'] })).toMatchObject({
      status: 422,
      json: { clause: 'P4', pointer: '/answers' },
    });
  });

  describe('H2 · once the older case has missed its limit', () => {
    it('refuses to let one person say that the answer was to both', async () => {
      const { world, older, newer } = await missed();
      expect(await tryJoin(world, newer, older, { answers: ['R1'] })).toMatchObject({
        status: 422,
        json: { clause: 'H2', pointer: '/answers' },
      });
      expect(await world.state(newer)).toMatchObject({ status: 'open' });
    });

    it('the miss stands until a second person has approved it', async () => {
      const { world, older, newer } = await missed();
      await join(world, newer, older);
      expect(await duties(world, older)).toContain('response stands');
      await world.do('desk', older, {
        command: 'correct',
        event: (await takenIn(world, older))?.seq ?? 0,
        is: { answers: ['R1'] },
        reason: '答复内容涵盖两件',
        evidence: [{ kind: 'document', ref: '答复稿' }],
      });
      expect(await duties(world, older)).toContain('response stands');
      await world.approve('mayor', older);
      expect(await duties(world, older)).toContain('response healed');
      expect(await world.state(older)).toMatchObject({ firstAnsweredAt: shanghai('2026-03-04 11:00') });
    });
  });

  it('two promises of one unit in two cases stand side by side, the later taking the place of none', async () => {
    const { world, older, newer } = await two(['unit-a', 'unit-a']);
    await world.advance('2026-03-04 11:00');
    await world.do(
      'unit-a-officer',
      older,
      statement(world.now, { final: false, followUpAt: shanghai('2026-03-04 15:00') }),
    );
    await world.advance('2026-03-04 11:30');
    await world.do(
      'unit-a-officer',
      newer,
      statement(world.now, { final: false, followUpAt: shanghai('2026-03-05 11:00') }),
    );
    await join(world, newer, older);
    expect((await world.state(older)).assignments).toHaveLength(1);
    expect(await world.clock(older, 'follow-up:R1')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-04 15:00'),
    });
    expect(await world.clock(older, 'follow-up:R2')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-05 11:00'),
    });
    await world.advance('2026-03-04 14:00');
    await world.do('unit-a-officer', older, statement(world.now));
    expect(await world.clock(older, 'follow-up:R1')).toMatchObject({ state: 'met' });
    expect(await world.clock(older, 'follow-up:R2')).toMatchObject({ state: 'met' });
  });
});

describe('M4, P4 · a case that was not answered joins one that was', () => {
  it('is still owed its answer, from its own start, and what was said before it joined is none', async () => {
    const { world, older, newer } = await olderAnswered();
    await join(world, newer, older);
    expect(await owed(world, older)).toMatchObject({
      state: 'running',
      startAt: shanghai('2026-03-04 10:10'),
      dueAt: shanghai('2026-03-06 10:10'),
    });
    await world.do('unit-a-officer', older, settled);
    await expect(world.do('desk', older, { command: 'close' })).rejects.toThrow('duty-open');
    await world.do('unit-a-officer', older, statement(world.now));
    expect(await owed(world, older)).toMatchObject({ state: 'met', metAt: shanghai('2026-03-05 12:00') });
  });

  it('missed here, it is one breach of whoever answers for the case', async () => {
    const { world, older, newer } = await olderAnswered();
    await join(world, newer, older);
    await world.advance('2026-03-06 10:30');
    const clock = await owed(world, older);
    expect((await world.state(older)).breaches).toMatchObject([{ duty: clock?.id, is: 'stands' }]);
    expect(await duties(world, newer)).toEqual([]);
  });

  it('prints what it rests on', async () => {
    const { world, older, newer } = await olderAnswered();
    await join(world, newer, older);
    const clockId = (await owed(world, older))?.id ?? '';
    const basis = await front(readCases, world.ports).call('GET /api/cases/{number}/clocks/{clockId}', {
      as: 'desk',
      path: { number: older, clockId },
    });
    expect(basis.text).toContain(`归并来的 ${newer} 原定的起算时间`);
  });

  it('H2 · is answered where whoever joins them says that the answer was to both', async () => {
    const { world, older, newer } = await olderAnswered();
    await join(world, newer, older, { answeredBy: ['R1'] });
    expect(await owed(world, older)).toMatchObject({ state: 'met', metAt: shanghai('2026-03-04 11:00') });
    expect(await tryJoin(world, older, newer, { answeredBy: ['R1'] })).toMatchObject({ status: 422 });
  });

  it('H2 · missed before, it owes no answer once a leader finds that there was no duty of its own', async () => {
    const { world, older, newer } = await olderAnswered();
    await world.advance('2026-03-06 10:30');
    await join(world, newer, older);
    expect(await duties(world, newer)).toEqual(['response stands']);
    expect(await owed(world, older)).toMatchObject({ state: 'missed', past: true });
    expect(await duties(world, older)).toEqual([]);
    const [proposal] = (await world.state(newer)).proposals ?? [];
    await world.do('duty-leader', newer, { command: 'decide', proposalId: proposal?.id ?? '', decision: 'approve' });
    expect(await duties(world, newer)).toEqual(['response no-duty']);
    expect(await owed(world, older)).toBeUndefined();
    expect(await world.state(older)).not.toHaveProperty('owed');
  });

  it('D1 · leaves the ground to be dealt with anew, where its own was not', async () => {
    const { world, older, newer } = await olderAnswered();
    await world.do('unit-a-officer', older, settled);
    await join(world, newer, older);
    expect(await world.state(older)).not.toHaveProperty('settledAt');
  });
});

describe('M4 · a case that is over', () => {
  it('joins as it was closed, with what it was answered by', async () => {
    const { world, older, newer } = await two();
    await world.advance('2026-03-04 11:00');
    await closed(world, newer, 'unit-b');
    await join(world, newer, older);
    expect(await world.state(newer)).toMatchObject({ status: 'closed', joinedInto: older });
    expect((await world.state(older)).releases).toMatchObject([{ from: { case: newer, id: 'R1' } }]);
    expect(await tryJoin(world, newer, older)).toMatchObject({ status: 422, json: { clause: 'M4' } });
  });

  it('takes none in', async () => {
    const { world, older, newer } = await two();
    await world.advance('2026-03-04 11:00');
    await closed(world, older, 'unit-a');
    expect(await tryJoin(world, newer, older)).toMatchObject({ status: 422, json: { pointer: '/target' } });
  });
});

describe('A1, H2 · grades that differ', () => {
  it('graver ones are put before the desk, and until it decides nobody ends the case alone', async () => {
    const { world, older, newer } = await newerAnswered();
    await world.do('desk', newer, { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '扩散快' });
    await world.rings();
    await join(world, newer, older);
    expect(await world.state(older)).toMatchObject({
      grades: { opinion: 'IV' },
      review: { grades: { opinion: 'II', emergency: null }, from: newer },
      wereGrades: { opinion: 'II' },
    });
    expect((await world.heard()).filter(({ body }) => body.includes('复核等级'))).toHaveLength(1);
    await expect(
      world.do('desk', older, { command: 'end', outcome: 'not-government', reason: '非政务' }),
    ).rejects.toMatchObject({ refused: 'grade-undecided' });
    await world.do('desk', older, { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '同一事件' });
    expect(await world.state(older)).not.toHaveProperty('review');
  });

  it('M2 · a report that they bring runs from the joining, as from any grade, and not from when the lighter case was discovered', async () => {
    const { world, older, newer } = await newerAnswered();
    const report = async () =>
      (await world.state(older)).clocks
        .filter(({ kind, state }) => kind === 'written-report' && state !== 'superseded')
        .map(({ startAt, dueAt, past }) => ({ startAt, dueAt, past }));
    await world.do('desk', newer, { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '扩散快' });
    await world.advance('2026-03-04 13:00');
    await join(world, newer, older);
    const runs = [{ startAt: shanghai('2026-03-04 13:00'), dueAt: shanghai('2026-03-04 16:00'), past: undefined }];
    expect(await report()).toEqual(runs);
    await world.advance('2026-03-04 14:00');
    await world.do('desk', older, { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '同一事件' });
    expect(await report()).toEqual(runs);
  });

  it('M2 · and goes with what brought it, once that is a case of its own again', async () => {
    const { world, older, newer } = await newerAnswered();
    await world.do('desk', newer, { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '扩散快' });
    await join(world, newer, older);
    expect((await world.state(older)).risen).toMatchObject([{ grades: { opinion: 'IV' } }, { from: newer }]);
    await deskByApi(world, newer, 'reopen', { reason: '不是一件事' });
    await world.settle();
    expect((await world.state(older)).risen).toEqual([{ grades: { opinion: 'IV', emergency: null } }]);
    await world.advance('2026-03-04 15:00');
    await world.do('desk', older, { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '扩散快' });
    const own = (await world.state(older)).clocks.filter(
      ({ kind, state }) => kind === 'written-report' && state !== 'superseded',
    );
    expect(own).toMatchObject([{ startAt: shanghai('2026-03-04 15:00') }]);
  });

  it('lighter ones change nothing', async () => {
    const { world, older, newer } = await newerAnswered();
    await world.do('desk', older, { command: 'grade', grades: { opinion: 'II', emergency: null }, reason: '扩散快' });
    await join(world, newer, older);
    expect(await world.state(older)).toMatchObject({ grades: { opinion: 'II' } });
    expect(await world.state(older)).not.toHaveProperty('review');
  });
});

describe('R3 · agreed lines of both', () => {
  it('refuses where they tell one fact otherwise, naming both', async () => {
    const { world, older, newer } = await newerAnswered();
    await world.do('unit-a-officer', older, fact('死亡', '3人'));
    await world.do('unit-b-officer', newer, fact('死亡', '2人'));
    const answer = await tryJoin(world, newer, older);
    expect(answer).toMatchObject({ status: 422, json: { clause: 'R3', pointer: '/target' } });
    expect(answer.text).toContain('2人');
    expect(answer.text).toContain('3人');
  });

  it('what the other line says nothing of goes over', async () => {
    const { world, older, newer } = await newerAnswered();
    await world.do('unit-a-officer', older, fact('死亡', '3人'));
    await world.do('unit-b-officer', newer, fact('死亡', '3人'));
    await world.do('unit-b-officer', newer, fact('受伤', '5人'));
    await join(world, newer, older);
    expect((await world.events(older, 'line-set')).map(({ value, unit }) => [value, unit])).toEqual([
      ['3人', 'unit-a'],
      ['5人', 'unit-b'],
    ]);
    expect((await world.state(older)).line).toHaveLength(2);
  });
});

describe('P2 · orders of superiors', () => {
  it('that were answered stay with the case that answered them, the others go over', async () => {
    const { world, older, newer } = await two();
    await world.system(newer, { command: 'set-limit', by: order('18') });
    await world.advance('2026-03-04 11:00');
    await world.do('unit-b-officer', newer, statement(world.now));
    await world.advance('2026-03-04 11:10');
    await world.system(newer, { command: 'set-limit', by: order('19') });
    await join(world, newer, older);
    expect((await world.state(older)).limits).toMatchObject([{ id: 'L1', number: '19', fromCase: newer }]);
    expect(await world.clock(newer, 'assigned-limit:L1')).toMatchObject({ state: 'met' });
    expect(await world.clock(older, 'assigned-limit:L1')).toMatchObject({ state: 'running' });
  });
});

describe('M4 · a case that is opened anew as a matter of its own', () => {
  it('takes its unit, release, promise and order back', async () => {
    const { world, older, newer } = await newerAnswered();
    await world.system(newer, {
      command: 'set-limit',
      by: { unit: '区网信办', number: '18', dueAt: shanghai('2026-03-05 18:00') },
    });
    await join(world, newer, older, { answers: ['R1'] });
    expect(await world.clock(older, 'assigned-limit:L1')).toMatchObject({ state: 'running' });
    await world.do('desk', newer, { command: 'reopen', reason: '并非同一事件' });
    const after = await world.state(older);
    expect(after.assignments).toMatchObject([{ unit: 'unit-a' }, { unit: 'unit-b', state: 'taken-back' }]);
    expect(after.releases).toMatchObject([{ id: 'R1', void: true }]);
    expect(after).not.toHaveProperty('firstAnsweredAt');
    expect(after.clocks.filter(({ state }) => state === 'running').map(({ id }) => id)).toEqual(['response#2']);
    expect(await world.state(newer)).toMatchObject({ status: 'open' });
  });

  it('P8 · tells its unit that it is off there', async () => {
    const { world, older, newer } = await newerAnswered();
    await join(world, newer, older);
    await world.rings();
    await world.do('desk', newer, { command: 'reopen', reason: '并非同一事件' });
    const heard = await world.heard();
    expect(
      heard.filter(
        ({ matter, person, body }) => matter === older && person === 'unit-b-officer' && body.includes('撤回'),
      ),
    ).toHaveLength(1);
  });

  it('what was missed of its promise while it was here stays', async () => {
    const { world, older, newer } = await newerAnswered();
    await join(world, newer, older);
    await world.advance('2026-03-05 11:30');
    await world.do('desk', newer, { command: 'reopen', reason: '并非同一事件' });
    expect(await duties(world, older)).toEqual(['follow-up:R1 stands']);
  });
});

describe('H2 · a release of a case that was joined is corrected', () => {
  it('which never was, it answers neither: the one owes its answer again, the other is a matter of its own', async () => {
    const { world, older, newer } = await newerAnswered();
    await join(world, newer, older, { answers: ['R1'] });
    const [released] = await world.events(newer, 'released');
    await world.do('desk', newer, {
      command: 'correct',
      event: released?.seq ?? 0,
      is: { void: true },
      reason: '并未发布',
      evidence: [{ kind: 'document', ref: '核查记录' }],
    });
    expect(await world.clock(older, 'response')).toMatchObject({ state: 'met' });
    await world.approve('mayor', newer);
    expect(await world.clock(older, 'response#2')).toMatchObject({
      state: 'running',
      dueAt: shanghai('2026-03-06 10:00'),
    });
    expect(await world.state(newer)).toMatchObject({ status: 'open' });
  });

  it('published later than was said, it is so in both', async () => {
    const { world, older, newer } = await newerAnswered();
    await join(world, newer, older, { answers: ['R1'] });
    const [released] = await world.events(newer, 'released');
    await world.do('desk', newer, {
      command: 'correct',
      event: released?.seq ?? 0,
      is: { publishedAt: shanghai('2026-03-04 11:40') },
      reason: '核对网页时间',
      evidence: [{ kind: 'document', ref: '网页截图' }],
    });
    await world.approve('mayor', newer);
    expect(await world.clock(older, 'response')).toMatchObject({ metAt: shanghai('2026-03-04 11:40') });
  });
});

describe('M4 · a chain of merges', () => {
  it('brings all to the last, each once', async () => {
    const { world, older, newer, last } = await three();
    await join(world, last, newer);
    await join(world, newer, older);
    const after = await world.state(older);
    expect(after.assignments.map(({ unit, part }) => `${unit} ${part}`)).toEqual([
      'unit-a primary',
      'unit-b co-unit',
      'street-c co-unit',
    ]);
    expect(after.releases).toMatchObject([{ from: { case: newer, id: 'R1' } }]);
    expect(await takenIn(world, older)).toMatchObject({ from: newer, through: [last] });
  });

  it('of which the middle one leaves, the first goes with it', async () => {
    const { world, older, newer, last } = await three();
    await join(world, last, newer);
    await join(world, newer, older);
    await world.do('desk', newer, { command: 'reopen', reason: '并非同一事件' });
    const standing = async (number: string) =>
      (await world.state(number)).assignments.filter(({ state }) => state !== 'taken-back').map(({ unit }) => unit);
    expect(await standing(older)).toEqual(['unit-a']);
    expect(await standing(newer)).toEqual(['unit-b', 'street-c']);
  });
});

describe('P8 · texts that are out', () => {
  it('whoever has not signed gets a code of the case that took it in', async () => {
    const { world, older, newer } = await newerAnswered();
    await world.do('desk', newer, { command: 'assign', unit: 'street-c', part: 'co-unit' });
    await world.rings();
    await join(world, newer, older);
    const heard = await world.heard();
    expect(
      heard.filter(
        ({ matter, person, body }) => matter === older && person === 'street-c-officer' && body.includes('签收'),
      ),
    ).toHaveLength(1);
  });
});
