import { beforeEach, describe, expect, it } from 'vitest';
import { commandHolds } from '../../functions/handlers/http/command-holds.ts';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import { exerciseAnswer, exercisesAnswer } from '../../functions/handlers/http/api/schemas/exercises.ts';
import { policyIdOf } from '../../functions/policy/load.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { DOCX } from '../../functions/handlers/http/api/schemas/papers.ts';
import { type Answer, front } from '../handlers/call.ts';
import { push, WEBHOOK_SECRET } from '../harness/alerts.ts';
import { commandByApi } from '../harness/by-api.ts';
import { publish } from '../harness/publish.ts';
import { CAST, EXERCISE, exercisesOf } from '../harness/exercises.ts';
import { shanghai, World } from '../harness/world.ts';

const SECOND = 'BLE2600002';

let world: World;
let drills: ReturnType<typeof exercisesOf>;

const refusedAs = ({ status, json }: Answer): string =>
  `${status} ${String(json['type']).split(':').at(-1)} ${String(json['clause'])}`;
const shown = async (as = 'night-desk', number = EXERCISE) =>
  exerciseAnswer.parse((await drills.read(number, as)).json);
const readCase = (part?: string) =>
  front(readCases, world.ports).call(`GET /api/cases/{number}${part === undefined ? '' : '/{part}'}`, {
    as: 'desk',
    path: { number: 'BL26900001', ...(part === undefined ? {} : { part }) },
  });
const minutes = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 60_000);

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  drills = exercisesOf(world);
});

describe('S4 · an exercise by script goes through the real intake, workflow and ladders at its pace', () => {
  it('opens its first case by the alert of the first inject, with the limits of its pace', async () => {
    expect((await drills.begin()).status).toBe(200);
    const [first] = await drills.cases();
    // Ten dead in a production accident: 重大; the numbers of the district have no gap.
    expect(first).toMatchObject({
      number: 'BL26900001',
      drill: true,
      exercise: EXERCISE,
      origin: { source: 'exercise', kind: 'alert' },
      grades: { emergency: 'II' },
    });
    const due = Object.fromEntries(
      (first?.clocks ?? []).map(({ kind, startAt, dueAt }) => [kind, minutes(startAt, dueAt)]),
    );
    // 24 h, 5 h and half an hour at 1:24: an hour, 12.5 minutes, and a minute at least.
    expect(due).toMatchObject({ 'press-conference': 60, 'first-information': 13, confirm: 1 });
    expect(await world.ports.store.countOf('BL26')).toBe(0);
  });

  it('goes by the law in force at its start, though it was set up under another', async () => {
    await drills.open();
    const renamed = { ...(await world.ports.policies.current()), district: { code: 'BL', name: '新名' } };
    const id = policyIdOf(renamed);
    await world.advance(await publish(world.ports.policies, { ...renamed, id }, world.now));
    expect((await drills.command('start')).status).toBe(200);
    await world.advance('PT1S');
    const { rules = '' } = await drills.stored();
    expect((await world.ports.policies.byId(rules)).pace).toEqual({ factor: 24, of: id });
    expect((await drills.cases()).map(({ policyId }) => policyId)).toEqual([rules]);
  });

  it('lets each inject fall due at its own time: a call registered in the starter’s name, a rumour, a contradiction', async () => {
    await drills.begin();
    // 60, 150 and 270 minutes in earnest: two and a half, six and eleven minutes.
    await world.advance('PT12M');
    const cases = await drills.cases();
    expect(cases.map(({ origin }) => origin.kind)).toEqual(['alert', 'registered', 'alert', 'alert']);
    const [call] = await world.events(cases[1]?.number ?? '', 'case-opened');
    expect(call).toMatchObject({ learntBy: 'phone', actor: { id: 'night-desk', via: 'drill' } });
    expect(call?.summary).toMatch(/^【演练】/);
    const { injects, startedAt = '' } = await drills.stored();
    expect(injects.map(({ id, givenAt }) => [id, givenAt && minutes(startedAt, givenAt)])).toEqual([
      ['explosion', 0],
      ['residents-call', 3],
      ['poison-rumour', 6],
      ['toll-contradiction', 11],
      ['leader-asks', undefined],
      ['families', undefined],
    ]);
  });

  it('asks the named person the leader’s question, and knows when it was answered', async () => {
    await drills.begin();
    await world.advance('PT15M');
    await world.heard();
    const asked = (await drills.stored()).injects.find(({ id }) => id === 'leader-asks');
    // 120 minutes in earnest.
    expect(asked).toMatchObject({ to: 'unit-a-leader', unit: 'unit-a' });
    expect(minutes(asked?.givenAt ?? '', asked?.dueAt ?? '')).toBe(5);
    expect(refusedAs(await drills.command('answer', { inject: 'leader-asks', says: '十人' }, 'unit-a-officer'))).toBe(
      '403 not-asked S4',
    );
    expect((await drills.command('answer', { inject: 'leader-asks', says: '十人' }, 'unit-a-leader')).status).toBe(200);
    expect(refusedAs(await drills.command('answer', { inject: 'leader-asks', says: '再答' }, 'unit-a-leader'))).toBe(
      '422 answered-already S4',
    );
  });

  it('marks every text, rings nobody who is not in it, and leaves by no channel that rings unless it was set up so', async () => {
    world = await World.at('2026-03-04 10:00', { channels: ['wecom', 'sns-sms'] });
    drills = exercisesOf(world);
    await drills.begin();
    await world.advance('PT20M');
    const numbers = [EXERCISE, ...(await drills.stored()).cases];
    const texts = (await Promise.all(numbers.map((number) => world.ports.store.texts(number)))).flat();
    expect(texts.length).toBeGreaterThan(5);
    expect([...new Set(texts.map(({ channel, drill }) => `${channel} ${drill}`))]).toEqual(['by-hand true']);
    const crew = ['desk', 'duty-leader', 'unit-a-officer', 'unit-a-leader', 'unit-a-spokesperson'];
    // Whoever directs it and watches hears of the exercise itself, and of none of its cases.
    for (const { person, matter } of texts)
      expect([...crew, ...(matter === EXERCISE ? ['night-desk', 'unit-b-officer'] : [])]).toContain(person);
    for (const { body } of await world.heard()) expect(body).toContain('演练');
  });

  it('rings phones where two people wanted it, and refuses one alone', async () => {
    world = await World.at('2026-03-04 10:00', { channels: ['sns-sms'] });
    drills = exercisesOf(world);
    await drills.open({ realTexts: true });
    expect(refusedAs(await drills.command('start'))).toBe('422 not-asked-for H2');
    expect((await drills.command('ask-start', { says: '下午三时开始' })).status).toBe(200);
    expect(refusedAs(await drills.command('start'))).toBe('422 second-person-needed H2');
    expect((await drills.command('start', {}, 'mayor')).status).toBe(200);
    await world.advance('PT1S');
    const [first] = await drills.cases();
    expect((await world.ports.store.texts(first?.number ?? '')).map(({ channel }) => channel)).toContain('sns-sms');
  });

  it('takes a text to a signature and an answer as any case, each within the limits of its pace', async () => {
    await drills.begin();
    const [first] = await drills.cases();
    const number = first?.number ?? '';
    await world.do('desk', number, {
      command: 'confirm',
      grades: { opinion: first?.grades.opinion ?? 'II', emergency: 'II' },
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    const sign = await world.clock(number, 'sign:A1');
    expect(minutes(sign?.startAt ?? '', sign?.dueAt ?? '')).toBe(1);
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    expect((await world.clock(number, 'sign:A1'))?.state).toBe('met');
  });
});

describe('S4 · nothing of an exercise touches what is real, nor the other way round', () => {
  it('ends all it brought quietly, drops what is unsent and opens nothing later, in one press', async () => {
    await drills.begin();
    await world.advance('PT12M');
    const { cases } = await drills.stored();
    expect(cases).toHaveLength(4);
    await world.heard();
    expect((await drills.command('stop', {}, 'unit-b-officer')).status).toBe(200);
    for (const one of await drills.cases())
      expect(one).toMatchObject({ status: 'ended', endedAs: 'drill-over', clocks: expect.any(Array) });
    // One text to each that it is over, and never another.
    const said = await world.heard();
    expect(said.every(({ matter }) => matter === EXERCISE)).toBe(true);
    await world.advance('P3D');
    expect(await world.heard()).toEqual([]);
    expect((await drills.stored()).cases).toEqual(cases);
    expect(await world.ports.store.due('9999', 100)).toEqual([]);
    expect(await world.ports.store.unheard(100)).toEqual([]);
  });

  const EXPLODED = {
    title: '【演练】化工园区一装置爆炸起火',
    text: '【演练】网友发布视频：化工园区一企业装置爆炸起火，现场浓烟，初报10人死亡、20人受伤送医。',
  };

  it('joins no real alert to a drill’s case and no drill’s to a real one, however alike their words are', async () => {
    world = await World.at('2026-03-04 10:00', { webhookSecrets: { generic: [WEBHOOK_SECRET] } });
    drills = exercisesOf(world);
    const [before] = await push(world, 'one', { id: 'a1', ...EXPLODED });
    await drills.begin();
    const [first] = await drills.cases();
    // The real one was there first, and its words are the same.
    expect([before?.['caseNumber'], first?.number]).toEqual(['BL2600001', 'BL26900001']);
    // Later ones join the real case, never the drill's.
    const [after] = await push(world, 'two', { id: 'a2', ...EXPLODED });
    expect(after).toMatchObject({ outcome: 'joined', caseNumber: 'BL2600001' });
    expect((await world.state('BL2600001')).drill).toBe(false);
    await drills.command('stop');
    // When it is over as well: nothing real recurs of a drill.
    const [later] = await push(world, 'three', { id: 'a3', ...EXPLODED, text: `${EXPLODED.text}又有新情况。` });
    expect(later?.['caseNumber']).toBe('BL2600001');
  });

  it('joins a repost to the case of its own exercise alone', async () => {
    await drills.begin({ script: 'typhoon-livelihood' });
    // Thirty minutes in earnest: the same words again.
    await world.advance('PT2M');
    expect((await drills.stored()).cases).toEqual(['BL26900001']);
    expect((await world.ports.store.alerts('BL26900001')).map(({ outcome }) => outcome)).toEqual(['opened', 'joined']);
  });

  it('keeps two exercises at once apart, and nobody in both', async () => {
    await drills.begin();
    await drills.open();
    expect(refusedAs(await drills.command('start', {}, 'night-desk', SECOND))).toBe('422 in-another S4');
    const others = {
      participants: ['desk-2', 'leader-2', 'street-c-officer'],
      evaluators: [{ person: 'unit-b-officer', units: ['qu-zhengfu-ban', 'street-c'] }],
      answers: 'street-c-officer',
    };
    await world.ports.store.putDirectory({
      contacts: [
        { ...world.contact('desk'), id: 'desk-2', name: 'the other coordinator', phone: '19900000998', subject: 'd2' },
        {
          ...world.contact('duty-leader'),
          id: 'leader-2',
          name: 'the other leader',
          phone: '19900000999',
          subject: 'l2',
        },
      ],
    });
    await world.advance('PT11S');
    expect((await drills.command('change', { ...CAST, ...others }, 'night-desk', SECOND)).status).toBe(200);
    expect((await drills.command('start', {}, 'night-desk', SECOND)).status).toBe(200);
    await world.advance('PT1S');
    const [one, two] = [await drills.stored(), await drills.stored(SECOND)];
    // The same words, and yet a case of its own in each.
    expect([one.cases, two.cases]).toEqual([['BL26900001'], ['BL26900002']]);
    await drills.command('stop');
    expect((await world.state('BL26900001')).status).toBe('ended');
    expect((await world.state('BL26900002')).status).toBe('appraising');
  });

  it('starts one of two that share people and are begun at the same moment', async () => {
    await drills.open();
    await drills.open();
    const both = [drills.command('start'), drills.command('start', {}, 'night-desk', SECOND)];
    const statuses = (await Promise.all(both)).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409]);
    const late = statuses[0] === 200 ? SECOND : EXERCISE;
    expect(refusedAs(await drills.command('start', {}, 'night-desk', late))).toBe('422 in-another S4');
  });

  it('is in no figure, no list of versions and no register of the district', async () => {
    const books = async () => JSON.stringify(await world.ports.store.books(['facts-2026-03']));
    const before = await books();
    await drills.begin();
    await world.advance('PT2H');
    const missed = (await drills.cases()).flatMap(({ breaches = [] }) => breaches);
    expect(missed.length).toBeGreaterThan(0);
    expect(await books()).toBe(before);
    const live = (await world.ports.store.books(['live'])).get('live') ?? {};
    expect(Object.keys(live).filter((key) => /\|r\||^p\|/.test(key) && (live[key] ?? 0) > 0)).toEqual([]);
    const { rules = '' } = await drills.stored();
    expect((await world.ports.policies.versions()).map(({ id }) => id)).not.toContain(rules);
    expect((await world.ports.policies.byId(rules)).pace).toMatchObject({ factor: 24 });
  });

  it('lets no case of it join what is real, nor change its rules, nor be read as another’s', async () => {
    const real = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await drills.begin();
    const number = 'BL26900001';
    const joined = await commandByApi(world, 'desk', number, 'join', { target: real.number, reason: '同一事件' });
    expect(refusedAs(joined)).toBe('422 drill-differs S4');
    const other = await commandByApi(world, 'desk', real.number, 'join', { target: number, reason: '同一事件' });
    expect(refusedAs(other)).toBe('422 drill-differs S4');
    const policyId = (await world.ports.policies.current()).id;
    expect(await world.refusal('desk', number, { command: 'move-policy', policyId, reason: '改用' })).toMatchObject({
      refused: 'of-an-exercise',
    });
  });

  it('takes no place of a real text: a leader who was told enough in a drill hears of what is real at once', async () => {
    await drills.begin();
    await world.advance('PT2H');
    await drills.command('stop');
    await world.advance('PT11S');
    await world.heard();
    const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'primary' });
    expect((await world.ports.store.texts(number)).filter(({ state }) => state === 'held')).toEqual([]);
  });

  it('H5 · what slipped into a case of it is erased by two people of the desk, also when it is over, and nobody hears of it', async () => {
    await drills.begin();
    const number = 'BL26900001';
    await world.do('desk', number, { command: 'note', says: '真有其人，住向阳里七幢' });
    const seq = (await world.events(number, 'noted')).at(-1)?.seq ?? 0;
    await drills.command('stop');
    await world.heard();
    const asked = await commandByApi(world, 'desk', number, 'ask-purge', { words: [], events: [seq], reason: '误写' });
    expect(asked.status).toBe(200);
    const proposalId = (await world.state(number)).proposals?.[0]?.id;
    // Its limit goes by; the record says of nobody that he was told.
    await world.advance('P1D');
    const rungs = await world.events(number, 'rung-fired');
    expect(rungs.filter(({ clockId }) => clockId === `decision:${proposalId}`)).not.toEqual([]);
    expect(rungs.filter(({ clockId, to }) => clockId === `decision:${proposalId}` && to.length > 0)).toEqual([]);
    const body = { proposalId, decision: 'approve' };
    const decided = await front(decideProposal, world.ports).call('POST /api/cases/{number}/decide', {
      as: 'duty-leader',
      path: { number },
      body,
    });
    await world.settle();
    expect(decided.status).toBe(200);
    expect(JSON.stringify(await world.ports.store.events(number))).not.toContain('向阳里');
    await world.advance('P3D');
    expect(await world.heard()).toEqual([]);
    expect(await world.ports.store.due('9999', 100)).toEqual([]);
  });

  it('H5 · a legal officer who takes no part holds what came of it, while it runs and when it is over', async () => {
    const { posts: _, ...officer } = world.contact('unit-a-officer');
    const lawyer = {
      ...officer,
      id: 'lawyer',
      subject: 'lawyer',
      phone: '19900000777',
      posts: ['legal-officer' as const],
    };
    await world.ports.store.putDirectory({ contacts: [lawyer] });
    await world.advance('PT11S');
    await drills.begin();
    const grades = (await drills.cases())[0]?.grades;
    await world.do('desk', 'BL26900001', { command: 'confirm', ...(grades ? { grades } : {}) });
    await world.do('desk', 'BL26900001', { command: 'assign', unit: 'unit-a', part: 'primary' });
    const hold = async (matter: string) => {
      const body = { matter, ground: 'joint-action', says: '区监委调阅' };
      const answer = await front(commandHolds, world.ports).call('POST /api/holds', { as: 'lawyer', body });
      await world.settle();
      return answer.status;
    };
    expect(await hold('BL26900001')).toBe(201);
    await drills.command('stop');
    expect(await hold('BL26900001')).toBe(201);
  });

  it('is over for what was opened from its cases, too', async () => {
    await drills.begin();
    await drills.command('stop');
    expect(refusedAs(await drills.command('end'))).toBe('422 not-running S4');
    expect(refusedAs(await drills.command('start'))).toBe('422 not-prepared S4');
    // Nor is any of it taken up again.
    const reopen = await world.refusal('desk', 'BL26900001', { command: 'reopen', reason: '再办' });
    expect(reopen).toMatchObject({ refused: 'exercise-over', clause: 'S4' });
  });
});

describe('S4 · who may do what of an exercise', () => {
  it.each([
    ['no desk in it', { participants: ['unit-a-officer'], answers: 'unit-a-officer' }, '422 desk-missing S4'],
    ['no unit in it', { participants: ['desk', 'duty-leader'], answers: 'desk' }, '422 no-unit S4'],
    ['nobody watching a unit', { evaluators: [] }, '422 unit-unwatched S4'],
    [
      'an evaluator of the unit itself',
      { evaluators: [{ person: 'unit-a-head', units: ['qu-zhengfu-ban', 'unit-a'] }] },
      '422 of-the-unit-evaluated S4',
    ],
    [
      'an evaluator who takes part',
      { evaluators: [{ person: 'unit-a-officer', units: ['qu-zhengfu-ban'] }] },
      '422 evaluator-takes-part S4',
    ],
    ['a pace that is none', { factor: 5 }, '422 unknown-factor S4'],
    ['no such script', { script: 'other' }, '422 unknown-script S4'],
    ['a question to a stranger', { answers: 'unit-b-officer' }, '422 not-a-participant S4'],
  ])('refuses %s', async (_, change, as) => {
    expect(refusedAs(await drills.open(change))).toBe(as);
  });

  it('refuses a director who takes part, and a participant who directs', async () => {
    expect(refusedAs(await drills.open({}, 'desk'))).toBe('422 directs-it S4');
    await drills.open();
    expect(refusedAs(await drills.command('start', {}, 'desk'))).toBe('403 takes-part S4');
    expect(refusedAs(await drills.command('start', {}, 'unit-a-officer'))).toBe('403 not-your-role S4');
  });

  it('offers the start to nobody who asked for it or set it up where phones ring', async () => {
    await drills.open({ realTexts: true });
    await drills.command('ask-start', { says: '下午三时开始' });
    expect((await shown()).exercise.allowed).not.toContain('start');
    expect((await shown('mayor')).exercise.allowed).toContain('start');
  });

  it('says of a case which exercise it came of, and where its alerts come from as the district calls it', async () => {
    await drills.begin();
    expect((await readCase()).json).toMatchObject({
      case: { origin: { source: 'exercise', name: '演练导调' }, exercise: EXERCISE },
    });
    expect((await readCase('alerts')).json).toMatchObject({ alerts: [{ sourceName: '演练导调' }] });
  });

  it('tells those who take part what comes when it comes, and strangers nothing', async () => {
    await drills.begin();
    expect((await shown()).exercise.injects).toHaveLength(6);
    const part = (await shown('unit-a-officer')).exercise;
    expect(part.injects.map(({ id, says }) => [id, says])).toEqual([['explosion', undefined]]);
    expect(refusedAs(await drills.read(EXERCISE, 'unit-b-head'))).toBe('403 not-in-it H5');
    expect(exercisesAnswer.parse((await drills.list('running', 'unit-b-head')).json).exercises).toEqual([]);
    expect(exercisesAnswer.parse((await drills.list('running', 'unit-a-officer')).json).exercises).toHaveLength(1);
  });

  it('lets an evaluator write of his units at any time, and nobody else', async () => {
    await drills.begin();
    const note = { unit: 'unit-a', says: '签收及时' };
    expect((await drills.command('note', note, 'unit-b-officer')).status).toBe(200);
    expect(refusedAs(await drills.command('note', note, 'unit-a-officer'))).toBe('403 not-an-evaluator S4');
    expect(refusedAs(await drills.command('note', { ...note, unit: 'unit-b' }, 'unit-b-officer'))).toBe(
      '422 not-its-unit S4',
    );
    await drills.command('stop');
    expect((await drills.command('note', note, 'unit-b-officer')).status).toBe(200);
    expect((await shown()).exercise.notes.map(({ id, by }) => [id, by.id])).toEqual([
      ['N1', 'unit-b-officer'],
      ['N2', 'unit-b-officer'],
    ]);
  });
});

describe('S4 · the scorecard', () => {
  it('says of each unit when it did what, beside the limit at the pace and the one that it stands for', async () => {
    await drills.begin();
    const [first] = await drills.cases();
    const number = first?.number ?? '';
    await world.do('desk', number, {
      command: 'confirm',
      grades: { opinion: first?.grades.opinion ?? 'II', emergency: 'II' },
    });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
    await world.advance('PT14M');
    await drills.command('note', { unit: 'unit-a', says: '首次发布迟了' }, 'unit-b-officer');
    expect((await drills.command('end', { says: '讲评后结束' })).status).toBe(200);
    // A directory is at most ten seconds old.
    await world.advance('PT11S');
    const { exercise, paper } = await shown();
    const card = exercise.scorecard?.units.find(({ unit }) => unit?.id === 'unit-a');
    const lines = (card?.lines ?? []).map(({ kind, startAt, dueAt, stands, is }) => [
      kind,
      minutes(startAt, dueAt),
      stands,
      is,
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        ['sign', 1, { hours: 0.5 }, 'in-time'],
        ['first-information', 13, { hours: 5 }, 'missed'],
        ['press-conference', 60, { hours: 24 }, 'open'],
      ]),
    );
    expect(exercise.frozen).toMatch(/^[0-9a-f]{64}$/);
    expect(exercise.status).toBe('ended');
    expect(paper).toMatchObject({ kind: 'exercise-scorecard', drill: true, number: EXERCISE });
    const says = (paper?.body ?? []).flatMap((block) =>
      block.block === 'items' ? block.items.map((item) => item.says) : block.block === 'form' ? [] : [block.says],
    );
    expect(says.some((line) => line.includes('实际时限5小时') && line.includes('超时未完成'))).toBe(true);
    expect(says.some((line) => line.includes('实际时限30分钟'))).toBe(true);
    expect(says.some((line) => line.includes('首次发布迟了'))).toBe(true);
    const file = await drills.read(EXERCISE, 'night-desk', { as: 'docx' });
    expect([file.status, file.headers['content-type']]).toEqual([200, DOCX]);
    // S4: it counts as a drill of the spokesperson who took part.
    expect(exercise.trained).toEqual([
      { id: 'unit-a-spokesperson', name: 'name of unit-a-spokesperson', recorded: true },
    ]);
  });

  it('runs over midnight of New Year', async () => {
    world = await World.at('2026-12-31 23:50');
    drills = exercisesOf(world);
    expect((await drills.begin()).status).toBe(200);
    await world.advance('PT20M');
    const cases = await drills.cases();
    expect(cases.map(({ number }) => number.slice(0, 5))).toEqual(['BL269', 'BL269', 'BL269', 'BL279']);
    const first = cases[0]?.clocks.find(({ kind }) => kind === 'press-conference');
    expect(minutes(shanghai('2026-12-31 23:50'), first?.dueAt ?? '')).toBe(60);
  });
});
