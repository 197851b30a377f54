import { describe, expect, it } from 'vitest';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { type Answer, front } from '../handlers/call.ts';
import { statement } from '../harness/answers.ts';
import { call } from '../harness/code-page.ts';
import { MEASURE, measuresOf, proof } from '../harness/measures.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

/** Learnt of on 4 March at ten; unit-a never signs, and has not answered when the 48 hours are over: two misses. */
async function late(): Promise<{ world: World; number: string; measures: ReturnType<typeof measuresOf> }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.advance('2026-03-06 10:30');
  await world.rings();
  return { world, number, measures: measuresOf(world) };
}

const refusedAs = ({ status, json }: Answer): string =>
  `${status} ${String(json['type']).split(':').at(-1)} ${String(json['clause'])}`;
interface View {
  status: string;
  grounds: { fact: string; duty?: string; matter?: string; grade?: object; tolerated?: true }[];
  hearing?: { until: string };
  allowed: string[];
  officials: { id: string }[];
  clocks: { id: string; state: string; dueAt: string }[];
}
const viewOf = ({ json }: Answer): View => json['measure'] as View;
const proposedIn = ({ json }: Answer): string[] =>
  (json['proposed'] as { what: { id: string }; unit: { id: string } }[]).map(
    ({ what, unit }) => `${unit.id} ${what.id}`,
  );
const clocksOf = (answer: Answer): string[] =>
  viewOf(answer).clocks.map(({ id, state, dueAt }) => `${id} ${state} ${dueAt}`);
const ABOUT = '办件BLJ2600001（黄）监督';

/** The grade rises after the answer was late. */
async function grown() {
  const story = await late();
  await story.world.do('desk', story.number, {
    command: 'grade',
    grades: { opinion: 'II', emergency: null },
    reason: '回应逾期后扩散',
  });
  return story;
}

/** Ordered to mend within five working days of 6 March; nothing came. */
async function unmended() {
  const story = await late();
  const { measures, world } = story;
  expect(refusedAs(await measures.open('referral'))).toBe('422 condition-unmet S7');
  await measures.open('mend');
  await measures.command('submit', { says: '未按规定公开' });
  await measures.decide('duty-leader');
  expect(clocksOf(await measures.read()).at(-1)).toBe('measure-mend running 2026-03-13T15:59:59.000Z');
  await world.advance('2026-03-14 09:00');
  await world.rings();
  return story;
}

describe('S6 · what the facts of the record propose, and who opens it', () => {
  it('proposes a criticism and, as the public was not answered, an order to mend; to whoever may open one alone', async () => {
    const { measures } = await late();
    expect(proposedIn(await measures.list('desk', { proposed: 'true' }))).toEqual(['unit-a criticism', 'unit-a mend']);
    expect((await measures.list('unit-a-officer', { proposed: 'true' })).json['proposed']).toBeUndefined();
  });

  it('proposes nothing of one miss but the order to mend, and nothing of what was set aside', async () => {
    const { world, number, measures } = await late();
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'sign:A1', reason: '系统停运' });
    expect(proposedIn(await measures.list('desk', { proposed: 'true' }))).toEqual(['unit-a mend']);
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '系统停运' });
    expect(proposedIn(await measures.list('desk', { proposed: 'true' }))).toEqual([]);
    expect(refusedAs(await measures.open('criticism'))).toBe('422 condition-unmet S6');
  });

  it('refuses a talk where the unit is passive and nothing says that it did not mend', async () => {
    const { measures } = await late();
    const refused = await measures.open('talk');
    expect(refusedAs(refused)).toBe('422 condition-unmet S6');
    expect(refused.json['detail']).toContain(
      '整改不到位（须整改未到位 1 件以上，或“反馈督办件”的超时记录 1 件以上且至今未办）',
    );
    expect(refused.json['detail']).not.toContain('消极');
  });

  it('refuses whoever is of no office, a unit that is not there, a limit for what asks for no mending', async () => {
    const { measures } = await late();
    expect(refusedAs(await measures.open('criticism', {}, 'unit-b-leader'))).toBe('403 not-your-measure S6');
    expect(refusedAs(await measures.open('criticism', { unit: 'unit-z' }))).toBe('422 unknown-unit P8');
    expect(refusedAs(await measures.open('criticism', { unit: 'qu-zhengfu-ban' }))).toBe('422 own-unit S6');
    expect(refusedAs(await measures.open('criticism', { mendWorkingDays: 61 }))).toBe('422 limit-out-of-range S6');
    expect(refusedAs(await measures.open('sanction', { mendWorkingDays: 5 }))).toBe('422 nothing-to-mend S6');
  });

  it('counts no fact for two criticisms, nor opens a second while one is under way', async () => {
    const { measures } = await late();
    await measures.open('criticism');
    expect(refusedAs(await measures.open('criticism'))).toBe('409 under-way S6');
    expect(proposedIn(await measures.list('desk', { proposed: 'true' }))).toEqual(['unit-a mend']);
    await measures.command('drop', { says: '先责令改正' });
    expect(proposedIn(await measures.list('desk', { proposed: 'true' }))).toEqual(['unit-a criticism', 'unit-a mend']);
  });
});

describe('P2, P7 · what is no fact against a unit', () => {
  it('P2 · an answer within the longer limit of whom the rules name, while that runs and once it was kept', async () => {
    const world = await World.at('2026-03-04 10:00');
    const assignedBy = { unit: '区网信办', number: '3', dueAt: shanghai('2026-03-07 10:00') };
    const { number } = await world.open({ assignedBy });
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-06 10:30');
    const measures = measuresOf(world);
    expect(proposedIn(await measures.list('desk', { proposed: 'true' }))).toEqual([]);
    await world.advance('2026-03-06 20:00');
    await world.do('unit-a-officer', number, statement(world.now));
    expect(proposedIn(await measures.list('desk', { proposed: 'true' }))).toEqual([]);
    expect(refusedAs(await measures.open('mend'))).toBe('422 condition-unmet S7');
  });

  it('and once the longer limit is missed too, it is one', async () => {
    const world = await World.at('2026-03-04 10:00');
    const assignedBy = { unit: '区网信办', number: '3', dueAt: shanghai('2026-03-07 10:00') };
    const { number } = await world.open({ assignedBy });
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('2026-03-07 10:30');
    expect(proposedIn(await measuresOf(world).list('desk', { proposed: 'true' }))).toContain('unit-a mend');
  });

  it('S6 · what it owes no more, as the matter is another’s, is not called owed', async () => {
    const { world, number, measures } = await late();
    await world.do('desk', number, { command: 'withdraw', assignmentId: 'A1', reason: '职责不符', toUnit: 'unit-b' });
    const opened = await measures.open('criticism');
    expect(opened.status).toBe(201);
    expect(viewOf(opened).grounds).toMatchObject([
      { fact: 'late', duty: '签收', over: true },
      { fact: 'late', duty: '公开回应', over: true },
    ]);
    expect(JSON.stringify((await measures.read('unit-a-officer')).json['paper'])).not.toContain('至今未完成');
  });

  it('S6 · what a person makes of a first suggestion is no growth', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-06 10:30');
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'II', emergency: null },
      reason: '首次研判',
    });
    expect(refusedAs(await measuresOf(world).open('sanction'))).toBe('422 condition-unmet S6');
  });

  it('proposes nothing of a unit that is no more', async () => {
    const { world, measures } = await late();
    const units = world.people.units.map((one) => (one.id === 'unit-a' ? { ...one, active: false } : one));
    await world.ports.store.putDirectory({ units });
    expect(proposedIn(await measures.list('desk', { proposed: 'true' }))).toEqual([]);
  });
});

describe('P8, S7 · a code behind a text about a measure', () => {
  it('opens no page of a case, and says to sign in', async () => {
    const { world, measures } = await late();
    await measures.open('mend');
    await measures.command('ask-purge', { events: [1], says: '误写了群众姓名' });
    await world.heard();
    await world.advance('2026-03-16 10:00');
    const codes = (await world.heard()).filter((text) => text.matter === MEASURE).flatMap(({ code }) => code ?? []);
    expect(codes).not.toEqual([]);
    for (const code of codes) {
      const page = await call(world, code);
      expect(page).toMatchObject({ status: 403 });
      expect(page.text).toContain('请登录');
      expect(page.text).not.toContain(MEASURE);
    }
  });
});

describe('H5 · the proof of a measure', () => {
  it('is for no inspector whom a case that it rests on is found to complain of', async () => {
    const { world, number, measures } = await late();
    await measures.open('criticism');
    const inspector = {
      id: 'inspector',
      name: '督查员',
      unit: 'unit-b',
      posts: [],
      subject: 'inspector',
      active: true,
    };
    await world.ports.store.putDirectory({ contacts: [{ ...inspector, role: 'auditor' }] });
    const proven = async () =>
      (
        await front(readCases, world.ports).call('GET /api/matters/{number}/proof', {
          as: 'inspector',
          path: { number: MEASURE },
        })
      ).status;
    expect(await proven()).toBe(200);
    await world.do('desk', number, { command: 'mark-wrongdoing', is: true, against: ['unit-b'], reason: '检举' });
    await world.settle();
    expect(await proven()).toBe(403);
  });
});

describe('S6 · nobody is judged by what he was not heard about', () => {
  it('rests on the facts that the unit was told, though others came since', async () => {
    const { world, number, measures } = await late();
    await measures.open('criticism');
    await measures.command('state-case', { says: '系统停运，已电话报告', evidence: proof }, 'unit-a-officer');
    const second = await world.open();
    await world.do('desk', second.number, { command: 'confirm' });
    await world.do('desk', second.number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-09 08:00');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'sign:A1', reason: '系统停运' });
    const submitted = await measures.command('submit', { says: '建议通报' });
    expect(refusedAs(submitted)).toBe('422 condition-unmet S6');
    expect((await measures.stored()).grounds).toHaveLength(2);
  });

  it('nor is it approved on others than were put before whoever decides', async () => {
    const { world, number, measures } = await late();
    await measures.open('mend');
    await measures.command('submit', { says: '未按规定公开' });
    const second = await world.open();
    await world.do('desk', second.number, { command: 'confirm' });
    await world.do('desk', second.number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-09 08:00');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '系统停运' });
    expect(refusedAs(await measures.decide('duty-leader'))).toBe('422 condition-unmet S7');
  });
});

describe('S6, H2 · what the facts bear no more after it was decided', () => {
  it('is dropped, the unit is told, and its paper says so; what they bear stands', async () => {
    const { world, number, measures } = await late();
    await measures.open('mend');
    await measures.command('submit', { says: '未按规定公开' });
    await measures.decide('duty-leader');
    await world.rings();
    expect(refusedAs(await measures.command('drop', { says: '不必了' }))).toBe('422 decided-already H2');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '系统停运' });
    await world.rings();
    const dropped = await measures.command('drop', { says: '所依据的超时记录已销除' });
    expect(viewOf(dropped).status).toBe('dropped');
    expect(clocksOf(dropped).filter((clock) => / (running|missed) /.test(clock))).toEqual([]);
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-officer'))).toHaveLength(1);
    expect(JSON.stringify((await measures.read()).json['paper'])).toContain('此项措施已不再采取');
  });

  it('S7 · bears no referral where it came to nothing', async () => {
    const { world, number, measures } = await unmended();
    const second = await world.open();
    await world.do('desk', second.number, { command: 'confirm' });
    await world.do('desk', second.number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.advance('2026-03-17 08:00');
    await measures.command('judge-mending', { mended: false, says: '期满未报告' });
    expect(proposedIn(await measures.list('desk', { proposed: 'true' }))).toContain('unit-a referral');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'response', reason: '系统停运' });
    expect(refusedAs(await measures.open('referral'))).toBe('422 condition-unmet S7');
  });
});

describe('S6 · two who open the same measure at once', () => {
  it('open one', async () => {
    const { measures } = await late();
    const both = await Promise.all([measures.open('criticism'), measures.open('criticism', {}, 'night-desk')]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });
});

describe('S6 · the unit has the facts and three working days, and the decision answers it', () => {
  it('tells the unit at once, over the weekend to the end of the third working day', async () => {
    const { world, number, measures } = await late();
    const opened = await measures.open('criticism');
    // Friday the 6th is not counted; 9, 10 and 11 March are.
    expect(clocksOf(opened)).toEqual(['measure-statement running 2026-03-11T15:59:59.000Z']);
    expect(await world.rings()).toEqual(
      phones(['6日10:30', 'unit-a-head unit-a-officer', `${ABOUT}，11日23:59前陈述申辩，请登录办理。`]),
    );
    const seen = viewOf(await measures.read('unit-a-officer'));
    expect(seen.grounds.map(({ fact, duty, matter }) => `${fact} ${duty} ${matter}`)).toEqual([
      `late 签收 ${number}`,
      `late 公开回应 ${number}`,
    ]);
    expect(seen.allowed).toEqual(['state-case']);
  });

  it('goes before nobody until the unit was heard or let the time go by, and then the office is asked', async () => {
    const { world, measures } = await late();
    await measures.open('criticism');
    expect(refusedAs(await measures.command('submit', { says: '建议通报' }))).toBe('422 still-heard S6');
    await world.advance('2026-03-12 09:00');
    // Heard at the end of 11 March: 12 and 13 March are counted.
    expect(clocksOf(await measures.read())).toEqual([
      'measure-statement missed 2026-03-11T15:59:59.000Z',
      'measure-submit running 2026-03-13T15:59:59.000Z',
    ]);
    expect((await measures.command('submit', { says: '建议通报' })).status).toBe(200);
  });

  it('is decided by a named person who neither opened nor proposed it, and by none of the unit', async () => {
    const { measures } = await late();
    await measures.open('criticism');
    await measures.command('state-case', { says: '当日系统故障', evidence: proof }, 'unit-a-officer');
    await measures.command('submit', { says: '建议通报' }, 'night-desk');
    expect(refusedAs(await measures.decide('desk'))).toBe('422 own-act S6');
    expect(refusedAs(await measures.decide('night-desk'))).toBe('422 second-person-needed S6');
    expect((await measures.decide('unit-a-head')).status).toBe(403);
    expect(refusedAs(await measures.decide('duty-leader'))).toBe('422 statement-unanswered S6');
    const decided = await measures.decide('duty-leader', {
      decision: 'approve',
      says: '故障属实，但未电话报告，不予采纳',
    });
    expect(viewOf(decided)).toMatchObject({ status: 'decided' });
    expect(refusedAs(await measures.command('state-case', { says: '再说明', evidence: [] }, 'unit-a-officer'))).toBe(
      '422 decided-already S6',
    );
  });

  it('is chased to its end: circulated, mended within ten working days, found mended by a named person', async () => {
    const { world, measures } = await late();
    await measures.open('criticism');
    await measures.command('state-case', { says: '当日系统故障', evidence: proof }, 'unit-a-officer');
    await measures.command('submit', { says: '建议通报' });
    await measures.decide('duty-leader', { decision: 'approve', says: '不予采纳' });
    await world.rings();
    expect(refusedAs(await measures.command('carry-out', { doneAt: world.now, says: '已印发', evidence: [] }))).toBe(
      '422 evidence-missing S6',
    );
    await measures.command('carry-out', { doneAt: world.now, says: '已印发', evidence: proof });
    // From Friday 6 March: the tenth working day is Friday the 20th.
    expect(await world.rings()).toEqual(
      phones(['6日10:30', 'unit-a-head unit-a-officer', `${ABOUT}，20日23:59前报告整改，请登录办理。`]),
    );
    expect(refusedAs(await measures.command('judge-mending', { mended: false, says: '未见整改' }))).toBe(
      '422 time-left S6',
    );
    await measures.command('report-mending', { says: '已建值班制度', evidence: proof }, 'unit-a-officer');
    await measures.command('return-mending', { says: '未附落实情况' });
    await measures.command('report-mending', { says: '附值班表', evidence: proof }, 'unit-a-officer');
    await measures.command('judge-mending', { mended: true, says: '已落实' });
    expect(await measures.stored()).toMatchObject({ status: 'closed', outcome: 'mended' });
    await world.rings();
    await world.advance('2026-06-30 10:00');
    expect((await world.rings()).filter((ring) => ring.includes(MEASURE))).toEqual([]);
  });
});

describe('S6 · a formal talk only where passive and unmended', () => {
  it('takes what was criticised and not mended; is held with people of the unit', async () => {
    const { world, measures } = await late();
    await measures.open('criticism');
    await measures.command('state-case', { says: '当日系统故障', evidence: proof }, 'unit-a-officer');
    await measures.command('submit', { says: '建议通报' });
    await measures.decide('duty-leader', { decision: 'approve', says: '不予采纳' });
    await measures.command('carry-out', { doneAt: world.now, says: '已印发', evidence: proof });
    await world.advance('2026-03-21 09:00');
    await measures.command('judge-mending', { mended: false, says: '期满未报告' });
    expect(proposedIn(await measures.list('desk', { proposed: 'true' }))).toContain('unit-a talk');
    const talk = 'BLJ2600002';
    expect((await measures.open('talk')).status).toBe(201);
    await measures.command('state-case', { says: '正在整改', evidence: [] }, 'unit-a-head', talk);
    await measures.command('submit', { says: '建议约谈', officials: ['unit-a-head'] }, 'desk', talk);
    await measures.decide('duty-leader', { decision: 'approve', says: '仍未落实' }, talk);
    const held = { doneAt: world.now, says: '已约谈', evidence: proof };
    expect(refusedAs(await measures.command('carry-out', held, 'desk', talk))).toBe('422 nobody-attended S6');
    await measures.command('carry-out', { ...held, attended: ['unit-a-head', 'duty-leader'] }, 'desk', talk);
    expect(await measures.stored(talk)).toMatchObject({ status: 'mending' });
  });
});

describe('S6, P7 · a sanction where a late answer made it grow, never for words honestly spoken', () => {
  it('puts the late answer and the rise on one line, and is decided by a leader of the district', async () => {
    const { number, measures } = await grown();
    expect(viewOf(await measures.open('sanction')).grounds).toMatchObject([
      {
        fact: 'grew',
        matter: number,
        duty: '公开回应',
        grade: { was: 'IV', is: 'II', at: shanghai('2026-03-06 10:30') },
      },
    ]);
    await measures.command('state-case', { says: '正在核实', evidence: [] }, 'unit-a-officer');
    expect(refusedAs(await measures.command('submit', { says: '建议问责', officials: ['unit-b-head'] }))).toBe(
      '422 not-of-unit S6',
    );
    await measures.command('submit', { says: '建议问责', officials: ['unit-a-head'] });
    expect(refusedAs(await measures.decide('duty-leader', { decision: 'approve', says: '同意' }))).toBe(
      '422 not-the-decider S6',
    );
    const decided = viewOf(await measures.decide('mayor', { decision: 'approve', says: '理由不成立' }));
    expect(decided).toMatchObject({ status: 'decided', officials: [{ id: 'unit-a-head' }] });
  });

  it('P7 · refuses it where the late answer is found an honest mistake, also between its opening and its decision', async () => {
    const { world, number, measures } = await grown();
    await measures.open('sanction');
    await measures.command('state-case', { says: '发言口误，已更正', evidence: [] }, 'unit-a-officer');
    await measures.command('submit', { says: '建议问责' });
    await world.do('duty-leader', number, {
      command: 'tolerate',
      duty: 'response',
      reason: '发言人出面回应，口误已更正',
    });
    const refused = await measures.decide('mayor', { decision: 'approve', says: '同意' });
    expect(refusedAs(refused)).toBe('422 condition-unmet S6');
    expect(refused.json['detail']).toContain('另有 1 件已认定容错，不作为依据（负责人出席和宽容失误）');
    await measures.decide('mayor', { decision: 'send-back', says: '已认定容错' });
    await measures.command('drop', { says: '已认定容错' });
    expect(refusedAs(await measures.open('sanction'))).toBe('422 condition-unmet S6');
  });
});

describe('S7 · an order to mend first, then a referral that two people decide and nobody else reads', () => {
  const REFERRAL = 'BLJ2600002';

  it('needs the order to mend to have come to nothing, and says which condition is lacking', async () => {
    const { measures } = await late();
    expect((await measures.open('referral')).json['detail']).toContain('责令改正后仍未改正');
    await measures.open('mend');
    expect(refusedAs(await measures.open('referral'))).toBe('422 condition-unmet S7');
  });

  it('is decided by two people who are named, one after the other, and tells the unit nothing', async () => {
    const { world, measures } = await unmended();
    expect(proposedIn(await measures.list('desk', { proposed: 'true' }))).toContain('unit-a referral');
    await measures.open('referral');
    expect(refusedAs(await measures.command('submit', { says: '建议移送' }, 'desk', REFERRAL))).toBe(
      '422 nobody-named S7',
    );
    const named = { says: '建议移送', to: 'duty-leader', second: 'mayor' };
    expect(refusedAs(await measures.command('submit', { ...named, second: 'duty-leader' }, 'desk', REFERRAL))).toBe(
      '422 second-person-needed H2',
    );
    await measures.command('submit', { ...named, officials: ['unit-a-head'] }, 'desk', REFERRAL);
    expect(viewOf(await measures.decide('duty-leader', { decision: 'approve' }, REFERRAL)).status).toBe('prepared');
    expect((await measures.decide('duty-leader', { decision: 'approve' }, REFERRAL)).status).toBe(422);
    expect(viewOf(await measures.decide('mayor', { decision: 'approve' }, REFERRAL)).status).toBe('decided');
    await measures.command('carry-out', { doneAt: world.now, says: '已移送区监委', evidence: proof }, 'desk', REFERRAL);
    await measures.command('record-outcome', { says: '已立案', evidence: proof }, 'desk', REFERRAL);
    expect(await measures.stored(REFERRAL)).toMatchObject({
      status: 'closed',
      officials: ['unit-a-head'],
      deciders: ['duty-leader', 'mayor'],
    });
    const told = (await world.rings()).filter((ring) => ring.includes(REFERRAL));
    expect(new Set(told.map((ring) => ring.split(' ')[1]))).toEqual(new Set(['desk', 'duty-leader', 'mayor']));
  });

  it('is hidden from the unit, from another of the desk and from the inspector, in every list', async () => {
    const { world, measures } = await unmended();
    await measures.open('referral');
    for (const who of ['unit-a-head', 'unit-a-officer', 'night-desk', 'duty-leader'])
      expect(refusedAs(await measures.read(who, REFERRAL))).toBe('403 not-involved H5');
    for (const who of ['unit-a-head', 'night-desk'])
      expect(JSON.stringify((await measures.list(who)).json)).not.toContain(REFERRAL);
    await measures.command('submit', { says: '建议移送', to: 'duty-leader', second: 'mayor' }, 'desk', REFERRAL);
    expect((await measures.read('duty-leader', REFERRAL)).status).toBe(200);
    expect((await measures.read('mayor', REFERRAL)).status).toBe(200);
    expect(refusedAs(await measures.read('night-desk', REFERRAL))).toBe('403 not-involved H5');
    expect((await world.rings()).filter((ring) => ring.includes('unit-a-head'))).toEqual([]);
  });

  it('shows in no list of texts or of what waits to whoever is not involved', async () => {
    const { world, measures } = await unmended();
    await measures.open('referral');
    await measures.command('submit', { says: '建议移送', to: 'duty-leader', second: 'mayor' }, 'desk', REFERRAL);
    const told = async (as: string) =>
      JSON.stringify([
        (await front(readDuty, world.ports).call('GET /api/texts', { as })).json,
        (await front(readDuty, world.ports).call('GET /api/proposals', { as })).json,
        (
          await front(readCases, world.ports).call('GET /api/changes', {
            as,
            query: { since: shanghai('2026-03-01 10:00') },
          })
        ).json,
      ]);
    expect(await told('duty-leader')).toContain(REFERRAL);
    expect(await told('night-desk')).not.toContain(REFERRAL);
    expect(await told('unit-a-head')).not.toContain(REFERRAL);
  });

  it('H5 · lets a second person of those involved erase what slipped into it', async () => {
    const { measures } = await unmended();
    await measures.open('referral', { says: '举报人张某反映' });
    await measures.command('submit', { says: '建议移送', to: 'duty-leader', second: 'mayor' }, 'desk', REFERRAL);
    await measures.command('ask-purge', { events: [1], says: '误写了群众姓名' }, 'desk', REFERRAL);
    const proposalId = (await measures.stored(REFERRAL)).proposals?.find(({ kind }) => kind === 'purge')?.id;
    await measures.command('decide', { proposalId, decision: 'approve' }, 'duty-leader', REFERRAL);
    expect(JSON.stringify((await measures.read('desk', REFERRAL)).json)).not.toContain('张某');
  });

  it('falls where the unit reported in time what it mended', async () => {
    const { measures } = await late();
    await measures.open('mend');
    await measures.command('submit', { says: '未按规定公开' });
    await measures.decide('duty-leader');
    await measures.command('report-mending', { says: '已补发回应', evidence: proof }, 'unit-a-officer');
    expect(refusedAs(await measures.open('referral'))).toBe('422 condition-unmet S7');
  });
});
