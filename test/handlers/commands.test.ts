import { executeCommand } from '../../functions/matter/execute-command.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, plus } from '../../functions/domain/matter/instant.ts';
import { caseOf, type Desk, desk, later, NOW, REGISTER, textsOf } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

describe('M4 · a person registers a case by hand', () => {
  it('answers 201 with the clocks that follow from the discovery', async () => {
    const answer = await api.register({ ...REGISTER, discoveredAt: '2026-03-20T08:00:00+08:00' });
    expect(answer.status).toBe(201);
    expect(caseOf(answer)).toMatchObject({
      number: 'BL2600001',
      status: 'appraising',
      discoveredAt: '2026-03-20T00:00:00.000Z',
    });
    const response = caseOf(answer).clocks.find((clock) => clock.kind === 'response');
    expect(response).toMatchObject({
      dueAt: '2026-03-22T00:00:00.000Z',
      remainingSeconds: 46 * 3600,
      unconfirmed: true,
      basis: 'P4',
    });
  });

  it('shows the deadlines before anything is written', async () => {
    const answer = await api.register(REGISTER, 'desk', { preview: 'true' });
    expect(answer.status).toBe(200);
    expect(caseOf(answer).clocks.map((clock) => clock.kind)).toContain('response');
    expect(api.ports.tables.cases.size).toBe(0);
  });

  it('is confirmed at once where the grades are given', async () => {
    const answer = await api.register({ ...REGISTER, grades: { opinion: 'IV', emergency: null } });
    expect(caseOf(answer)).toMatchObject({ status: 'open', gradesConfirmed: true });
  });

  it('refuses grades other than the suggested ones without a reason', async () => {
    const answer = await api.register({ ...REGISTER, grades: { opinion: 'I', emergency: null } });
    expect(answer).toMatchObject({ status: 422, json: { clause: 'A1', pointer: '/gradeReason' } });
  });

  it('assigns at once the unit that the same form names', async () => {
    expect(caseOf(await api.register({ ...REGISTER, unit: 'unit-a' })).assignments).toMatchObject([
      { unit: { id: 'unit-a' }, part: 'primary', state: 'assigned' },
    ]);
  });

  it('says in words which limits keep it open, and who answers for it already', async () => {
    const grades = { opinion: 'II', emergency: null };
    await api.register({ ...REGISTER, unit: 'unit-a', grades, gradeReason: '扩散快' });
    expect(await api.command('BL2600001', 'close', {})).toMatchObject({
      status: 422,
      json: { detail: '还有未完成的时限：重大舆情即时上报、公开回应、书面初报。完成后再办结' },
    });
    const { json } = await api.command('BL2600001', 'assign', { unit: 'unit-b', part: 'primary' });
    expect(json).toMatchObject({ detail: expect.stringMatching(/^已有第一责任主体（.+），/) });
    expect(JSON.stringify(json)).not.toContain('(unit-a)');
  });

  it('refuses a unit that is not there, and registers nothing', async () => {
    expect(await api.register({ ...REGISTER, unit: 'nowhere' })).toMatchObject({
      status: 400,
      json: { pointer: '/unit' },
    });
    expect(api.ports.tables.cases.size).toBe(0);
  });

  it('keeps the policy version that the case is opened under', async () => {
    const { policyId } = caseOf(await api.register());
    const next = { ...(await api.ports.policies.current()), id: 'f'.repeat(16) };
    api.ports.policies.use(next);
    expect((await api.ports.policies.byId(policyId)).id).toBe(policyId);
  });

  it('refuses a discovery in the future', async () => {
    const answer = await api.register({ ...REGISTER, discoveredAt: '2026-03-20T10:06:00+08:00' });
    expect(answer).toMatchObject({ status: 400, json: { pointer: '/discoveredAt' } });
    expect(api.ports.tables.cases.size).toBe(0);
  });

  it('forgives five minutes of a clock that is ahead', async () => {
    expect(caseOf(await api.register({ ...REGISTER, discoveredAt: '2026-03-20T10:04:00+08:00' })).discoveredAt).toBe(
      NOW,
    );
  });
});

describe('H5 · personal numbers', () => {
  it('are masked before anything is written', async () => {
    const { summary } = caseOf(await api.register({ ...REGISTER, summary: '张先生13812345678反映噪声' }));
    expect(summary).not.toContain('13812345678');
    expect(JSON.stringify([...api.ports.tables.cases.values()])).not.toContain('13812345678');
  });

  it('are masked in notes too', async () => {
    const number = await api.assigned();
    const answer = await api.command(number, 'note', { says: '已联系来电人 13812345678' });
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain('13812345678');
  });
});

describe('H6 · not for secrets', () => {
  it('refuses a classification mark, unstored, naming the rule alone', async () => {
    const answer = await api.register({ ...REGISTER, summary: '机密★1年 关于某事的情况' });
    expect(answer).toMatchObject({ status: 422, json: { clause: 'H6', pointer: '/summary' } });
    expect(answer.text).not.toContain('某事');
    expect(api.ports.tables.cases.size).toBe(0);
  });

  it('keeps a 线下办理件 with number, unit and clocks and no content', async () => {
    const answer = await api.register({ offline: true, unit: 'unit-a', categories: ['other'], learntBy: 'superior' });
    expect(caseOf(answer)).toMatchObject({ offline: true, assignments: [{ unit: { id: 'unit-a' } }] });
    expect(caseOf(answer).summary).toBeUndefined();
    expect(caseOf(answer).clocks.length).toBeGreaterThan(0);
  });

  it('refuses content in a 线下办理件', async () => {
    const answer = await api.register({ ...REGISTER, offline: true, unit: 'unit-a' });
    expect(answer).toMatchObject({ status: 400, json: { pointer: '/summary' } });
  });
});

describe('H2 · a command of a named person', () => {
  it('is recorded, with the events and texts that follow', async () => {
    const { number } = caseOf(await api.register());
    await api.command(number, 'confirm', {});
    const answer = await api.command(number, 'assign', { unit: 'unit-a', part: 'primary', reason: '主管部门' });
    expect(answer.status).toBe(200);
    expect(answer.json['events']).toMatchObject([
      { type: 'assigned', actor: { id: 'desk', via: 'console' } },
      { type: 'clocks-changed', changes: [{ change: 'opened', clock: { kind: 'sign' } }] },
    ]);
    expect(textsOf(answer)).toMatchObject([{ person: { id: 'unit-a-officer' }, template: 'sign', state: 'queued' }]);
  });

  it('says what it would do when only tried, and writes nothing', async () => {
    const number = await api.assigned();
    const answer = await api.command(number, 'sign', { assignmentId: 'A1' }, 'unit-a-officer', { preview: 'true' });
    expect(caseOf(answer).assignments[0]?.state).toBe('signed');
    expect(caseOf(await api.read('/api/cases/{number}', 'desk', { path: { number } })).assignments[0]?.state).toBe(
      'assigned',
    );
  });

  it('refuses a stale version with the current state', async () => {
    const { number, personVersion } = caseOf(await api.register());
    await api.command(number, 'confirm', { expectedVersion: personVersion });
    const answer = await api.command(number, 'grade', {
      grades: { opinion: 'II', emergency: null },
      reason: '扩散',
      expectedVersion: personVersion,
    });
    expect(answer).toMatchObject({
      status: 409,
      headers: { 'content-type': 'application/problem+json' },
      json: { current: { number, status: 'open' } },
    });
  });

  it('refuses what a rule forbids with its clause and field', async () => {
    const number = await api.assigned();
    const answer = await api.command(number, 'release', {
      form: 'online-reply',
      publishedAt: NOW,
      address: 'https://www.bl.gov.cn/1',
      evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/1' }],
      outlets: [],
      final: false,
    });
    expect(answer).toMatchObject({ status: 422, json: { clause: 'P5', pointer: '/followUpAt' } });
  });

  it('answers the public and stops the 48 hours', async () => {
    const number = await api.assigned();
    later(api.ports, HOUR);
    const answer = await api.command(
      number,
      'release',
      {
        form: 'online-reply',
        publishedAt: api.ports.clock.now(),
        address: 'https://www.bl.gov.cn/@1/13812345678',
        evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/@1/13812345678' }],
        outlets: [{ name: '北仑发布' }],
        final: true,
      },
      'unit-a-officer',
    );
    expect(caseOf(answer).clocks.find((clock) => clock.kind === 'response')).toMatchObject({ state: 'met' });
    expect(answer.text).toContain('https://www.bl.gov.cn/x/x');
    expect(answer.text).not.toContain('13812345678');
  });

  it('P7 · records any post as it is, and says what is not met with clause and reason', async () => {
    const number = await api.assigned();
    later(api.ports, HOUR);
    const release = {
      form: 'briefing',
      publishedAt: api.ports.clock.now(),
      place: '区行政中心',
      attendance: [{ name: '王科', post: '副科长' }],
      evidence: [{ kind: 'document', ref: '签到表' }],
      outlets: [],
      final: true,
    };
    const answer = await api.command(number, 'release', release, 'unit-a-officer');
    expect(answer).toMatchObject({
      status: 200,
      json: {
        unmet: [
          {
            clock: 'response',
            name: '公开回应',
            clause: 'P7',
            why: 'attendance',
            says: '承办单位的主要负责人或已登记的新闻发言人均未出席',
          },
        ],
        case: { releases: [{ fulfils: [] }] },
      },
    });
  });

  it('P7 · says, in its answer and with the record, whose head it was that does not count any more', async () => {
    const number = await api.assigned();
    await api.command(number, 'withdraw', { assignmentId: 'A1', reason: '另有主管部门', toUnit: 'unit-b' }, 'desk');
    api.ports.clock.advance(HOUR);
    const briefing = {
      form: 'briefing',
      publishedAt: api.ports.clock.now(),
      place: '区行政中心',
      attendance: [{ name: 'name of unit-a-head', post: '局长', person: 'unit-a-head' }],
      evidence: [{ kind: 'document', ref: '签到表' }],
      outlets: [],
      final: true,
    };
    const says = expect.stringMatching(/到场的是.+（自 2026-03-20 10:00.*起不再承办此项）的负责人或发言人$/);
    const answer = await api.command(number, 'release', briefing, 'desk');
    expect(answer.json['unmet']).toMatchObject([{ name: '公开回应', says }]);
    const record = await api.read('/api/cases/{number}/{part}', 'desk', { path: { number, part: 'events' } });
    expect(record.json['unmet']).toMatchObject([{ name: '公开回应', says, seq: expect.any(Number) }]);
  });

  it('corrects the record by one person, or asks a second where a duty hangs on it', async () => {
    const number = await api.assigned();
    const proof = [{ kind: 'link', ref: 'https://www.bl.gov.cn/log/1.html' }];
    const found = caseOf(await api.command(number, 'note', { says: '核对发现时间' }));
    const earlier = plus(found.discoveredAt, -HOUR);
    const asked = await api.command(number, 'correct', {
      event: 1,
      is: { discoveredAt: earlier },
      reason: '来电登记为准',
      evidence: proof,
    });
    expect(asked.status).toBe(200);
    expect(caseOf(asked)).toMatchObject({ discoveredAt: found.discoveredAt, proposals: [{ kind: 'correction' }] });
    const alone = await api.command(number, 'correct', {
      event: 1,
      is: { firstPublishedAt: earlier },
      reason: '核对网页',
      evidence: proof,
    });
    expect(caseOf(alone)).toMatchObject({ firstPublishedAt: earlier });
    const unproven = { event: 1, is: { firstPublishedAt: found.discoveredAt }, reason: '核对网页', evidence: [] };
    expect(await api.command(number, 'correct', unproven)).toMatchObject({
      status: 422,
      json: { pointer: '/evidence' },
    });
    expect((await api.command(number, 'set-aside', { duty: 'sign:A1', reason: '中断' })).status).toBe(403);
  });

  it('refuses an unknown case and an unknown command with 404', async () => {
    expect((await api.command('BL2699999', 'confirm', {})).status).toBe(404);
    expect((await api.command('BL2699999', 'fire', { clockId: 'response', rung: 'half' })).status).toBe(404);
  });
});

async function two() {
  const first = caseOf(await api.register()).number;
  const second = caseOf(await api.register({ ...REGISTER, summary: '同一工地噪声' })).number;
  return { first, second };
}

/** A case with an alert that joined it an hour after it was registered. */
async function withJoined() {
  const { first } = await two();
  const receivedAt = later(api.ports, HOUR);
  const alert = {
    id: 'x1',
    caseNumber: first,
    source: 'generic',
    vendorId: 'v1',
    receivedAt,
    outcome: 'joined' as const,
    metrics: {},
  };
  const words = {
    id: 'x1',
    caseNumber: first,
    title: '垃圾清运不及时',
    text: '小区垃圾三天没有清运',
    expiresAt: '2026-09-01T00:00:00.000Z',
  };
  await api.ports.store.addAlert(alert, words);
  return { first, receivedAt };
}

/** Just before the join itself is written. */
const meanwhile = (happens: () => Promise<unknown>): void => {
  const { store } = api.ports;
  let happened = false;
  api.ports.store = {
    ...store,
    commit: async (commit) => {
      if (!happened && commit.whileOpen !== undefined) {
        happened = true;
        await happens();
      }
      return store.commit(commit);
    },
  };
};

describe('M4 · join and split', () => {
  it('joins a case to another that is open', async () => {
    const { first, second } = await two();
    expect(caseOf(await api.command(second, 'join', { target: first, reason: '同一事件' }))).toMatchObject({
      status: 'ended',
      joinedInto: first,
    });
    // H4: the limits of the matter are the other's, which may not begin after any discovery of it.
    const joined = await api.ports.store.load(second);
    expect((await api.ports.store.events(first)).findLast(({ type }) => type === 'traced-back')).toMatchObject({
      fromCase: second,
      discoveredAt: joined?.state.discoveredAt,
    });
  });

  it('refuses to join what is not there or has ended', async () => {
    const { first, second } = await two();
    expect(await api.command(second, 'join', { target: 'BL2699999', reason: '同一事件' })).toMatchObject({
      status: 422,
      json: { pointer: '/target' },
    });
    await api.command(first, 'end', { outcome: 'not-government', reason: '误登' });
    expect(await api.command(second, 'join', { target: first, reason: '同一事件' })).toMatchObject({
      status: 422,
      json: { pointer: '/target' },
    });
  });

  it('splits an alert off once, though two press at the same moment', async () => {
    const { first } = await withJoined();
    const press = () => api.command(first, 'split', { alertId: 'x1', reason: '不是同一事' });
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [one, other] = answers.map(({ json }) => json['newCase']);
    expect(one).toBe(other);
    expect([...api.ports.tables.cases.values()].filter(({ splitFrom }) => splitFrom === first)).toHaveLength(1);
    expect((await api.ports.store.events(first)).filter(({ type }) => type === 'split-off')).toHaveLength(1);
  });

  it('splits an alert off as it was asked, though its case ends at the same moment', async () => {
    const { first } = await withJoined();
    const { store } = api.ports;
    let ended = false;
    api.ports.store = {
      ...store,
      commit: async (commit) => {
        if (!ended && commit.opens) {
          ended = true;
          await api.command(first, 'end', { outcome: 'not-government', reason: '误登' });
        }
        return store.commit(commit);
      },
    };
    const cases = api.ports.tables.cases.size;
    expect((await api.command(first, 'split', { alertId: 'x1', reason: '不是同一事' })).status).toBe(200);
    expect(api.ports.tables.cases.size).toBe(cases + 1);
    expect((await api.ports.store.events(first)).slice(-2).map(({ type }) => type)).toEqual([
      'clocks-changed',
      'split-off',
    ]);
  });

  it('refuses to join what ends at the same moment', async () => {
    const { first, second } = await two();
    meanwhile(() => api.command(first, 'end', { outcome: 'not-government', reason: '误登' }));
    expect(await api.command(second, 'join', { target: first, reason: '同一事件' })).toMatchObject({
      status: 422,
      json: { pointer: '/target' },
    });
    expect((await api.ports.store.load(second))?.state.status).not.toBe('ended');
  });

  it('P2: loses no order that an alert brings while its case joins another', async () => {
    const { first, second } = await two();
    const by = { unit: '市政府办', number: '甬政办12', dueAt: '2026-03-21T10:00:00.000Z' };
    meanwhile(() =>
      executeCommand(api.ports, second, {
        actor: { kind: 'system', part: 'intake' },
        command: { command: 'set-limit', by },
      }),
    );
    expect((await api.command(second, 'join', { target: first, reason: '同一事件' })).status).toBe(200);
    expect((await api.ports.store.load(first))?.state.limits).toMatchObject([by]);
  });

  it('makes a joined alert a case of its own, discovered when it arrived, and does so once', async () => {
    const { first, receivedAt } = await withJoined();
    later(api.ports, HOUR);
    const answer = await api.command(first, 'split', { alertId: 'x1', reason: '不是同一事' });
    const newCase = String(answer.json['newCase']);
    expect(answer.status).toBe(200);
    const read = caseOf(await api.read('/api/cases/{number}', 'desk', { path: { number: newCase } }));
    expect(read).toMatchObject({ splitFrom: first, discoveredAt: receivedAt, subject: '市容', status: 'appraising' });
    expect((await api.words(newCase, { why: '核对' })).text).toContain('垃圾清运不及时');
    expect((await api.command(first, 'split', { alertId: 'x1', reason: '再按一次' })).json['newCase']).toBe(newCase);
    expect((await api.ports.store.events(first)).filter((event) => event.type === 'split-off')).toHaveLength(1);
  });

  it('shows the case that a split would open, and takes no number for it', async () => {
    const { first, receivedAt } = await withJoined();
    const answer = await api.command(first, 'split', { alertId: 'x1', reason: '不是同一事' }, 'desk', {
      preview: 'true',
    });
    expect(answer).toMatchObject({
      status: 200,
      json: {
        preview: true,
        opened: {
          discoveredAt: receivedAt,
          splitFrom: first,
          clocks: expect.arrayContaining([expect.objectContaining({ kind: 'response' })]),
        },
      },
    });
    expect((await api.ports.store.events(first)).some((event) => event.type === 'split-off')).toBe(false);
  });

  it('refuses to split off an alert that is not there', async () => {
    const { first } = await two();
    expect(await api.command(first, 'split', { alertId: 'nope', reason: '不是' })).toMatchObject({
      status: 422,
      json: { pointer: '/alertId', clause: 'M4' },
    });
  });
});

describe('H5 · citizens’ words', () => {
  it('are opened with a reason that the record keeps', async () => {
    const { number } = caseOf(await api.register());
    await api.ports.store.addAlert(
      {
        id: 'w1',
        caseNumber: number,
        source: 'generic',
        vendorId: 'v',
        receivedAt: NOW,
        outcome: 'joined',
        metrics: {},
      },
      { id: 'w1', caseNumber: number, title: '标题', text: '原文', expiresAt: '2026-09-01T00:00:00.000Z' },
    );
    const answer = await api.words(number, { why: '研判核对' });
    expect(answer.json['words']).toMatchObject([{ title: '标题', text: '原文' }]);
    const events = await api.read('/api/cases/{number}/{part}', 'desk', { path: { number, part: 'events' } });
    expect(events.text).toContain('"words-opened","why":"研判核对"');
  });

  it('are read in the course of triage without a typed reason, on record, and for nothing else', async () => {
    const waiting = caseOf(await api.register()).number;
    expect((await api.words(waiting, {})).status).toBe(200);
    const read = (await api.ports.store.events(waiting)).at(-1);
    expect(read).toMatchObject({ type: 'words-opened', actor: { kind: 'person', id: 'desk' } });
    expect(read).not.toHaveProperty('why');
    expect(await api.words(waiting, {}, 'auditor')).toMatchObject({
      status: 422,
      json: { type: 'urn:huiying:problem:reason-missing', pointer: '/why', clause: 'H5' },
    });
    const open = await api.assigned();
    expect((await api.words(open, {})).status).toBe(422);
    expect((await api.words(open, {}, 'unit-a-officer')).status).toBe(422);
    expect((await api.words(open, { why: '核对来访人所述' })).status).toBe(200);
    await api.command(waiting, 'end', { outcome: 'not-government', reason: '误登' });
    expect((await api.words(waiting, {})).status).toBe(422);
    expect((await api.manyWords({ numbers: [open] })).status).toBe(400);
  });

  it('overtake nobody who acts on the case as he saw it before they were read', async () => {
    const { number, personVersion } = caseOf(await api.register());
    await api.words(number, {});
    await api.words(number, { why: '复核' }, 'auditor');
    expect((await api.command(number, 'confirm', { expectedVersion: personVersion })).status).toBe(200);
    expect((await api.command(number, 'note', { says: '又记', expectedVersion: personVersion })).status).toBe(409);
  });

  it('are opened for several cases at once, each on its own record', async () => {
    const numbers = [caseOf(await api.register()).number, caseOf(await api.register()).number];
    expect((await api.manyWords({ numbers, why: '批量研判' })).status).toBe(200);
    for (const number of numbers) {
      expect((await api.ports.store.events(number)).at(-1)).toMatchObject({ type: 'words-opened', why: '批量研判' });
    }
  });

  it('refuses the whole request where one of the cases may not be opened', async () => {
    const own = await api.assigned();
    const other = caseOf(await api.register()).number;
    expect((await api.manyWords({ numbers: [own, other], why: '查看' }, 'unit-a-officer')).status).toBe(403);
    expect((await api.ports.store.events(own)).some((event) => event.type === 'words-opened')).toBe(false);
  });
});

describe('who may', () => {
  it('refuses without sign-in', async () => {
    expect(await api.read('/api/cases')).toMatchObject({
      status: 401,
      json: { type: 'urn:huiying:problem:not-signed-in' },
    });
  });

  it('refuses a person whom the directory does not know, or who left', async () => {
    expect((await api.read('/api/cases', 'stranger')).status).toBe(403);
    expect((await api.read('/api/cases', 'gone')).status).toBe(403);
  });

  it('refuses a unit that has no part in the case', async () => {
    const number = await api.assigned();
    expect(await api.command(number, 'sign', { assignmentId: 'A1' }, 'unit-b-officer')).toMatchObject({
      status: 403,
      json: { clause: 'H5' },
    });
    expect((await api.read('/api/cases/{number}', 'unit-b-officer', { path: { number } })).status).toBe(403);
  });

  it('refuses a co-unit that would sign for another', async () => {
    const number = await api.assigned();
    await api.command(number, 'assign', { unit: 'unit-b', part: 'co-unit' });
    expect((await api.command(number, 'sign', { assignmentId: 'A1' }, 'unit-b-officer')).status).toBe(403);
    expect((await api.command(number, 'sign', { assignmentId: 'A2' }, 'unit-b-officer')).status).toBe(200);
  });

  it('refuses the auditor every change', async () => {
    const number = await api.assigned();
    expect((await api.read('/api/cases/{number}', 'auditor', { path: { number } })).status).toBe(200);
    expect((await api.command(number, 'note', { says: '看过' }, 'auditor')).status).toBe(403);
    expect((await api.register(REGISTER, 'auditor')).status).toBe(403);
  });

  it('tells a page what this person may do', async () => {
    const number = await api.assigned();
    const mine = caseOf(await api.read('/api/cases/{number}', 'unit-a-officer', { path: { number } }));
    expect(mine.may).toEqual(expect.arrayContaining(['sign', 'return', 'release']));
    expect(mine.may).not.toContain('grade');
  });
});
