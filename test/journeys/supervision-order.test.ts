import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { DOCX } from '../../functions/handlers/http/api/schemas/papers.ts';
import { readOrders } from '../../functions/handlers/http/read-orders.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { ERASED } from '../../functions/domain/matter/free-text.ts';
import { orderKind } from '../../functions/domain/kinds/order-kind.ts';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { type Answer, front } from '../handlers/call.ts';
import { settled as onTheGround, statement } from '../harness/answers.ts';
import { deskByApi } from '../harness/by-api.ts';
import { phones } from '../harness/rings.ts';
import { World } from '../harness/world.ts';

const ORDER = {
  basis: { kind: 'instruction', says: '区长批示' },
  title: '夜间施工噪声整改',
  subject: '环境',
  unit: 'unit-a',
  limit: { workingDays: 3 },
  demands: ['查明工地', '公布整改措施'],
};
const proof = [{ kind: 'document', ref: '整改报告' }];

let world: World;
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
});

async function settled(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  await world.settle();
  return answer;
}
const issue = (as = 'desk', body: object = ORDER) =>
  settled(front(commandOrder, world.ports).call('POST /api/orders', { as, body }));
const command = (as: string, name: string, body: object = {}, number = 'BLD2600001') =>
  settled(
    front(commandOrder, world.ports).call('POST /api/orders/{number}/{command}', {
      as,
      path: { number, command: name },
      body,
    }),
  );
const reply = (demandId: string, says = '已办') =>
  command('unit-a-officer', 'reply', { demandId, says, evidence: proof });
const ABOUT = '督办件BLD2600001（黄）环境';
const news = (what: string) => `${ABOUT}：${what} +code`;
const clocksOf = ({ json }: Answer): string[] =>
  (json['order'] as { clocks: { id: string; state: string; dueAt: string }[] }).clocks.map(
    ({ id, state, dueAt }) => `${id} ${state} ${dueAt}`,
  );

const breachesOf = ({ json }: Answer): string[] =>
  (json['order'] as { breaches: { duty: string; unit: { id: string }; is: string; dueAt: string }[] }).breaches.map(
    ({ duty, unit, is, dueAt }) => `${duty} ${unit.id} ${is} ${dueAt}`,
  );

const readPaper = (query: Record<string, string> = {}) =>
  front(readOrders, world.ports).call('GET /api/orders/{number}', {
    as: 'desk',
    path: { number: 'BLD2600001' },
    query,
  });

describe('S3 · the paper of a supervision order', () => {
  it('is written from the record, and comes as a file', async () => {
    await issue();
    const read1 = await readPaper();
    expect(read1.json['paper']).toMatchObject({
      kind: 'supervision-order',
      number: 'BLD2600001',
      title: '关于夜间施工噪声整改的督办函',
      signed: { on: '2026年3月4日' },
    });
    const file = await readPaper({ as: 'docx' });
    expect([file.status, file.headers['content-type']]).toEqual([200, DOCX]);
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('BLD2600001 关于夜间施工噪声整改的督办函.docx')}`,
    );
    const document = strFromU8(unzipSync(Buffer.from(file.text, 'base64'))['word/document.xml'] ?? new Uint8Array());
    expect(document).toContain('请于2026年3月9日24时前逐项反馈办理情况，并附有关材料。');
  });

  it('is refused in another form, and where the rules have no words for it', async () => {
    await issue();
    expect((await readPaper({ as: 'pdf' })).json).toMatchObject({ status: 400, pointer: '/as' });
    const { papers: _, ...before } = currentPolicy();
    world.ports.policies.rulesOf = async () => before;
    expect((await readPaper()).json['paper']).toBeNull();
    expect((await readPaper({ as: 'docx' })).json).toMatchObject({
      status: 404,
      type: 'urn:huiying:problem:no-such-paper',
    });
  });
});

describe('S3 · a supervision order from its issue to its end', () => {
  it('texts whose move it is at once, and lets the issuer alone find it done', async () => {
    const issued = await issue();
    expect(clocksOf(issued)).toEqual([
      'order-sign running 2026-03-05T02:00:00.000Z',
      'order-reply running 2026-03-09T15:59:59.000Z',
    ]);
    expect(await world.rings()).toEqual(phones(['4日10:00', 'unit-a-officer', `${ABOUT}，5日10:00前签收 +code`]));
    await world.advance('2026-03-04 11:00');
    await command('unit-a-officer', 'sign');
    await reply('D1');
    expect(await world.rings()).toEqual([]);
    await reply('D2');
    expect(await world.rings()).toEqual(phones(['4日11:00', 'desk', news('已反馈')]));
    for (const who of ['unit-a-officer', 'unit-a-leader', 'unit-a-head'])
      expect((await command(who, 'complete', { says: '已办' })).json).toMatchObject({ status: 403 });
    await command('desk', 'complete', { says: '已落实' });
    expect(world.executions.parked('BLD2600001')).toBe(0);
    await world.advance('2026-03-30 11:00');
    expect(await world.rings()).toEqual(phones(['4日11:00', 'unit-a-officer', news('已办结')]));
  });

  it('gives a returned reply a new limit in working days, reminds before it and tells who is above when it is missed', async () => {
    await issue();
    await reply('D1');
    await reply('D2');
    await world.advance('2026-03-05 11:00');
    await world.rings();
    const returned = await command('desk', 'return-reply', { demandId: 'D2', says: '没有网址' });
    // A Thursday: Friday, Monday and Tuesday are the three working days.
    expect(clocksOf(returned).at(-1)).toBe('order-reply:again1 running 2026-03-10T15:59:59.000Z');
    expect(returned.json['order']).toMatchObject({
      demands: [{ state: 'replied' }, { state: 'returned', returns: 1 }],
    });
    await command('desk', 'urge', { says: '区长在问' });
    await world.advance('2026-03-12 11:00');
    expect(await world.rings()).toEqual(
      phones(
        ['5日11:00', 'unit-a-officer', news('退回重办')],
        ['5日11:00', 'unit-a-officer', news('请速办')],
        ['8日07:30', 'unit-a-officer', `${ABOUT}，10日23:59前反馈 +code`],
        ['10日07:30', 'unit-a-officer unit-a-leader', `${ABOUT}，10日23:59前反馈 +code`],
        ['10日23:59', 'unit-a-officer unit-a-leader', `${ABOUT}逾10日23:59未反馈 +code`],
        ['12日07:30', 'unit-a-officer unit-a-head', `催办通知：${ABOUT}，逾10日23:59未反馈，抄送主要领导。`],
      ),
    );
    await reply('D2', '网址已补');
    const done = await command('desk', 'complete', { says: '已落实' });
    expect(done.json['order']).toMatchObject({ status: 'completed', next: null });
    expect(await world.rings()).toEqual(
      phones(['12日11:00', 'desk', news('已反馈')], ['12日11:00', 'unit-a-officer', news('已办结')]),
    );
  });

  it('keeps a miss as one breach of whose move it was, which no answer takes away and a leader above may set aside', async () => {
    await issue();
    await world.advance('2026-03-06 10:00');
    await reply('D1');
    const replied = await reply('D2');
    expect(breachesOf(replied)).toEqual(['order-sign unit-a stands 2026-03-05T02:00:00.000Z']);
    await world.advance('2026-03-10 10:00');
    const done = await command('desk', 'complete', { says: '已落实' });
    expect(breachesOf(done)).toEqual([
      'order-sign unit-a stands 2026-03-05T02:00:00.000Z',
      'order-check qu-zhengfu-ban stands 2026-03-09T02:00:00.000Z',
    ]);
    const figures = async () =>
      (await front(readDuty, world.ports).call('GET /api/unit-figures', { as: 'desk', query: { month: '2026-03' } }))
        .json['units'];
    const none = { stands: 0, healed: 0, setAside: 0 };
    // Apart from what was missed of cases.
    expect(await figures()).toMatchObject([
      { unit: { id: 'qu-zhengfu-ban' }, breaches: none, ofOrders: { ...none, stands: 1 }, ofConferences: none },
      { unit: { id: 'unit-a' }, breaches: none, ofOrders: { ...none, stands: 1 }, ofConferences: none },
    ]);
    const aside = (who: string, duty: string) => command(who, 'set-aside', { duty, says: '系统中断' });
    expect((await aside('unit-a-leader', 'order-sign')).status).toBe(403);
    expect((await aside('duty-leader', 'order-check')).json).toMatchObject({
      status: 422,
      detail: '签发单位和值班台自身的超时由区领导认定',
    });
    expect((await aside('duty-leader', 'order-reply')).json).toMatchObject({ status: 422, pointer: '/duty' });
    await aside('duty-leader', 'order-sign');
    expect(breachesOf(await aside('mayor', 'order-check'))).toEqual([
      'order-sign unit-a set-aside 2026-03-05T02:00:00.000Z',
      'order-check qu-zhengfu-ban set-aside 2026-03-09T02:00:00.000Z',
    ]);
    expect(await figures()).toMatchObject([{ ofOrders: { stands: 0, setAside: 1 } }, { ofOrders: { setAside: 1 } }]);
  });

  it('opens behind the code of its text: number and time before a press, then what it asks, and the unit signs there', async () => {
    await issue();
    const code = (await world.heard()).find(({ person }) => person === 'unit-a-officer')?.code ?? '';
    const cookies: string[] = [];
    const get = () => front(serveLink, world.ports).call('GET /t/{code}', { path: { code }, cookies });
    const post = async (action: string) => {
      const answer = await front(serveLink, world.ports).call('POST /t/{code}', {
        path: { code },
        rawBody: new URLSearchParams({ action }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      cookies.push(answer.headers['set-cookie']?.split(';')[0] ?? '');
      return answer;
    };
    const before = (await get()).text;
    expect(before).toContain('BLD2600001');
    expect(before).toContain('03-05 10:00 前完成：签收督办件');
    for (const hidden of ['夜间施工噪声整改', '查明工地', '区长批示']) expect(before).not.toContain(hidden);
    expect((await post('complete')).status).toBe(400);
    const viewed = (await post('view')).text;
    for (const told of ['夜间施工噪声整改', '查明工地', '区长批示', '签收</button>']) expect(viewed).toContain(told);
    expect((await post('sign')).status).toBe(303);
    expect((await post('sign')).status).toBe(303);
    await world.settle();
    const after = (await get()).text;
    expect(after).toContain('✓ 已于 2026-03-04 10:00 由您签收');
    expect(after).not.toContain('签收</button>');
    const events = await world.ports.store.matterRecord(orderKind, 'BLD2600001');
    expect(events.filter(({ type }) => type === 'order-signed')).toMatchObject([
      { signer: 'unit-a-officer', actor: { via: 'link' } },
    ]);
  });

  it('is answered and returned behind the codes of its texts, once however often a weak network sends it', async () => {
    await issue();
    const heard: Awaited<ReturnType<typeof world.heard>> = [];
    const behind = async (who: string) => {
      heard.push(...(await world.heard()));
      const code = heard.findLast(({ person, code: one }) => person === who && one)?.code ?? '';
      const version = String((await world.ports.store.matter(orderKind, 'BLD2600001'))?.state.personVersion);
      return async (action: string, fields: Record<string, string>) => {
        const answer = await front(serveLink, world.ports).call('POST /t/{code}', {
          path: { code },
          rawBody: new URLSearchParams({ action, version, ...fields }).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        });
        await world.settle();
        return answer;
      };
    };
    const demands = async () => (await world.ports.store.matter(orderKind, 'BLD2600001'))?.state.demands;
    const officer = await behind('unit-a-officer');
    expect((await officer('reply', { demandId: 'D1', says: '已查明' })).text).toContain('反馈须附证明材料');
    const told = { demandId: 'D1', says: '已查明，电话13812345678', evidence: '整改报告' };
    expect((await officer('reply', told)).status).toBe(303);
    expect((await officer('reply', told)).status).toBe(303);
    expect((await officer('reply', { ...told, says: '另一种说法' })).status).toBe(409);
    const replies = (await world.ports.store.matterRecord(orderKind, 'BLD2600001')).filter(
      ({ type }) => type === 'demand-replied',
    );
    expect(replies).toMatchObject([{ demandId: 'D1', evidence: [{ kind: 'document', ref: '整改报告' }] }]);
    expect(JSON.stringify(replies)).not.toContain('13812345678');
    expect((await officer('return-reply', { demandId: 'D1', says: '不行' })).status).toBe(403);
    expect((await (await behind('unit-a-officer'))('reply', { ...told, demandId: 'D2' })).status).toBe(303);

    const issuer = await behind('desk');
    const viewed = (await issuer('view', {})).text;
    for (const shown of ['已查明', '整改报告', '退回重办</button>']) expect(viewed).toContain(shown);
    expect((await issuer('return-reply', { demandId: 'D2', says: '没有整改时间表' })).status).toBe(303);
    expect(await demands()).toMatchObject([{ state: 'replied' }, { state: 'returned', returns: 1 }]);
    expect((await issuer('complete', { says: '已落实' })).status).toBe(400);
  });

  it('refuses a signature behind a code of whoever has moved to another unit, and tells him nothing of it', async () => {
    await issue();
    const code = (await world.heard()).find(({ person }) => person === 'unit-a-officer')?.code ?? '';
    await world.ports.store.putDirectory({ contacts: [{ ...world.contact('unit-a-officer'), unit: 'unit-b' }] });
    await world.advance('PT1M');
    const call = (action: string) =>
      front(serveLink, world.ports).call('POST /t/{code}', {
        path: { code },
        rawBody: new URLSearchParams({ action }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
    expect((await call('sign')).status).toBe(403);
    const viewed = (await call('view')).text;
    expect(viewed).toContain('此件已不由贵单位办理');
    expect(viewed).not.toContain('查明工地');
  });

  it('H5: loses what slipped into it by two persons, and its record stays whole', async () => {
    await issue('desk', { ...ORDER, title: '张三反映的噪声', demands: ['回访张三'] });
    await reply('D1', '已回访张三');
    await world.rings();
    const asked = await command('desk', 'ask-purge', { events: [1, 4], says: '误写群众姓名' });
    expect(asked.json['order']).toMatchObject({ proposals: [{ events: [1, 4], mine: false }] });
    const id = (asked.json['order'] as { proposals: { id: string }[] }).proposals[0]?.id ?? '';
    const [text] = await world.rings();
    expect(text).toContain('审批清除 +code');
    const decide = (who: string, decision = 'approve') => command(who, 'decide', { proposalId: id, decision });
    expect((await decide('unit-a-leader')).status).toBe(403);
    expect((await decide('desk')).json).toMatchObject({
      status: 422,
      detail: expect.stringContaining('须由提请人以外的人审批'),
    });
    expect((await world.ports.store.matterRecord(orderKind, 'BLD2600001')).some(({ type }) => type === 'purged')).toBe(
      false,
    );
    const done = await decide('duty-leader');
    expect(done.json['order']).toMatchObject({ title: ERASED, proposals: [], demands: [{ says: ERASED }] });
    expect(JSON.stringify(done.json)).not.toContain('张三');
    expect(JSON.stringify([...world.ports.tables.records, ...world.ports.tables.matters])).not.toContain('张三');
    expect(await world.rings()).toHaveLength(1);
    expect((await decide('duty-leader')).status).toBe(422);
    // What is erased already need not be asked for again.
    expect(done.json['order']).toMatchObject({ erasable: expect.not.arrayContaining([1, 4]) });
    const again = await command('desk', 'ask-purge', { events: [4], says: '误写群众姓名' });
    expect(again.json).toMatchObject({ status: 422, pointer: '/events', detail: expect.stringContaining('已经清除') });
  });

  it('H2: a decision on its words that nobody takes is chased, and missed as the desk’s', async () => {
    await issue();
    await command('desk', 'complete', { says: '已落实' });
    await command('desk', 'withdraw', { says: '重复' });
    await command('desk', 'ask-purge', { events: [1], says: '误写群众姓名' });
    await world.rings();
    await world.advance('2026-03-06 10:00');
    expect((await world.rings()).length).toBeGreaterThan(0);
    const state = (await world.ports.store.matter(orderKind, 'BLD2600001'))?.state;
    expect(state).toMatchObject({ status: 'withdrawn', breaches: [{ is: 'stands' }] });
    expect(state?.breaches?.map(({ duty }) => duty.split(':')[0])).toEqual(['decision']);
  });

  it('is numbered without gaps: one that is refused takes no number', async () => {
    const numbers: unknown[] = [];
    for (const workingDays of [3, 90, 5]) {
      const { json } = await issue('desk', { ...ORDER, limit: { workingDays } });
      numbers.push((json['order'] as { number: string } | undefined)?.number);
    }
    expect(numbers).toEqual(['BLD2600001', undefined, 'BLD2600002']);
  });

  it('refuses to be found done while a demand has no reply', async () => {
    await issue();
    await reply('D1');
    expect((await command('desk', 'complete', { says: '已落实' })).json).toMatchObject({
      status: 422,
      detail: '还有 1 项要求没有反馈：D2，不能办结',
    });
  });
});

const closed = async (): Promise<string> => {
  const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null }, gradeReason: '轻' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.do('desk', number, statement(world.now));
  await world.do('desk', number, onTheGround);
  await world.do('desk', number, { command: 'close' });
  return number;
};

describe('P5, D1 · what a leader orders of a case that was closed', () => {
  it('opens it anew by name of whoever issued the order, once, and presses its unit by the order', async () => {
    const number = await closed();
    expect((await issue('desk', { ...ORDER, caseNumber: number })).status).toBe(201);
    expect((await world.state(number)).status).toBe('open');
    expect(await world.events(number, 'reopened')).toMatchObject([
      { reason: '区长批示 BLD2600001', actor: { kind: 'person', id: 'desk' } },
    ]);
    expect((await issue('desk', { ...ORDER, caseNumber: number })).status).toBe(201);
    expect(await world.events(number, 'reopened')).toHaveLength(1);
  });

  it('not by an order that rests on something else, nor where the case goes on in another', async () => {
    const number = await closed();
    await issue('desk', { ...ORDER, basis: { kind: 'meeting', says: '例会' }, caseNumber: number });
    expect((await world.state(number)).status).toBe('closed');
    const [joined, heir] = [await world.open({ by: 'desk' }), await world.open({ by: 'desk' })];
    await deskByApi(world, joined.number, 'join', { target: heir.number, reason: '同一事件' });
    await issue('desk', { ...ORDER, caseNumber: joined.number });
    expect(await world.state(joined.number)).toMatchObject({ status: 'ended', joinedInto: heir.number });
  });
});

/** Unit-a never signs: two hours after the assignment that is a miss of its own. */
async function unsigned(): Promise<string> {
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.advance('2026-03-04 12:30');
  return number;
}
const fromBreach = (caseNumber: string, more: object = {}) =>
  issue('desk', { ...ORDER, caseNumber, breach: 'sign:A1', ...more });
const problem = ({ status, json }: Answer): string => `${status} ${String(json['type']).split(':').at(-1)}`;

describe('S3 · a supervision order that is opened from a breach', () => {
  it('names the duty that was missed and when it was due, on its page and in its record', async () => {
    const number = await unsigned();
    const issued = await fromBreach(number);
    expect(issued.json['order']).toMatchObject({
      caseNumber: number,
      breach: { duty: 'sign:A1', name: '签收', dueAt: '2026-03-04T04:00:00.000Z' },
    });
    expect((issued.json['events'] as object[])[0]).toMatchObject({
      type: 'order-opened',
      breach: { duty: 'sign:A1', dueAt: '2026-03-04T04:00:00.000Z' },
    });
  });

  it('refuses one that is not on the record, or of another unit, or that counts no more', async () => {
    const number = await unsigned();
    expect(problem(await fromBreach(number, { breach: 'response' }))).toBe('422 no-such-breach');
    expect(problem(await fromBreach(number, { unit: 'unit-b' }))).toBe('422 not-its-breach');
    expect(problem(await issue('desk', { ...ORDER, breach: 'sign:A1' }))).toBe('422 no-such-breach');
    await world.do('duty-leader', number, { command: 'set-aside', duty: 'sign:A1', reason: '系统停运' });
    expect(problem(await fromBreach(number))).toBe('422 counts-no-more');
  });

  it('is issued once while it is open', async () => {
    const number = await unsigned();
    await fromBreach(number);
    expect(problem(await fromBreach(number))).toBe('422 already-ordered');
    await command('desk', 'withdraw', { says: '另行督办' });
    const both = await Promise.all([fromBreach(number), fromBreach(number)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });
});
