import { executeCommand } from '../../functions/matter/execute-command.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { caseOf, type Desk, desk, rowsOf } from '../handlers/desk.ts';
import { settled, statement } from '../harness/answers.ts';
import { World } from '../harness/world.ts';

const REPORT = { summary: '实名举报：unit-a 负责人收受好处', categories: ['vital-interests'], learntBy: 'phone' };
const PLAIN = { summary: '夜间施工噪声扰民', categories: ['vital-interests'], learntBy: 'phone' };

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const mark = (number: string, against: string[], is = true) =>
  api.command(number, 'mark-wrongdoing', { is, against, reason: '反映该单位负责人' });
const read = (number: string, who: string) => api.read('/api/cases/{number}', who, { path: { number } });
const events = async (number: string, who: string) =>
  JSON.stringify((await api.read('/api/cases/{number}/{part}', who, { path: { number, part: 'events' } })).json);
async function wordsIn(number: string): Promise<void> {
  await api.ports.store.addAlert(
    {
      id: 'w1',
      caseNumber: number,
      source: 'generic',
      vendorId: 'v1',
      receivedAt: api.ports.clock.now(),
      outcome: 'joined',
      metrics: {},
    },
    { id: 'w1', caseNumber: number, title: '举报', text: '群众原话', expiresAt: '2027-01-01T00:00:00.000Z' },
  );
}

/** Two units man the desk; the report is about the second. */
async function twoDesks() {
  const world = await World.at('2026-03-04 10:00', {
    but: (people) => {
      const [first] = people.contacts;
      if (!first) throw new Error('nobody');
      people.units.push({ id: 'press', name: 'press', short: 'press', kind: 'department', active: true, desk: true });
      people.contacts.push({ ...first, id: 'press-desk', unit: 'press', phone: '19900000099', subject: 'press-desk' });
      people.rota = people.rota.map((shift) => ({ ...shift, coordinators: ['desk', 'press-desk'] }));
    },
  });
  return { world, number: (await world.open()).number };
}

describe('H5 · no phone of a unit that a report complains of rings for it', () => {
  it('its coordinators at the desk hear no more, the others go on hearing', async () => {
    const { world, number } = await twoDesks();
    expect((await world.rings()).map((ring) => ring.split(' ')[1])).toEqual(['desk', 'press-desk']);
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['press'],
      reason: '反映该单位负责人',
    });
    await world.advance('PT2H');
    const rang = (await world.rings()).map((ring) => ring.split(' ')[1]);
    expect(rang).toContain('desk');
    expect(rang).not.toContain('press-desk');
  });

  it('where they alone are on duty, another coordinator of the desk hears instead', async () => {
    const { world, number } = await twoDesks();
    world.people.rota = world.people.rota.map((shift) => ({ ...shift, coordinators: ['press-desk'] }));
    await world.ports.store.putDirectory(world.people);
    await world.do('desk', number, {
      command: 'mark-wrongdoing',
      is: true,
      against: ['press'],
      reason: '反映该单位负责人',
    });
    await world.rings();
    await world.advance('PT2H');
    expect(new Set((await world.rings()).map((ring) => ring.split(' ')[1]))).toContain('night-desk');
  });
});

describe('H5 · a report of wrongdoing goes to the coordinator alone', () => {
  it('is suggested by words of the policy, and is one until a person decides', async () => {
    const suggested = caseOf(await api.register(REPORT));
    expect(suggested.wrongdoing).toEqual({ state: 'suggested', against: [] });
    expect(caseOf(await api.register(PLAIN)).wrongdoing).toBeUndefined();
    expect(caseOf(await mark(suggested.number, [], false)).wrongdoing).toEqual({ state: 'is-not', against: [] });
  });

  it('keeps its words from the unit that has the case, and from auditors, until the desk says that it is none', async () => {
    const number = await api.assigned(REPORT);
    await wordsIn(number);
    for (const who of ['unit-a-officer', 'auditor'])
      expect(await api.words(number, { why: '办理' }, who)).toMatchObject({ status: 403, json: { clause: 'H5' } });
    expect((await api.words(number, { why: '研判' })).text).toContain('群众原话');
    expect((await api.manyWords({ numbers: [number], why: '批量' }, 'unit-a-officer')).status).toBe(403);
    await mark(number, [], false);
    expect((await api.words(number, { why: '办理' }, 'unit-a-officer')).text).toContain('群众原话');
  });

  it('is taken from the unit complained of, which then sees and does nothing of it', async () => {
    const number = await api.assigned(PLAIN);
    expect((await read(number, 'unit-a-officer')).status).toBe(200);
    const marked = await mark(number, ['unit-a']);
    expect(caseOf(marked)).toMatchObject({
      wrongdoing: { state: 'is', against: [{ id: 'unit-a' }] },
      assignments: [{ state: 'taken-back' }],
    });
    for (const who of ['unit-a-officer', 'unit-a-leader', 'unit-a-head', 'unit-a-spokesperson']) {
      expect(await read(number, who)).toMatchObject({
        status: 403,
        // As any other unit hears that has it no more: another word would tell it why.
        json: { type: expect.stringMatching(/former-unit|not-your-role$/) },
      });
      expect(rowsOf(await api.read('/api/cases', who))).toEqual([]);
      expect(
        (await api.read('/api/changes', who, { query: { since: '2026-03-20T00:00:00Z' } })).json['changed'],
      ).toEqual([]);
    }
    for (const [command, body] of [
      ['sign', { assignmentId: 'A1' }],
      ['note', { says: '说明' }],
      ['release', {}],
    ] as const)
      expect((await api.command(number, command, body, 'unit-a-officer')).status).toBeGreaterThanOrEqual(400);
    expect((await api.words(number, { why: '看看' }, 'unit-a-officer')).status).toBe(403);
    expect((await read(number, 'desk')).status).toBe(200);
  });

  it('refuses to give it to the unit complained of, by any way', async () => {
    const number = await api.assigned(PLAIN);
    await mark(number, ['unit-b']);
    const complained = { status: 422, json: { type: 'urn:huiying:problem:complained-of', clause: 'H5' } };
    expect(await api.command(number, 'assign', { unit: 'unit-b', part: 'co-unit' })).toMatchObject(complained);
    expect(
      await api.command(number, 'withdraw', { assignmentId: 'A1', reason: '改派', toUnit: 'unit-b' }),
    ).toMatchObject(complained);
    await api.command(
      number,
      'return',
      { assignmentId: 'A1', reason: 'not-our-duty', says: '非本单位' },
      'unit-a-officer',
    );
    const decided = { assignmentId: 'A1', accept: true, says: '改派', legalBasis: '三定', toUnit: 'unit-b' };
    expect(await api.command(number, 'decide-return', decided)).toMatchObject(complained);
    expect((await api.command(number, 'assign', { unit: 'street-c', part: 'co-unit' })).status).toBe(200);
  });

  it('is not joined to a case whose words a unit may read', async () => {
    const plain = await api.assigned(PLAIN);
    const report = caseOf(await api.register(REPORT)).number;
    expect(await api.command(report, 'join', { target: plain, reason: '同一事件' })).toMatchObject({
      status: 422,
      json: { clause: 'H5', pointer: '/target' },
    });
    await mark(report, [], false);
    expect((await api.command(report, 'join', { target: plain, reason: '同一事件' })).status).toBe(200);
  });

  it('is told of in the record to the desk and the auditor, and to no unit', async () => {
    const number = await api.assigned(REPORT);
    await mark(number, ['street-c']);
    for (const who of ['desk', 'auditor']) expect(await events(number, who)).toContain('wrongdoing-marked');
    const told = await events(number, 'unit-a-officer');
    expect(told).toContain('assigned');
    expect(told).not.toMatch(/wrongdoing|street-c|反映该单位负责人/);
    expect((await read(number, 'unit-a-officer')).json['case']).not.toHaveProperty('wrongdoing');
  });

  it('H5 · passed on to the organ for it, it tells no unit where to, why or under which number', async () => {
    const number = await api.assigned(REPORT);
    await mark(number, ['street-c']);
    const { end, receipt } = {
      end: { outcome: 'passed-on', reason: '属检举控告', target: '区纪委监委' },
      receipt: { handoff: 'H1', is: 'received', number: 'JW-2026-0007', receivedAt: api.ports.clock.now() },
    };
    const shown = async (who: string): Promise<string> => {
      const parts = ['events', 'told'].map((part) =>
        api.read('/api/cases/{number}/{part}', who, { path: { number, part } }),
      );
      const all = [await read(number, who), ...(await Promise.all(parts))];
      for (const { status } of all) expect(status).toBe(200);
      return JSON.stringify(all.map(({ json }) => json));
    };
    const isSilent = async (): Promise<void> => {
      expect(await shown('desk')).toContain('区纪委监委');
      expect(await shown('unit-a-officer')).not.toMatch(/纪委|检举|JW-2026/);
    };
    expect((await api.command(number, 'end', end)).status).toBe(200);
    await isSilent();
    expect((await api.command(number, 'record-handoff', receipt)).status).toBe(200);
    await isSilent();
    expect((await read(number, 'unit-a-officer')).json['case']).toMatchObject({ endedAs: 'passed-on', handoffs: [] });
  });

  it('is in no list of texts of a desk that is itself complained of', async () => {
    const number = await api.assigned(PLAIN);
    const other = await api.assigned(PLAIN);
    const lists = ['/api/texts', '/api/handover', '/api/wall', '/api/status'] as const;
    const all = async () =>
      Promise.all(lists.map(async (path) => JSON.stringify((await api.readDirectory(path, 'desk')).json)));
    for (const list of await all()) expect(list).toContain(number);
    await mark(number, ['qu-zhengfu-ban']);
    for (const list of await all()) {
      expect(list).not.toContain(number);
      expect(list).toContain(other);
    }
  });

  it('refuses the mark to everybody but the desk, of units that are not there, and without a change', async () => {
    const number = await api.assigned(PLAIN);
    for (const who of ['unit-a-officer', 'auditor', 'admin', 'mayor']) {
      expect((await api.command(number, 'mark-wrongdoing', { is: true, against: [], reason: 'x' }, who)).status).toBe(
        403,
      );
    }
    expect(await mark(number, ['nobody'])).toMatchObject({ status: 422, json: { pointer: '/against' } });
    expect(await mark(number, ['unit-b'], false)).toMatchObject({ status: 422, json: { clause: 'H5' } });
    await mark(number, ['unit-b']);
    expect(await mark(number, ['unit-b'])).toMatchObject({ status: 422 });
  });

  it('a desk unit that is complained of has it no more than any other', async () => {
    const number = caseOf(await api.register(PLAIN)).number;
    await mark(number, ['qu-zhengfu-ban']);
    expect((await read(number, 'night-desk')).status).toBe(403);
    expect(rowsOf(await api.read('/api/cases', 'night-desk'))).toEqual([]);
    expect((await read(number, 'auditor')).status).toBe(200);
    // Joining another case would tell it things, and say that it is there.
    const other = caseOf(await api.register(PLAIN)).number;
    expect((await api.command(other, 'join', { target: number, reason: '同一事件' }, 'night-desk')).status).toBe(403);
  });
});

describe('H5 · a report of wrongdoing that is marked once its case is over', () => {
  it('comes back to nobody whom it complains of when it is opened again', async () => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('desk', number, settled);
    await world.do('desk', number, { command: 'close' });
    await world.do('desk', number, { command: 'mark-wrongdoing', is: true, against: ['unit-a'], reason: '反映负责人' });
    await world.advance('PT1H');
    await world.rings();
    const state = await world.do('desk', number, { command: 'reopen', reason: '核查' });
    expect(state.assignments).toMatchObject([{ unit: 'unit-a', state: 'taken-back' }]);
    // Another unit can be made responsible at once.
    await world.do('desk', number, { command: 'assign', unit: 'unit-b', part: 'primary' });
    expect((await world.rings()).filter((ring) => ring.includes('unit-a'))).toEqual([]);
  });
});

describe('H5 · wrongdoing is recognised by more than phrases', () => {
  it.each([
    '举报村主任在拆迁中收受好处费，侵占公款',
    '反映某局科长卡要企业，收钱办事',
    '村书记套取补贴，还把补偿款私分了',
    '有交警收黑钱放行超载车',
  ])('%s goes to the coordinator, not to the unit that the ledger names', async (summary) => {
    const given = caseOf(await api.register({ ...PLAIN, summary }));
    expect(given.wrongdoing).toEqual({ state: 'suggested', against: [] });
    const [opened] = await api.ports.store.events(given.number);
    expect(opened).toMatchObject({ suggestion: { unit: 'qu-zhengfu-ban' } });
  });

  it.each([
    '商家索要好评返现五元',
    '反映小区维修资金被挪用，物业主任不公示',
    '工作人员态度好，拒收红包',
    '尊敬的领导，中介侵占我的押金不退',
    '尊敬的北仑区领导：开发商侵占绿地',
  ])('is none: %s', async (summary) => {
    expect(caseOf(await api.register({ ...PLAIN, summary })).wrongdoing).toBeUndefined();
  });
});

const flag = (number: string, who: string) =>
  api.command(number, 'flag-wrongdoing', { reason: '文中反映工作人员收受好处' }, who);

describe('H5 · a reader flags the words', () => {
  it('closes them at once, leaves every clock as it is, and gives the desk half an hour', async () => {
    const number = await api.assigned(PLAIN);
    await wordsIn(number);
    const clocks = (await api.ports.store.load(number))?.state.clocks.filter(({ kind }) => kind !== 'confirm');
    expect((await api.words(number, { why: '办理' }, 'unit-a-officer')).status).toBe(200);
    expect((await flag(number, 'unit-a-officer')).status).toBe(200);
    expect((await api.words(number, { why: '办理' }, 'unit-a-officer')).status).toBe(403);
    const state = (await api.ports.store.load(number))?.state;
    const decides = state?.clocks.find(({ of }) => of === state.wrongdoing?.flagged?.id);
    expect(decides).toMatchObject({ kind: 'confirm', basis: 'ours', limit: { hours: 0.5 }, move: { desk: true } });
    expect(state?.clocks.filter(({ kind }) => kind !== 'confirm')).toEqual(clocks);
    expect(state?.assignments[0]?.state).not.toBe('taken-back');
    expect(await events(number, 'unit-a-officer')).not.toContain('wrongdoing-flagged');
    expect(await flag(number, 'unit-a-officer')).toMatchObject({
      status: 422,
      json: { type: expect.stringContaining('flagged-already') },
    });
  });

  it('is decided by the desk: none, and the words are open again', async () => {
    const number = await api.assigned(PLAIN);
    await wordsIn(number);
    await flag(number, 'unit-a-officer');
    await mark(number, [], false);
    expect((await api.words(number, { why: '办理' }, 'unit-a-officer')).status).toBe(200);
    const state = (await api.ports.store.load(number))?.state;
    expect(state?.clocks.find(({ of }) => of?.startsWith('W'))).toMatchObject({ state: 'met' });
  });

  it('closes them no second time for the same unit: nothing is new since the desk decided', async () => {
    const number = await api.assigned(PLAIN);
    await wordsIn(number);
    await flag(number, 'unit-a-officer');
    await mark(number, [], false);
    for (const who of ['unit-a-officer', 'unit-a-officer'])
      expect(await flag(number, who)).toMatchObject({
        status: 422,
        json: { type: expect.stringContaining('flag-decided'), clause: 'H5' },
      });
    expect((await api.words(number, { why: '办理' }, 'unit-a-officer')).status).toBe(200);
  });

  it('sheds no work: the public matter goes to another unit, from the same discovery', async () => {
    const number = await api.assigned(PLAIN);
    await flag(number, 'unit-a-officer');
    expect(await mark(number, ['unit-a'])).toMatchObject({
      json: { type: expect.stringContaining('public-matter-missing') },
    });
    const refused = {
      is: true,
      against: ['unit-a'],
      reason: '反映该单位',
      publicMatter: { summary: '噪声', unit: 'unit-a' },
    };
    expect(await api.command(number, 'mark-wrongdoing', refused)).toMatchObject({
      json: { type: expect.stringContaining('complained-of') },
    });
    const answer = await api.command(number, 'mark-wrongdoing', {
      ...refused,
      publicMatter: { summary: '夜间施工噪声', unit: 'unit-b' },
    });
    expect(answer.status).toBe(200);
    const { newCase } = answer.json as { newCase: string };
    const [report, matter] = await api.ports.store.states([number, newCase]);
    expect(matter).toMatchObject({
      splitFrom: number,
      discoveredAt: report?.discoveredAt,
      summary: '夜间施工噪声',
      assignments: [{ unit: 'unit-b', part: 'primary' }],
    });
    expect(matter).not.toHaveProperty('wrongdoing');
    expect(report).toMatchObject({ wrongdoing: { state: 'is', against: ['unit-a'] } });
  });
});

describe('H5 · what alerts tell of wrongdoing later', () => {
  it('is told to the desk alone: the record of the unit is silent of it', async () => {
    const number = await api.assigned(PLAIN);
    const suggestion = {
      grades: { opinion: 'III' as const, emergency: null },
      gradeReasons: [{ row: 'r', clause: 'A1', says: '传播较广' }],
      unit: 'unit-a',
      unitReasons: [],
      wrongdoing: { row: 'w', clause: 'H5', says: '疑为检举控告' },
    };
    const grown = await executeCommand(api.ports, number, {
      actor: { kind: 'system', part: 'intake' },
      command: { command: 'grow', alertId: 'a9', what: 'words', says: '来源改了内容', suggestion },
    });
    expect(grown).toHaveProperty('done');
    const told = async (who: string): Promise<string> =>
      (await api.read('/api/cases/{number}/{part}', who, { path: { number, part: 'events' } })).text;
    expect(await told('desk')).toContain('疑为检举控告');
    const unit = await told('unit-a-officer');
    expect(unit).toContain('来源改了内容');
    expect(unit).not.toMatch(/检举|wrongdoing/);
  });
});

describe('H5 · a flag that the desk has not judged', () => {
  it('raised by a co-unit, is told to nobody of the owner, whom it may be about: no limit, no rung, no event and no list says so', async () => {
    const number = await api.assigned(PLAIN);
    await api.command(number, 'assign', { unit: 'unit-b', part: 'co-unit' });
    expect((await flag(number, 'unit-b-officer')).status).toBe(200);
    const atDesk = await api.read('/api/cases/{number}', 'desk', { path: { number } });
    expect(atDesk.text).toContain('检举控告认定');
    for (const who of ['unit-a-officer', 'unit-a-leader', 'unit-b-officer']) {
      const one = await api.read('/api/cases/{number}', who, { path: { number } });
      const record = await api.read('/api/cases/{number}/{part}', who, { path: { number, part: 'events' } });
      const texts = await api.read('/api/cases/{number}/{part}', who, { path: { number, part: 'texts' } });
      const lists = await api.read('/api/cases', who);
      const changes = await api.read('/api/changes', who, { query: { since: '2026-03-19T00:00:00.000Z' } });
      const told = [one, record, texts, lists, changes].map(
        ({ text }) => /检举|"wrongdoing"|confirm:W|flagged|"W\d/.exec(text)?.[0],
      );
      expect([who, told]).toEqual([who, told.map(() => undefined)]);
    }
  });
});

describe('H5, H2 · what was done is told, whatever came of what follows', () => {
  it('says that the public matter was opened, where its assignment loses every race', async () => {
    const number = await api.assigned(PLAIN);
    const { store } = api.ports;
    const busy = new Set<string>();
    api.ports.store = {
      ...store,
      commit: async (commit) => {
        if (busy.has(commit.state.number)) return { done: false, because: 'conflict' };
        const written = await store.commit(commit);
        if (commit.opens) busy.add(commit.opens.state.number);
        return written;
      },
    };
    const answer = await api.command(number, 'mark-wrongdoing', {
      is: true,
      against: ['unit-a'],
      reason: '反映该单位',
      publicMatter: { summary: '夜间施工噪声', unit: 'unit-b' },
    });
    expect(answer.status).toBe(200);
    const { newCase, unassigned, opened } = answer.json as Record<string, unknown> & { newCase: string };
    expect([newCase, unassigned]).toEqual([[...busy][0], expect.stringContaining('正被多人同时更新')]);
    expect(opened).toMatchObject({ number: newCase, assignments: [] });
    // And once: no second case, and the report is marked.
    const [report, matter] = await store.states([number, newCase]);
    expect(report).toMatchObject({ wrongdoing: { state: 'is', against: ['unit-a'] } });
    expect(matter).toMatchObject({ splitFrom: number, status: 'appraising' });
    expect([...busy]).toHaveLength(1);
  });
});

/** All that a person is told by the reads of a case, and by the lists. */
const said = async (number: string, who: string): Promise<string> => {
  const path = { number };
  const one = await api.read('/api/cases/{number}', who, { path });
  const parts = await Promise.all(
    ['events', 'alerts'].map((part) => api.read('/api/cases/{number}/{part}', who, { path: { number, part } })),
  );
  const lists = await Promise.all([
    api.read('/api/cases', who),
    api.read('/api/changes', who, { query: { since: '2026-03-19T00:00:00.000Z' } }),
  ]);
  for (const { status } of [one, ...parts, ...lists]) expect(status).toBe(200);
  return JSON.stringify([one, ...parts, ...lists].map(({ json }) => json));
};
async function publicMatterOf(number: string): Promise<string> {
  const { json } = await api.command(number, 'mark-wrongdoing', {
    is: true,
    against: ['unit-a'],
    reason: '反映该单位',
    publicMatter: { summary: '夜间施工噪声', unit: 'unit-b' },
  });
  return String(json['newCase']);
}

describe('H5 · a number is a lead: nobody learns of a case that he may not read by one that he may', () => {
  it('not of the report that a public matter was taken from, which the desk goes on seeing', async () => {
    const report = await api.assigned(PLAIN);
    const matter = await publicMatterOf(report);
    const told = await said(matter, 'unit-b-officer');
    expect(told).not.toContain(report);
    // Nor that there is one: it reads like any other that was split off.
    expect(told).not.toContain('公共诉求');
    expect(told).not.toContain('H5');
    expect(caseOf(await read(matter, 'desk'))).toMatchObject({ splitFrom: report });
    const noted = await api.command(matter, 'note', { says: '已到现场' }, 'unit-b-officer');
    expect(noted.status).toBe(200);
    expect(JSON.stringify(noted.json)).not.toContain(report);
  });

  it('not of the report that an alert of its own case became', async () => {
    const number = await api.assigned(PLAIN);
    await wordsIn(number);
    const split = await api.command(number, 'split', { alertId: 'w1', reason: '另一件事' });
    expect(split.status).toBe(200);
    const report = String(split.json['newCase']);
    expect(await said(number, 'unit-a-officer')).toContain('另一件事');
    expect((await mark(report, ['unit-a'])).status).toBe(200);
    const told = await said(number, 'unit-a-officer');
    expect(told).toContain('另一件事');
    expect(told).not.toContain(report);
    expect(await events(number, 'desk')).toContain(report);
  });
});
