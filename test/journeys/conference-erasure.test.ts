import { beforeEach, describe, expect, it } from 'vitest';
import { conferenceKind } from '../../functions/domain/kinds/conference-kind.ts';
import type { OpenCase } from '../../functions/domain/case/commands.ts';
import { chainFault } from '../../functions/domain/matter/chain.ts';
import { ERASED } from '../../functions/domain/matter/free-text.ts';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { readConferences } from '../../functions/handlers/http/read-conferences.ts';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { type Answer, front } from '../handlers/call.ts';
import { shanghai, World } from '../harness/world.ts';

const NUMBER = 'BLF2600001';
const GRAVE = { opinion: 'II', emergency: 'II' } as const;
const emergency: Partial<OpenCase> & { by: string } = {
  by: 'desk',
  subject: '环境',
  emergencyKind: '安全生产',
  grades: GRAVE,
  suggestion: { grades: GRAVE, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
};
/** What slipped in: nobody may find it anywhere once it is erased. */
const NAME = '张三';
/** Whoever let the name stand had a reason, which may be wrong. */
const BASIS = '家属同意公开';

let world: World;
let number: string;

const command = async (name: string, body: object = {}, as = 'desk', of = NUMBER): Promise<Answer> => {
  const answer = await front(commandConference, world.ports).call('POST /api/conferences/{number}/{command}', {
    as,
    path: { number: of, command: name },
    body,
  });
  await world.settle();
  return answer;
};
const read = (as = 'desk') =>
  front(readConferences, world.ports).call('GET /api/conferences/{number}', { as, path: { number: NUMBER } });
const listed = (as = 'desk', query: Record<string, string> = {}) =>
  front(readConferences, world.ports).call('GET /api/conferences', { as, query });
const awaiting = async (as: string): Promise<unknown[]> =>
  (await front(readDuty, world.ports).call('GET /api/proposals', { as })).json['proposals'] as unknown[];
const record = () => world.ports.store.matterRecord(conferenceKind, NUMBER);
const stored = async (of = NUMBER) => {
  const found = await world.ports.store.matter(conferenceKind, of);
  if (!found) throw new Error(`no conference ${of}`);
  return found.state;
};
const decision = async () => (await stored()).clocks.find(({ kind }) => kind === 'decision');
const seqOf = async (type: string): Promise<number> =>
  (await record()).findLast((event) => event.type === type)?.seq ?? 0;
/** Everything that the store keeps of it. */
const kept = (): string => {
  const { records, matters, texts, outboxes } = world.ports.tables;
  const said = [texts, outboxes].map((table) => [...(table.get(NUMBER)?.values() ?? [])]);
  return JSON.stringify([[...records], [...matters], ...said]);
};

const idIn = (answer: Answer): string =>
  (answer.json['conference'] as { proposals: { id: string }[] }).proposals[0]?.id ?? '';
/** Asks to have erased what the last event of each type says; the proposal's id. */
async function ask(types: string[], as = 'desk'): Promise<string> {
  const events = await Promise.all(types.map(seqOf));
  const answer = await command('ask-purge', { events, says: '误写群众姓名' }, as);
  expect(answer.status).toBe(200);
  return idIn(answer);
}
const decide = (proposalId: string, as: string, by = 'approve', says?: string) =>
  command('decide', { proposalId, decision: by, ...(says === undefined ? {} : { says }) }, as);
const approve = (proposalId: string, as = 'duty-leader') => decide(proposalId, as);

/** The page behind the last code that a person was texted, as it is whenever it is looked at. */
async function pageOf(who: string): Promise<() => Promise<string>> {
  const code = (await world.heard()).findLast(({ person }) => person === who)?.code ?? '';
  return async () => {
    const answer = await front(serveLink, world.ports).call('POST /t/{code}', {
      path: { code },
      rawBody: new URLSearchParams({ action: 'view' }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    return answer.text;
  };
}

const held = (more: object = {}) => ({
  heldAt: shanghai('2026-03-04 10:00'),
  place: '区发布厅',
  attendance: [{ name: 'name of unit-a-spokesperson', post: '新闻发言人', person: 'unit-a-spokesperson' }],
  evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/fbh/1' }],
  outlets: [],
  final: false,
  followUpAt: shanghai('2026-03-05 18:00'),
  unanswered: [],
  ...more,
});

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  number = (await world.open(emergency)).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await command('plan', { at: shanghai('2026-03-05 08:00'), place: '区发布厅' });
  await command('set-line', { says: `伤者${NAME}已送医`, exposureBasis: BASIS }, 'unit-a-officer');
  await world.rings();
});

describe('H5 · what slipped into a press conference is erased by two persons', () => {
  it('one asks and says why, another is texted and decides within a day, and the one who asked is told', async () => {
    await command('set-questions', {
      questions: [{ asks: `${NAME}伤势如何`, answer: `${NAME}无生命危险` }],
    });
    const events = [await seqOf('line-set'), await seqOf('questions-set')];
    const asked = await command('ask-purge', { events, says: '误写群众姓名' });
    expect(asked.json['conference']).toMatchObject({
      proposals: [{ kind: 'purge', events, reason: '误写群众姓名', by: { id: 'desk' }, mine: false, own: true }],
    });
    // H5: nothing is touched before there is a decision.
    expect(kept()).toContain(NAME);
    expect(await decision()).toMatchObject({ state: 'running', dueAt: shanghai('2026-03-05 10:00') });
    const [text, ...others] = await world.rings();
    expect(text).toContain('审批清除 +code');
    expect(others).toEqual([]);
    expect(await awaiting('duty-leader')).toMatchObject([{ number: NUMBER, kind: 'purge', subject: '环境' }]);
    expect(await awaiting('desk')).toEqual([]);
    expect((await read('duty-leader')).json['conference']).toMatchObject({ proposals: [{ mine: true, own: false }] });

    const done = await approve(idIn(asked));
    expect(done.status).toBe(200);
    expect(done.json['conference']).toMatchObject({
      proposals: [],
      // What opened and planned it, and why it was asked: of the rest nothing is left.
      erasable: [1, await seqOf('conference-planned'), await seqOf('proposed')],
      line: { says: ERASED, version: 1 },
      questions: [{ asks: ERASED, answer: ERASED }],
    });
    expect((await record()).at(-2)).toMatchObject({ type: 'purged', events: events.map((seq) => ({ seq })) });
    expect(await decision()).toMatchObject({ state: 'met' });
    expect(await world.rings()).toHaveLength(1);
    expect(await awaiting('duty-leader')).toEqual([]);
  });

  it('then stands nowhere any more, and the record is whole', async () => {
    await command('do-step', { step: 'facts', says: `已向${NAME}核实`, by: NAME }, 'unit-a-officer');
    await command('do-step', { step: 'venue', says: `${NAME}借出`, place: `${NAME}家会议室` });
    await command('move', { at: shanghai('2026-03-05 07:00'), place: `${NAME}大厦`, says: `${NAME}要求` });
    await command('set-questions', { questions: [{ asks: `${NAME}伤势如何` }] });
    await command('name-spokesperson', { person: 'unit-a-spokesperson' });
    await command('decline-attendance', { says: `陪同${NAME}` }, 'unit-a-spokesperson');
    const written = (await record()).filter((event) => JSON.stringify(event).includes(NAME)).map(({ seq }) => seq);
    expect(written).toHaveLength(6);
    const id = idIn(await command('ask-purge', { events: written, says: '误写群众姓名' }, 'night-desk'));
    expect((await approve(id)).status).toBe(200);
    const served = [
      await read(),
      await read('unit-a-officer'),
      await read('unit-a-spokesperson'),
      await listed(),
      await listed('unit-a-officer'),
      await listed('desk', { caseNumber: number }),
    ];
    expect(served.map(({ status }) => status)).toEqual(served.map(() => 200));
    expect(JSON.stringify(served.map(({ json }) => json))).not.toContain(NAME);
    expect(kept()).not.toContain(NAME);
    expect((await stored()).place).toBe(ERASED);
    expect(chainFault(await record(), (text) => world.ports.ids.hash(text))).toBeNull();
  });

  it('is not on the page behind the spokesperson’s code either', async () => {
    await command('name-spokesperson', { person: 'unit-a-spokesperson' });
    const page = await pageOf('unit-a-spokesperson');
    expect(await page()).toContain(NAME);
    await approve(await ask(['line-set'], 'night-desk'));
    expect(await page()).not.toContain(NAME);
    expect(await page()).toContain(ERASED);
  });

  it('is decided signed in: the page behind the text says so, and later that it was', async () => {
    await command('cancel', { says: '上级统一召开' });
    const id = await ask(['line-set'], 'night-desk');
    const page = await pageOf('desk');
    expect(await page()).toContain('有一项提请待您审批，请登录平台办理');
    expect(await page()).not.toContain('您无需再办');
    await approve(id);
    expect(await page()).toContain('此项提请已有决定，您无需再办');
  });

  it('in its title is gone from every list, and one that is given since stays', async () => {
    // What its duty proposed has the title of the rules; this one is planned by hand.
    const of = 'BLF2600002';
    await front(commandConference, world.ports).call('POST /api/conferences', {
      as: 'night-desk',
      body: { caseNumber: number, title: `${NAME}受伤发布会`, place: `${NAME}家` },
    });
    await world.settle();
    await command('move', { at: shanghai('2026-03-05 07:00'), place: '三楼', says: '换地点' }, 'night-desk', of);
    const asked = await command('ask-purge', { events: [1], says: '误写群众姓名' }, 'night-desk', of);
    await command('decide', { proposalId: idIn(asked), decision: 'approve' }, 'desk', of);
    expect(await stored(of)).toMatchObject({ title: ERASED, place: '三楼' });
    expect(JSON.stringify((await listed()).json)).not.toContain(NAME);
  });

  it('is erased after it was held too, with who sat there and what was asked; its release is the case’s own record', async () => {
    await command(
      'hold',
      held({
        attendance: [{ name: NAME, post: '局长' }],
        place: `${NAME}家`,
        unanswered: [{ asks: `${NAME}何时出院`, by: shanghai('2026-03-06 10:00') }],
      }),
    );
    expect(await stored()).toMatchObject({ status: 'held', release: 'R1' });
    const done = await approve(await ask(['line-set', 'conference-held'], 'night-desk'));
    expect(done.json['conference']).toMatchObject({
      status: 'held',
      place: ERASED,
      held: { place: ERASED, attendance: [{ name: ERASED }], unanswered: [{ asks: ERASED }], release: 'R1' },
    });
    expect(kept()).not.toContain(NAME);
    // What it is on the record of its case is erased there, by its own proposal.
    expect(JSON.stringify(await world.ports.store.events(number))).toContain(NAME);
  });

  it('is erased after it was cancelled too, with the reason', async () => {
    await command('cancel', { says: `${NAME}已道歉` });
    const done = await approve(await ask(['line-set', 'conference-cancelled'], 'night-desk'));
    expect(done.json['conference']).toMatchObject({ status: 'cancelled', cancelled: { says: ERASED } });
    expect(kept()).not.toContain(NAME);
  });

  it('waits for its decision also while its case joins another, and is decided there', async () => {
    const id = await ask(['line-set'], 'night-desk');
    const other = (await world.open(emergency)).number;
    await world.do('desk', number, { command: 'join', target: other, reason: '同一事件' });
    expect((await stored()).caseNumber).toBe(other);
    expect(await awaiting('duty-leader')).toMatchObject([{ number: NUMBER }]);
    expect((await approve(id)).status).toBe(200);
    expect(kept()).not.toContain(NAME);
  });
});

describe('H5 · who may have words of a press conference erased', () => {
  it('refuses whoever asked, whoever wrote it, and every unit', async () => {
    await command('set-line', { says: `${NAME}已出院` }, 'night-desk');
    const id = await ask(['line-set']);
    const refused = await approve(id, 'desk');
    expect(refused.json).toMatchObject({ status: 422, clause: 'H5' });
    expect(refused.json['detail']).toContain('须由提请人以外的人审批');
    expect((await approve(id, 'night-desk')).json['detail']).toContain('涉及您本人登记的内容');
    for (const who of ['unit-a-officer', 'unit-a-leader', 'unit-a-spokesperson'])
      expect((await approve(id, who)).status).toBe(403);
    expect((await record()).some(({ type }) => type === 'purged')).toBe(false);
    expect((await approve(id, 'mayor')).status).toBe(200);
  });

  it('refuses a unit to ask, and shows it nothing of what is asked', async () => {
    const events = [await seqOf('line-set')];
    expect((await command('ask-purge', { events, says: '误写' }, 'unit-a-officer')).status).toBe(403);
    await ask(['line-set']);
    expect((await read('unit-a-officer')).json['conference']).toMatchObject({ proposals: [], erasable: [] });
    expect((await read('night-desk')).json['conference']).toMatchObject({ proposals: [{ mine: true }] });
  });

  it('asks the one who was named alone, until he passes it on', async () => {
    const events = [await seqOf('line-set')];
    const id = idIn(await command('ask-purge', { events, says: '误写', to: 'duty-leader' }));
    expect((await approve(id, 'night-desk')).json['detail']).toContain('已提请他人审批');
    const on = { proposalId: id, decision: 'pass-on', to: 'night-desk', says: '外出' };
    expect((await command('decide', on, 'duty-leader')).status).toBe(200);
    expect((await approve(id, 'night-desk')).status).toBe(200);
    expect(kept()).not.toContain(NAME);
  });

  it('refuses to name oneself, or somebody who may not decide', async () => {
    const events = [await seqOf('line-set')];
    for (const to of ['desk', 'unit-a-leader'])
      expect((await command('ask-purge', { events, says: '误写', to })).json).toMatchObject({
        status: 422,
        pointer: '/to',
      });
  });
});

describe('H5 · an erasure of a press conference that does not come to pass', () => {
  it('is sent back with the reason, which the one who asked is told; the words stay', async () => {
    const id = await ask(['line-set'], 'night-desk');
    await world.rings();
    expect((await decide(id, 'desk', 'send-back')).json).toMatchObject({ status: 422, pointer: '/says' });
    const done = await decide(id, 'desk', 'send-back', '姓名已公开');
    expect(done.json['conference']).toMatchObject({ proposals: [], line: { says: `伤者${NAME}已送医` } });
    const rings = await world.rings();
    expect(rings).toHaveLength(1);
    expect(rings[0]).toContain('night-desk');
    expect((await approve(id, 'duty-leader')).json).toMatchObject({ status: 422, pointer: '/proposalId' });
  });

  it('is taken back by whoever asked, and by nobody else; whoever was texted is told that it is off', async () => {
    const id = await ask(['line-set'], 'night-desk');
    const [asked] = await world.rings();
    const back = (as: string) => command('withdraw-proposal', { proposalId: id, says: '无须清除' }, as);
    expect((await back('desk')).json).toMatchObject({ status: 422, pointer: '/proposalId' });
    expect((await back('night-desk')).json['conference']).toMatchObject({ proposals: [] });
    expect(await decision()).toBeUndefined();
    const [off] = await world.rings();
    expect(off?.split(' ')[1]).toBe(asked?.split(' ')[1]);
    expect((await approve(id)).status).toBe(422);
    expect(kept()).toContain(NAME);
  });

  it('is taken back once the conference is over too', async () => {
    await command('cancel', { says: '上级统一召开' });
    const id = await ask(['line-set'], 'night-desk');
    await world.rings();
    await command('withdraw-proposal', { proposalId: id, says: '无须清除' }, 'night-desk');
    expect(await decision()).toBeUndefined();
    expect(await world.rings()).toHaveLength(1);
  });

  it('is asked for once: the same again is refused while it waits', async () => {
    await ask(['line-set']);
    const events = [await seqOf('line-set')];
    const again = await command('ask-purge', { events, says: '误写' }, 'night-desk');
    expect(again.json).toMatchObject({ status: 422, clause: 'H5' });
    expect(again.json['detail']).toContain('正待审批');
  });

  it('is asked for once by two at once, and decided once', async () => {
    const body = { events: [await seqOf('line-set')], says: '误写' };
    const asked = await Promise.all([command('ask-purge', body, 'desk'), command('ask-purge', body, 'night-desk')]);
    expect(asked.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
    const id = (await stored()).proposals?.[0]?.id ?? '';
    const decided = await Promise.all([approve(id, 'duty-leader'), approve(id, 'mayor')]);
    expect(decided.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
    expect((await record()).filter(({ type }) => type === 'purged')).toHaveLength(1);
  });

  it('names an event that is not there: which, and which there are', async () => {
    const { version } = await stored();
    const refused = await command('ask-purge', { events: [1, version + 7], says: '误写' });
    expect(refused.json).toMatchObject({
      status: 422,
      clause: 'H5',
      pointer: '/events',
      detail: `没有第 ${version + 7} 条记录，可选第 1 至 ${version} 条`,
    });
  });

  it('names an event in which nobody wrote anything, one that is erased, or none at all', async () => {
    const silent = await seqOf('clocks-changed');
    const refused = await command('ask-purge', { events: [silent], says: '误写' });
    expect(refused.json).toMatchObject({ status: 422, pointer: '/events' });
    expect(refused.json['detail']).toContain(`第 ${silent} 条记录中没有人填写的文字`);
    await approve(await ask(['line-set']));
    const again = await command('ask-purge', { events: [await seqOf('line-set')], says: '误写' });
    expect(again.json['detail']).toContain('的文字已经清除');
    expect((await command('ask-purge', { events: [], says: '误写' })).json).toMatchObject({ pointer: '/events' });
    expect((await command('ask-purge', { events: [1] })).json).toMatchObject({ pointer: '/says' });
  });

  it('is chased by its ladder, and stands as missed when the day is over, also where the conference is', async () => {
    await command('cancel', { says: '上级统一召开' });
    await ask(['line-set'], 'night-desk');
    await world.rings();
    await world.advance('2026-03-05 12:00');
    expect((await world.rings()).filter((ring) => ring.includes(NUMBER)).length).toBeGreaterThan(1);
    expect(await decision()).toMatchObject({ state: 'missed', dueAt: shanghai('2026-03-05 10:00') });
    // Not of the notice, and owed all the same, as on an order: one miss, of the desk, which stands once it is decided late.
    const [proposal] = (await stored()).proposals ?? [];
    const missed = [{ duty: `decision:${proposal?.id}`, is: 'stands', dueAt: shanghai('2026-03-05 10:00') }];
    expect((await stored()).breaches).toEqual(missed);
    expect((await approve(proposal?.id ?? '')).status).toBe(200);
    expect(await decision()).toMatchObject({ state: 'met', late: true });
    expect((await stored()).breaches).toEqual(missed);
  });
});
