import { describe, expect, it } from 'vitest';
import { apply } from '../../functions/domain/case/apply.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { Event } from '../../functions/domain/case/events.ts';
import { wordsIn } from '../../functions/domain/case/free-text.ts';
import { isWritten } from '../../functions/domain/matter/free-text.ts';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { reckoned } from '../../functions/projections/project.ts';
import { front } from '../handlers/call.ts';
import { smallDistrict } from '../harness/people.ts';
import { World } from '../harness/world.ts';

const NOW = '2026-03-04T02:00:00.000Z';
const link = 'https://www.bl.gov.cn/art/1.html';

let world: World;
let number: string;

const post = async (command: string, as: string, body: object) => {
  const own = command === 'decide';
  const answer = await front(own ? decideProposal : commandCase, world.ports).call(
    `POST /api/cases/{number}/${own ? command : '{command}'}`,
    { as, path: { number, command }, body },
  );
  await world.settle();
  return answer;
};
const events = (): Promise<Event[]> => world.ports.store.events(number);
const eventOf = async (type: Event['type']): Promise<number> =>
  (await events()).find((event) => event.type === type)?.seq ?? 0;

/** What of a decision must be found again whatever was erased: what it was, by whom, when, for which unit, with which outcome. */
const decisions = (record: Event[]): object[] =>
  record.flatMap((event): object[] => {
    const { seq, at, actor, type } = event;
    if (type === 'breach-set-aside') return [{ seq, at, actor, type, duty: event.duty }];
    if (type === 'graded')
      return [{ seq, at, actor, type, grades: event.grades, was: event.was, differs: event.differs }];
    if (type === 'released')
      return [{ seq, at, actor, type, published: event.release.publishedAt, late: event.release.lateEntry }];
    if (type === 'ended') return [{ seq, at, actor, type, outcome: event.outcome, into: event.into }];
    return type === 'proposed' || type === 'proposal-decided' || type === 'corrected' || type === 'split-off'
      ? [{ seq, at, actor, type }]
      : [];
  });
const judged = ({
  breaches,
  clocks,
  assignments,
  status,
  releases,
  firstAnsweredAt,
  grades,
  endedAs,
  joinedInto,
}: Case) => ({
  breaches,
  clocks,
  assignments,
  status,
  releases,
  firstAnsweredAt,
  grades,
  endedAs,
  joinedInto,
});

/** A case that was graded otherwise than proposed, not signed in time, answered late, entered late, with a miss set aside. */
async function missed(): Promise<void> {
  world = await World.begin({ now: NOW, people: smallDistrict(NOW) });
  number = (
    await world.open({ by: 'desk', summary: '居民反映夜间施工噪声', grades: { opinion: 'IV', emergency: null } })
  ).number;
  await post('grade', 'desk', { grades: { opinion: 'III', emergency: null }, reason: '张三称影响较大' });
  await post('assign', 'desk', { unit: 'unit-a', part: 'primary', task: '联系张三' });
  await world.advance('PT49H');
  await post('sign', 'unit-a-officer', { assignmentId: 'A1' });
  await post('note', 'unit-a-officer', { says: '已联系张三' });
  await post('release', 'unit-a-officer', {
    form: 'online-reply',
    publishedAt: world.now,
    address: link,
    evidence: [{ kind: 'link', ref: link }],
    outlets: [{ name: '北仑发布' }],
    final: true,
  });
  await post('settle', 'unit-a-officer', { says: '张三家已整改', evidence: [{ kind: 'photo', ref: '整改照片' }] });
  await post('set-aside', 'mayor', { duty: 'response', reason: '张三误导' });
}

const eraseAll = async (): Promise<void> => {
  const seqs = (await events()).filter((event) => isWritten(wordsIn(event))).map(({ seq }) => seq);
  const asked = await post('ask-purge', 'night-desk', { words: [], events: seqs, reason: '当事人申请' });
  expect([asked.status, asked.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
  const proposalId = (await world.state(number)).proposals?.find(({ kind }) => kind === 'purge')?.id ?? '';
  expect((await post('decide', 'duty-leader', { proposalId, decision: 'approve' })).status).toBe(200);
};

describe('H5, H2 · an erasure hides no miss', () => {
  it('leaves every breach, clock, late time and decision as it was, with who and when, and every count', async () => {
    await missed();
    const before = { state: await world.state(number), record: decisions(await events()) };
    expect(before.state.breaches?.map(({ duty, is }) => `${duty} ${is}`).toSorted()).toEqual(
      expect.arrayContaining(['response set-aside']),
    );
    const counts = (await reckoned(world.ports, before.state)).facts;
    await eraseAll();
    const state = await world.state(number);
    expect(judged(state)).toEqual({
      ...judged(before.state),
      clocks: expect.arrayContaining(before.state.clocks),
    });
    expect(decisions(await events()).slice(0, before.record.length)).toEqual(before.record);
    expect((await reckoned(world.ports, state)).facts).toEqual(counts);
    // Folded anew from what is left, it is the same.
    const folded = (await events()).reduce<Case | null>((so, event) => apply(so, event), null);
    expect(folded && judged(folded)).toEqual(judged(state));
    const text = (await front(readCases, world.ports).call('GET /api/cases/{number}', { as: 'desk', path: { number } }))
      .json;
    expect(JSON.stringify((text['case'] as { breaches: unknown })['breaches'])).toContain('set-aside');
  });

  it('leaves nothing to approve where the words of what waits are gone: the decider would approve what he cannot read', async () => {
    await missed();
    const asked = await post('correct', 'unit-a-officer', {
      event: await eventOf('released'),
      is: { publishedAt: '2026-03-04T03:00:00.000Z' },
      reason: '张三说写错日期',
      evidence: [{ kind: 'link', ref: link }],
    });
    expect(asked.status).toBe(200);
    const [proposal] = (await world.state(number)).proposals ?? [];
    await eraseAll();
    const approved = await post('decide', 'duty-leader', { proposalId: proposal?.id, decision: 'approve' });
    expect([approved.status, approved.text]).toEqual([422, expect.stringContaining('words-erased')]);
    // The miss stands meanwhile, and what waits is sent back.
    expect((await world.state(number)).breaches?.map(({ duty }) => duty)).toEqual(['sign:A1', 'response']);
    const sentBack = await post('decide', 'duty-leader', {
      proposalId: proposal?.id,
      decision: 'send-back',
      says: '请重新提请',
    });
    expect(sentBack.status).toBe(200);
  });
});
