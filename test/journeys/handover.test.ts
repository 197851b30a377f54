import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../functions/domain/matter/evidence.ts';
import type { Post } from '../../functions/domain/people/directory.ts';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { type Answer, front } from '../handlers/call.ts';
import { statement } from '../harness/answers.ts';
import { CHECKS, HANDOVER, handoversOf, LAWYER, WRITING } from '../harness/handovers.ts';
import { phones } from '../harness/rings.ts';
import { shanghai, World } from '../harness/world.ts';

/** Learnt of on Wednesday 4 March at ten, with unit-a to answer it by 6 March at ten. */
async function rumour(more: { subject?: string } = {}) {
  const world = await World.at('2026-03-04 10:00', { but: ({ contacts }) => contacts.push({ ...LAWYER }) });
  const { number } = await world.open(more);
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.rings();
  return { world, number, handovers: handoversOf(world) };
}

const refusedAs = ({ status, json }: Answer): string =>
  `${status} ${String(json['type']).split(':').at(-1)} ${String(json['clause'])}`;
const proof: Evidence[] = [{ kind: 'document', ref: '值班记录' }];
interface View {
  status: string;
  allowed: string[];
  falseFact: string;
  leads: { address: string }[];
  about: { id: string }[];
  sentBack?: string;
  answer: { release?: string; at?: string; by?: string };
  documents: Record<string, string>;
  clocks: { id: string; state: string; dueAt: string }[];
}
const viewOf = ({ json }: Answer): View => json['handover'] as View;
const clocksOf = (answer: Answer): string[] =>
  viewOf(answer).clocks.map(({ id, state, dueAt }) => `${id} ${state} ${dueAt}`);
const ABOUT = `办件${HANDOVER}（橙）移交`;

describe('M3 · a rumour is handed over beside the answer', () => {
  it('from a post to the police: prepared, approved by a legal officer, sent, answered at its hour, and what came of it', async () => {
    const { world, number, handovers } = await rumour();
    const opened = await handovers.open(number);
    expect(opened.status).toBe(201);
    expect(viewOf(opened)).toMatchObject({
      status: 'prepared',
      falseFact: WRITING.falseFact,
      about: [{ id: 'unit-a' }],
      answer: { by: shanghai('2026-03-04 18:00') },
    });
    // The legal officer alone, who has twelve hours; the text says neither what nor of whom.
    expect(await world.rings()).toEqual(phones(['4日10:00', 'lawyer', `${ABOUT}，4日22:00前审批，请登录办理。`]));
    const mine = await front(readDuty, world.ports).call('GET /api/proposals', { as: 'lawyer' });
    expect(mine.json['proposals']).toMatchObject([{ number: HANDOVER, kind: 'handover' }]);

    await world.advance('2026-03-04 11:00');
    expect((await handovers.decide('lawyer')).status).toBe(200);
    expect(clocksOf(await handovers.read())).toEqual([
      'handover-answer running 2026-03-04T10:00:00.000Z',
      'handover-send running 2026-03-04T15:00:00.000Z',
    ]);
    await world.rings();
    await world.advance('2026-03-04 11:30');
    const sent = { sentAt: shanghai('2026-03-04 11:20'), document: '仑政办函〔2026〕8号' };
    expect((await handovers.command('send', sent)).status).toBe(200);
    // Two working days after Wednesday; thirty, over the holiday of 4 to 6 April.
    expect(clocksOf(await handovers.read()).slice(-2)).toEqual([
      'handover-receipt running 2026-03-06T15:59:59.000Z',
      'handover-outcome running 2026-04-16T15:59:59.000Z',
    ]);

    await world.advance('2026-03-04 17:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.settle();
    expect(viewOf(await handovers.read()).answer).toMatchObject({ release: 'R1', at: world.now });
    await handovers.command('record-receipt', { receivedAt: world.now, document: '回执 12 号' });
    await world.advance('2026-03-20 09:00');
    await handovers.command('record-outcome', {
      outcome: 'dealt-with',
      decidedAt: shanghai('2026-03-19 16:00'),
      document: '仑公函〔2026〕21号',
    });
    const over = await handovers.read();
    expect(viewOf(over)).toMatchObject({
      status: 'closed',
      documents: { sent: '仑政办函〔2026〕8号', receipt: '回执 12 号', outcome: '仑公函〔2026〕21号' },
    });
    expect(viewOf(over).clocks.map(({ state }) => state)).toEqual(['met', 'met', 'met', 'met']);
  });

  it('beside an answer that is published already, which it cites', async () => {
    const { world, number, handovers } = await rumour();
    expect(refusedAs(await handovers.open(number, { answer: { release: 'R1' } }))).toBe('422 no-such-release M3');
    await world.do('unit-a-officer', number, statement(world.now));
    const opened = await handovers.open(number, { answer: { release: 'R1' } });
    expect(viewOf(opened)).toMatchObject({ answer: { release: 'R1', at: world.now }, clocks: [] });
  });

  it('refuses an hour that is past, after the answer is due, or of a case that is over', async () => {
    const { world, number, handovers } = await rumour();
    const by = (at: string) => handovers.open(number, { answer: { by: shanghai(at) } });
    expect(refusedAs(await by('2026-03-04 10:00'))).toBe('422 not-the-hour M3');
    const late = await by('2026-03-06 10:01');
    expect(refusedAs(late)).toBe('422 not-the-hour M3');
    expect(late.json['detail']).toContain('不晚于 2026-03-06 10:00');
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, { command: 'settle', says: '已核实', evidence: proof });
    await world.do('desk', number, { command: 'close' });
    expect(refusedAs(await by('2026-03-04 18:00'))).toBe('422 case-over M3');
    expect((await handovers.open(number, { answer: { release: 'R1' } })).status).toBe(201);
  });

  it('is neither approved nor sent once the named hour is over without an answer, until another is named', async () => {
    const { world, number, handovers } = await rumour();
    await handovers.open(number, { answer: { by: shanghai('2026-03-04 12:00') } });
    await world.rings();
    await world.advance('2026-03-04 12:01');
    // Half of the two hours, and at the hour itself the leader of the office too.
    expect((await world.rings()).filter((ring) => ring.includes('发布答复'))).toEqual(
      phones(
        ['4日11:00', 'desk', `${ABOUT}，4日12:00前发布答复，请登录办理。`],
        ['4日12:00', 'desk duty-leader', `${ABOUT}逾4日12:00未发布答复，请登录办理。`],
      ),
    );
    expect(refusedAs(await handovers.decide('lawyer'))).toBe('422 answer-overdue M3');
    await handovers.command('name-hour', { by: shanghai('2026-03-04 15:00'), says: '检测报告下午送达' });
    expect((await handovers.decide('lawyer')).status).toBe(200);
    await world.advance('2026-03-04 15:01');
    const send = { sentAt: shanghai('2026-03-04 15:00'), document: '函 8 号' };
    expect(refusedAs(await handovers.command('send', send))).toBe('422 answer-overdue M3');
    await world.do('unit-a-officer', number, statement(world.now));
    expect((await handovers.command('send', send)).status).toBe(200);
  });

  it('waits for an answer again where what was published turns out to be none', async () => {
    const { world, number, handovers } = await rumour();
    await world.do('unit-a-officer', number, statement(world.now));
    await handovers.open(number, { answer: { release: 'R1' } });
    await handovers.decide('lawyer');
    await handovers.command('send', { sentAt: world.now, document: '函 8 号' });
    await handovers.command('record-outcome', { outcome: 'declined', decidedAt: world.now, document: '复函 1 号' });
    expect((await handovers.stored()).status).toBe('closed');
    const released = (await world.ports.store.events(number, 0)).find(({ type }) => type === 'released');
    await world.do('desk', number, {
      command: 'correct',
      event: released?.seq ?? 0,
      is: { void: true },
      reason: '误登他件的发布',
      evidence: proof,
    });
    await world.approve('night-desk', number);
    await world.settle();
    const again = await handovers.stored();
    expect(again.status).toBe('sent');
    expect(again.answer).toMatchObject({ by: shanghai('2026-03-06 10:00') });
  });
});

describe('M4 · a case that joins another', () => {
  it('takes its handovers along, which hear of the answer there', async () => {
    const { world, number, handovers } = await rumour();
    await handovers.open(number);
    const other = await world.open();
    await world.do('desk', other.number, { command: 'confirm' });
    await world.do('desk', number, { command: 'join', target: other.number, reason: '同一事件' });
    await world.settle();
    expect((await handovers.stored()).caseNumber).toBe(other.number);
    await world.do('desk', other.number, statement(world.now));
    await world.settle();
    expect((await handovers.stored()).answer.at).toBe(world.now);
  });
});

describe('M3 · what is no handover', () => {
  it('danger to life: 110, 119 or 120 by telephone, at once', async () => {
    const { number, handovers } = await rumour();
    const refused = await handovers.open(number, { danger: true });
    expect(refusedAs(refused)).toBe('422 call-at-once M3');
    expect(refused.json['detail']).toContain('110（公安）、119（消防）、120（急救）');
  });

  it('and the call is recorded in its case afterwards, by whoever made it: which number, when, what was said', async () => {
    const { world, number, handovers } = await rumour();
    const call = { command: 'record-emergency-call' as const, line: '119' as const, says: '3 幢冒烟，可能有人被困' };
    await expect(world.do('desk', number, { ...call, calledAt: shanghai('2026-03-04 10:01') })).rejects.toMatchObject({
      refused: 'in-the-future',
      clause: 'M3',
    });
    // Before the case was known of: the call came first.
    await world.do('unit-a-officer', number, { ...call, calledAt: shanghai('2026-03-04 09:50') });
    expect(await world.events(number, 'emergency-called')).toMatchObject([
      { line: '119', calledAt: shanghai('2026-03-04 09:50'), unit: 'unit-a', says: '3 幢冒烟，可能有人被困' },
    ]);
    expect(await world.rings()).toEqual([]);
    expect((await handovers.list('desk', { year: '2026' })).json['counts']).toMatchObject({ proposed: 0 });
  });

  it.each(['opinion', 'complaint', 'help', 'question'])('refuses %s', async (speech) => {
    const { number, handovers } = await rumour();
    expect(refusedAs(await handovers.open(number, { speech }))).toBe('422 not-a-claim M3');
  });

  it('refuses a false fact that reads as somebody’s opinion', async () => {
    const { number, handovers } = await rumour();
    const refused = await handovers.open(number, { falseFact: '网民质疑水厂管理混乱' });
    expect(refusedAs(refused)).toBe('422 reads-as-opinion M3');
    expect(refused.json['detail']).toContain('质疑');
  });

  it('H5 · refuses a report of wrongdoing, and drops what is not sent of a case that turns out to be one', async () => {
    const { world, number, handovers } = await rumour();
    await handovers.open(number);
    await world.rings();
    await world.do('desk', number, { command: 'mark-wrongdoing', is: true, against: ['unit-a'], reason: '举报材料' });
    await world.settle();
    expect((await handovers.stored()).status).toBe('dropped');
    expect(await world.rings()).toContainEqual(phones(['4日10:00', 'desk', `${ABOUT}：不再移交，请登录查看。`])[0]);
    expect(refusedAs(await handovers.open(number))).toBe('422 complaint H5');
  });
});

describe('M3 · who prepares and who approves', () => {
  it('refuses the unit criticised, the units that answer, and whoever is of no office', async () => {
    const { number, handovers } = await rumour();
    expect(refusedAs(await handovers.open(number, {}, 'unit-a-officer'))).toBe('403 not-your-role M3');
    expect(refusedAs(await handovers.open(number, { about: ['qu-zhengfu-ban'] }))).toBe('422 criticised-unit M3');
    expect(refusedAs(await handovers.open(number, { about: ['unit-z'] }))).toBe('422 unknown-unit P8');
  });

  it('refuses an office that is itself to answer', async () => {
    const { world, number, handovers } = await rumour();
    await world.do('desk', number, { command: 'assign', unit: 'qu-zhengfu-ban', part: 'co-unit' });
    expect(refusedAs(await handovers.open(number))).toBe('422 criticised-unit M3');
  });

  it('is decided by a legal officer alone, who confirms each point and is of no unit that it speaks of', async () => {
    const { number, handovers } = await rumour();
    await handovers.open(number);
    expect(refusedAs(await handovers.decide('desk'))).toBe('422 second-person-needed M3');
    expect(refusedAs(await handovers.decide('duty-leader'))).toBe('422 not-the-decider M3');
    const half = await handovers.decide('lawyer', { decision: 'approve', checks: CHECKS.slice(1) });
    expect(refusedAs(half)).toBe('422 unchecked M3');
    expect(half.json['detail']).toContain('所指是捏造的事实');
    expect((await handovers.decide('lawyer')).status).toBe(200);
  });

  it('P8 · is asked of whoever stands in for the legal officer only where that is one too', async () => {
    const away = { away: [{ from: shanghai('2026-03-01 00:00'), until: shanghai('2026-03-31 00:00') }] };
    const story = async (posts: Post[]) => {
      const other = { ...LAWYER, id: 'other', name: 'name of other', subject: 'other', phone: '19900009002', posts };
      const world = await World.at('2026-03-04 10:00', {
        but: ({ contacts }) => contacts.push({ ...LAWYER, ...away, substitute: 'other' }, other),
      });
      const { number } = await world.open();
      await world.do('desk', number, { command: 'confirm' });
      await world.rings();
      await handoversOf(world).open(number);
      return (await world.rings()).map((ring) => ring.split(' ')[1]);
    };
    expect(await story(['legal-officer'])).toEqual(['other']);
    // Nobody may approve it: the desk takes up the telephone.
    expect(await story(['unit-officer'])).toEqual(['desk']);
  });

  it('is hidden from the units that it speaks of, their legal officer too, and read by the auditor', async () => {
    const { world, number, handovers } = await rumour();
    await handovers.open(number, { about: ['unit-b'] });
    expect(refusedAs(await handovers.read('unit-a-head'))).toBe('403 unit-concerned H5');
    expect(refusedAs(await handovers.read('lawyer'))).toBe('403 unit-concerned H5');
    expect((await handovers.list('lawyer')).json['handovers']).toEqual([]);
    await world.ports.store.putDirectory({
      contacts: [{ ...LAWYER, id: 'auditor', subject: 'auditor', posts: [], role: 'auditor' }],
    });
    expect(viewOf(await handovers.read('auditor')).falseFact).toBe(WRITING.falseFact);
    expect((await handovers.list()).json['handovers']).toHaveLength(1);
  });

  it('goes back to whoever prepared it with a reason, and before the legal officer again when it is written anew', async () => {
    const { world, number, handovers } = await rumour();
    await handovers.open(number);
    await world.advance('2026-03-04 11:00');
    await handovers.decide('lawyer', { decision: 'send-back', says: '危害情况须写明依据' });
    const back = await handovers.read();
    expect(viewOf(back)).toMatchObject({ status: 'prepared', sentBack: '危害情况须写明依据' });
    expect(viewOf(back).allowed).toEqual(['submit', 'drop', 'name-hour', 'ask-purge']);
    expect(clocksOf(back)).toContainEqual('handover-submit:again1 running 2026-03-04T15:00:00.000Z');
    const anew = { ...WRITING, harm: '三家超市被抢购一空，报警 40 起', answer: { by: shanghai('2026-03-04 18:00') } };
    expect((await handovers.command('submit', anew)).status).toBe(200);
    expect((await handovers.decide('lawyer')).status).toBe(200);
    const letter = (await handovers.read()).json['paper'] as { body: { says?: string }[]; to: string };
    expect(letter.to).toBe('公安机关');
    expect(letter.body.map(({ says }) => says)).toContainEqual('三家超市被抢购一空，报警 40 起');
  });
});

describe('M3, H5 · what is cited and what is kept', () => {
  it('refuses what is on no list, the wrong receiver, and an article that was not in force that day', async () => {
    const { number, handovers } = await rumour();
    expect(refusedAs(await handovers.open(number, { article: 'any-law' }))).toBe('422 not-on-the-list M3');
    expect(refusedAs(await handovers.open(number, { to: 'internet-regulator' }))).toBe('422 not-the-receiver M3');
    const old = await handovers.open(number, { article: 'security-25-1' });
    expect(refusedAs(old)).toBe('422 not-in-force M3');
    expect(old.json['detail']).toContain('至 2025-12-31 施行，帖子发布于 2026-03-04');
    // Of the last day of the old law: it applies, and the new one does not.
    const leads = [{ ...WRITING.leads[0], publishedAt: shanghai('2025-12-31 23:00') }];
    expect(refusedAs(await handovers.open(number, { leads }))).toBe('422 not-in-force M3');
    expect((await handovers.open(number, { leads, article: 'security-25-1' })).status).toBe(201);
  });

  it('refuses what is no post, an account’s page, no post at all, and a claim that nothing speaks against', async () => {
    const { number, handovers } = await rumour();
    const lead = (address: string) =>
      handovers.open(number, { leads: [{ address, publishedAt: shanghai('2026-03-04 08:00') }] });
    expect(refusedAs(await lead('微信群截图'))).toBe('422 no-post M3');
    expect(refusedAs(await lead('https://weibo.com/u/1234567'))).toBe('422 account-page H5');
    expect(refusedAs(await handovers.open(number, { leads: [] }))).toBe('422 no-lead M3');
    expect(refusedAs(await handovers.open(number, { proof: [] }))).toBe('422 proof-missing M3');
  });

  it('H5 · masks whoever is named in its words, and erases them with the addresses when two people say so', async () => {
    const { world, number, handovers } = await rumour();
    await handovers.open(number, { falseFact: '网友 @水厂知情人 13800138000 称水厂被投毒' });
    const { falseFact } = viewOf(await handovers.read());
    expect(falseFact).not.toContain('13800138000');
    expect(falseFact).not.toContain('水厂知情人');
    await handovers.command('ask-purge', { events: [2], says: '不实信息一栏写了可认出其人的内容' });
    const waiting = (await handovers.stored()).proposals?.find(({ kind }) => kind === 'purge')?.id;
    await handovers.command('decide', { proposalId: waiting, decision: 'approve' }, 'duty-leader');
    await world.settle();
    const after = viewOf(await handovers.read());
    expect(`${after.falseFact}${after.leads[0]?.address}`).not.toContain('水厂');
    expect(after.leads[0]?.address).not.toContain('example.com');
  });

  it('is taken back by a letter where what was known turned out otherwise', async () => {
    const { world, number, handovers } = await rumour();
    await handovers.open(number);
    expect(refusedAs(await handovers.command('retract', { says: '有误', document: '函 9 号' }))).toBe(
      '422 not-sent M3',
    );
    await handovers.decide('lawyer');
    expect(refusedAs(await handovers.command('record-receipt', { receivedAt: world.now, document: '1' }))).toBe(
      '422 not-sent M3',
    );
    await handovers.command('send', { sentAt: world.now, document: '函 8 号' });
    expect(refusedAs(await handovers.command('drop', { says: '不办了' }))).toBe('422 sent-already M3');
    await handovers.command('retract', { says: '复检一项超标，查证有误', document: '函 9 号' });
    expect(viewOf(await handovers.read())).toMatchObject({
      status: 'retracted',
      documents: { sent: '函 8 号', retracted: '函 9 号' },
    });
    expect(viewOf(await handovers.read()).clocks.filter(({ state }) => state === 'running')).toEqual([]);
  });
});

describe('M3 · the counts of a year are published', () => {
  it('by receiver, article and outcome, with none of any one in it', async () => {
    const { world, number, handovers } = await rumour();
    const one = await handovers.open(number);
    expect(one.status).toBe(201);
    await handovers.decide('lawyer');
    await handovers.command('send', { sentAt: world.now, document: '函 8 号' });
    await handovers.command('record-outcome', {
      outcome: 'not-established',
      decidedAt: world.now,
      document: '复函 1 号',
    });
    await handovers.open(number);
    const { json } = await handovers.list('desk', { year: '2026' });
    expect(json['counts']).toMatchObject({
      year: 2026,
      proposed: 2,
      waiting: 1,
      sent: 1,
      to: [
        { id: 'public-security', count: 1 },
        { id: 'internet-regulator', count: 0 },
      ],
      outcomes: [{ count: 0 }, { id: 'not-established', count: 1 }, { count: 0 }],
      beforeAnswer: 1,
      open: 0,
    });
    const paper = json['paper'] as { publicity: { is: string } };
    expect(paper.publicity.is).toBe('public');
    for (const word of [WRITING.falseFact, number, HANDOVER, 'example.com', 'unit-a'])
      expect(JSON.stringify(paper)).not.toContain(word);
    expect((await handovers.list('desk', { year: '2025' })).json['counts']).toMatchObject({ proposed: 0, sent: 0 });
  });
});
