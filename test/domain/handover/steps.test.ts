import { describe, expect, it } from 'vitest';
import { wantedClocks } from '../../../functions/domain/handover/clocks.ts';
import type { HandoverCommand } from '../../../functions/domain/handover/commands.ts';
import { countsOf } from '../../../functions/domain/handover/counts.ts';
import { fold } from '../../../functions/domain/handover/apply.ts';
import type { HandoverBody } from '../../../functions/domain/handover/events.ts';
import { type Handover, isBesideAnswer, isUnderDecision } from '../../../functions/domain/handover/handover.ts';
import { possible } from '../../../functions/domain/handover/possible.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aProposal, at } from '../samples.ts';
import {
  aHandover,
  APPROVED,
  cameOf,
  decided,
  HOUR,
  NOW,
  OF_CASE,
  OPENED,
  OPENING,
  SENT,
  underDecision,
} from './sample.ts';

const policy = currentPolicy();
const rules = policy.handovers;
if (!rules) throw new Error('the release has no rules of handovers');

const {
  ofCase,
  command: _open,
  number: _number,
  caseNumber: _case,
  grade: _grade,
  drill: _drill,
  ...writing
} = OPENING;
const SUBMIT: HandoverCommand = { command: 'submit', ofCase, ...writing };
const SEND: HandoverCommand = { command: 'send', sentAt: SENT, document: '函 8 号' };
const RECEIPT: HandoverCommand = { command: 'record-receipt', receivedAt: NOW, document: '回执 12 号' };
const OUTCOME: HandoverCommand = {
  command: 'record-outcome',
  outcome: 'declined',
  decidedAt: NOW,
  document: '复函 1 号',
};
const DROP: HandoverCommand = { command: 'drop', says: '已澄清' };
const RETRACT: HandoverCommand = { command: 'retract', says: '事实有变', document: '函 9 号' };
const NAME: HandoverCommand = { command: 'name-hour', by: HOUR, says: '检测未完', ofCase: OF_CASE };
const NOTE: HandoverCommand = { command: 'note-answer', release: 'R1', at: NOW };
const GONE: HandoverCommand = { command: 'note-no-answer', release: 'R1' };
const COMPLAINT: HandoverCommand = { command: 'note-complaint' };

const ANSWERED = { times: 1, release: 'R1', at: at('2026-03-04 12:30') };

const refusalOf = (state: Handover): unknown => {
  const came = decided(state, SEND);
  return isRefusal(came) ? came.says : came;
};
const later = (time: Instant, ms: number): Instant => new Date(Date.parse(time) + ms).toISOString();
const sentBeside = (answer: Handover['answer']): string =>
  cameOf(aHandover('approved', { answer }), { command: 'send', sentAt: NOW, document: '函' });
const complainedOf = (...units: string[]): string => cameOf(aHandover('approved'), { command: 'set-against', units });
describe('M3 · what is done with a handover, and when it is too early or too late for that', () => {
  it.each<[string, Handover, Record<string, string>]>([
    [
      'it came back',
      aHandover('prepared', { sentBackAt: OPENED }),
      {
        submit: 'handover-written, proposed',
        'name-hour': 'answer-hour-named',
        drop: 'handover-dropped',
        send: 'refused: not-approved',
        'record-receipt': 'refused: not-sent',
        'record-outcome': 'refused: not-sent',
        retract: 'refused: not-sent',
        'note-answer': 'answer-noted',
        'note-no-answer': 'refused: nothing-new',
        'note-complaint': 'handover-dropped',
      },
    ],
    [
      'it is before the legal officer',
      underDecision(),
      {
        submit: 'refused: under-decision',
        'name-hour': 'answer-hour-named',
        drop: 'refused: under-decision',
        send: 'refused: not-approved',
        retract: 'refused: not-sent',
        'note-complaint': 'handover-dropped, proposal-lapsed',
      },
    ],
    [
      'he approved it',
      aHandover('approved'),
      {
        submit: 'refused: decided-already',
        'name-hour': 'answer-hour-named',
        drop: 'handover-dropped',
        send: 'handover-sent',
        'record-receipt': 'refused: not-sent',
        'record-outcome': 'refused: not-sent',
        retract: 'refused: not-sent',
        'note-complaint': 'handover-dropped',
      },
    ],
    [
      'it was sent',
      aHandover('sent'),
      {
        submit: 'refused: decided-already',
        'name-hour': 'answer-hour-named',
        drop: 'refused: sent-already',
        send: 'refused: not-approved',
        'record-receipt': 'receipt-recorded',
        'record-outcome': 'outcome-recorded',
        retract: 'handover-retracted',
        'note-answer': 'answer-noted',
        'note-complaint': 'refused: nothing-new',
      },
    ],
    [
      'it is over',
      aHandover('closed', { answer: ANSWERED, receivedAt: SENT }),
      {
        submit: 'refused: decided-already',
        'name-hour': 'refused: over-already',
        drop: 'refused: sent-already',
        'record-receipt': 'refused: received-already',
        'record-outcome': 'refused: known-already',
        retract: 'handover-retracted',
        'note-answer': 'refused: nothing-new',
        'note-no-answer': 'answer-gone',
        'note-complaint': 'refused: nothing-new',
      },
    ],
    [
      'it was never sent',
      aHandover('dropped'),
      {
        submit: 'refused: decided-already',
        'name-hour': 'refused: over-already',
        drop: 'refused: sent-already',
        send: 'refused: not-approved',
        'record-receipt': 'refused: not-sent',
        'record-outcome': 'refused: not-sent',
        retract: 'refused: not-sent',
        'note-answer': 'refused: nothing-new',
        'note-complaint': 'refused: nothing-new',
      },
    ],
    [
      'it was taken back',
      aHandover('retracted', { answer: ANSWERED }),
      {
        'name-hour': 'refused: over-already',
        drop: 'refused: sent-already',
        'record-receipt': 'refused: not-sent',
        'record-outcome': 'refused: not-sent',
        retract: 'refused: not-sent',
        'note-no-answer': 'refused: nothing-new',
      },
    ],
  ])('%s', (_, state, expected) => {
    const commands = [SUBMIT, NAME, DROP, SEND, RECEIPT, OUTCOME, RETRACT, NOTE, GONE, COMPLAINT];
    const came = commands
      .filter(({ command }) => Object.hasOwn(expected, command))
      .map((command) => [command.command, cameOf(state, command)]);
    expect(Object.fromEntries(came)).toEqual(expected);
  });

  it('offers what it lets somebody do, and nothing that it refuses', () => {
    const states = (['prepared', 'approved', 'sent', 'closed', 'dropped', 'retracted'] as const).flatMap((status) => [
      aHandover(status),
      aHandover(status, { answer: ANSWERED, receivedAt: SENT }),
    ]);
    for (const state of [...states, underDecision(), aHandover('sent', { outcome: 'declined', outcomeAt: SENT })]) {
      const tried = [SUBMIT, NAME, DROP, SEND, RECEIPT, OUTCOME, RETRACT];
      expect(possible(state).filter((name) => name !== 'ask-purge')).toEqual(
        expect.toSatisfy((names: string[]) => names.every((name) => tried.some((one) => one.command === name))),
      );
      expect(new Set(possible(state))).toEqual(
        new Set([
          'ask-purge',
          ...tried.filter((one) => !cameOf(state, one).startsWith('refused')).map((one) => one.command),
        ]),
      );
    }
  });

  it('names no hour beside an answer that is out', () => {
    expect(cameOf(aHandover('sent', { answer: ANSWERED }), NAME)).toBe('refused: answered-already');
  });

  it('says of one that was approved and sent that it was, and of one that was not that it must be', () => {
    expect(refusalOf(aHandover('prepared'))).toBe('未经法制审核，不能移交');
    expect(refusalOf(aHandover('sent'))).toBe('已登记移交情况');
  });

  it.each<[string, Handover, (time: Instant) => HandoverCommand, Instant, string]>([
    ['sent', aHandover('approved'), (sentAt) => ({ command: 'send', sentAt, document: '函' }), APPROVED, '/sentAt'],
    [
      'received',
      aHandover('sent'),
      (receivedAt) => ({ command: 'record-receipt', receivedAt, document: '回执' }),
      SENT,
      '/receivedAt',
    ],
    [
      'decided on there',
      aHandover('sent'),
      (decidedAt) => ({ command: 'record-outcome', outcome: 'declined', decidedAt, document: '复函' }),
      SENT,
      '/decidedAt',
    ],
  ])('%s after what came before it, and not in the future', (_, state, command, from, field) => {
    const tried = (time: Instant): string => cameOf(state, command(time));

    expect(tried(from)).not.toContain('refused');
    expect(tried(NOW)).not.toContain('refused');
    expect(tried(later(from, -1))).toBe(`refused: too-early ${field}`);
    expect(tried(later(NOW, 1))).toBe(`refused: in-the-future ${field}`);
  });

  it('is sent beside the answer alone: it is out, or its hour is still to come', () => {
    expect(sentBeside({ times: 1, by: HOUR, namedAt: OPENED })).toBe('handover-sent');
    expect(sentBeside({ times: 1, by: NOW, namedAt: OPENED })).toBe('refused: answer-overdue /sentAt');
    expect(sentBeside({ times: 0 })).toBe('refused: answer-overdue /sentAt');
    expect(sentBeside({ times: 1, by: NOW, namedAt: OPENED, at: NOW, release: 'R1' })).toBe('handover-sent');
    expect(isBesideAnswer({ answer: { times: 0, at: NOW } }, NOW)).toBe(true);
  });

  it('waits for another answer where the one that it cites turned out to be none, by the name of either case', () => {
    const state = aHandover('sent', { answer: ANSWERED });
    const gone = (more: { release: string; was?: string }) => decided(state, { command: 'note-no-answer', ...more });
    // The rules give two days.
    const anew = { type: 'answer-gone', answerBy: at('2026-03-06 13:00') };
    expect(gone({ release: 'R1' })).toContainEqual({ ...anew, release: 'R1' });
    expect(gone({ release: 'R7', was: 'R1' })).toContainEqual({ ...anew, release: 'R7' });
    expect(gone({ release: 'R7' })).toMatchObject({ refused: 'nothing-new' });
    expect(gone({ release: 'R7', was: 'R8' })).toMatchObject({ refused: 'nothing-new' });
    const never = aHandover('sent', { answer: { times: 1, by: HOUR, namedAt: OPENED } });
    expect(cameOf(never, { command: 'note-no-answer', release: 'R1' })).toBe('refused: nothing-new');
  });

  it('H5: is dropped where its case complains of a unit, and by no list of none', () => {
    expect(complainedOf('unit-a')).toBe('handover-dropped');
    expect(complainedOf()).toBe('refused: nothing-new');
  });

  it('is decided by named people alone', () => {
    const workflow = { kind: 'system', part: 'workflow' } as const;
    expect(cameOf(null, OPENING, { actor: workflow })).toBe('refused: named-person-needed');
    expect(cameOf(aHandover('approved'), SEND, { actor: workflow })).toBe('refused: named-person-needed');
    expect(cameOf(null, SEND)).toBe('refused: no-such-handover');
    expect(cameOf(aHandover('approved'), OPENING)).toBe('refused: already-open');
  });
});

const openedAs = (part: Partial<typeof OPENING>, more = {}): string => cameOf(null, { ...OPENING, ...part }, more);
const aLead = (address: string, publishedAt = OPENED) => ({ address, publishedAt });
const citing = (article: string, publishedAt: string): string =>
  openedAs({ article, leads: [aLead('https://example.com/p', at(publishedAt))] });
const bodiesOf = (part: Partial<typeof OPENING>): HandoverBody[] => {
  const came = decided(null, { ...OPENING, ...part });
  if (isRefusal(came)) throw new Error(came.says);
  return came;
};
describe('M3 · what may be handed over', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => aLead(`https://example.com/posts/${index}`));
  const desk = 'handover-opened, handover-written, proposed';

  it.each<[string, Partial<typeof OPENING>, string]>([
    ['what claims a fact, beside an hour', {}, desk],
    ['beside what is published', { answer: { release: 'R1' } }, desk],
    ['not beside what is not', { answer: { release: 'R2' } }, 'refused: no-such-release /answer/release'],
    ['not while life is in danger', { danger: true }, 'refused: call-at-once /danger'],
    ['no opinion', { speech: 'opinion' }, 'refused: not-a-claim /speech'],
    ['no complaint', { ofCase: { ...OF_CASE, complaint: true } }, 'refused: complaint /caseNumber'],
    ['nothing that reads as an opinion', { falseFact: '我认为水厂被投毒' }, 'refused: reads-as-opinion /falseFact'],
    ['of no unit that nobody knows', { about: ['nobody'] }, 'refused: unknown-unit /about'],
    ['by no office that it speaks of', { about: ['qu-zhengfu-ban'] }, 'refused: criticised-unit /about'],
    [
      'nor by one that answers its case',
      { ofCase: { ...OF_CASE, units: ['qu-zhengfu-ban'] } },
      'refused: criticised-unit /about',
    ],
    ['citing nothing else', { article: 'criminal-291' }, 'refused: not-on-the-list /article'],
    ['to none but who acts by it', { to: 'internet-regulator' }, 'refused: not-the-receiver /to'],
    ['with what is known', { proof: [] }, 'refused: proof-missing /proof'],
    ['with a post', { leads: [] }, 'refused: no-lead /leads'],
    ['with ten of them', { leads: many(10) }, desk],
    ['not with more', { leads: many(11) }, 'refused: too-many-leads /leads'],
    ['no site as a whole', { leads: [aLead('https://example.com/')] }, 'refused: no-post /leads/0/address'],
    ['over the web', { leads: [aLead('http://example.com/p')] }, desk],
    ['and nothing else', { leads: [aLead('ftp://example.com/p')] }, 'refused: no-post /leads/0/address'],
    [
      'H5: no page of an account, whichever of the posts it is',
      { leads: [aLead('https://example.com/p'), aLead('https://weibo.com/u/1')] },
      'refused: account-page /leads/1/address',
    ],
    ['a post of this minute', { leads: [aLead('https://example.com/p', NOW)] }, desk],
    ['none of later', { leads: [aLead('https://example.com/p', HOUR)] }, 'refused: in-the-future /leads/0/publishedAt'],
  ])('%s', (_, part, came) => {
    expect(openedAs(part)).toBe(came);
  });

  it.each<[string, string, Partial<typeof OF_CASE>, string]>([
    ['after now', '2026-03-04 13:01', {}, desk],
    ['not now', '2026-03-04 13:00', {}, 'refused: not-the-hour /answer/by'],
    ['within two days', '2026-03-06 13:00', {}, desk],
    ['not later', '2026-03-06 13:01', {}, 'refused: not-the-hour /answer/by'],
    ['by when the answer is due', '2026-03-05 10:00', { dueAt: at('2026-03-05 10:00') }, desk],
    ['not after that', '2026-03-05 10:01', { dueAt: at('2026-03-05 10:00') }, 'refused: not-the-hour /answer/by'],
    [
      'due later, within two days',
      '2026-03-06 13:01',
      { dueAt: at('2026-03-07 10:00') },
      'refused: not-the-hour /answer/by',
    ],
    ['where that is over, within two days', '2026-03-06 13:00', { dueAt: NOW }, desk],
    ['of a case that is under way', '2026-03-04 18:00', { open: false }, 'refused: case-over /answer/by'],
  ])('M3: the hour of the answer: %s', (_, by, part, came) => {
    expect(openedAs({ answer: { by: at(by) }, ofCase: { ...OF_CASE, ...part } })).toBe(came);
  });

  it('the version of an article that was in force when a post was published, and none of it twice', () => {
    expect(citing('security-29-1', '2026-01-01 00:00')).toBe(desk);
    expect(citing('security-29-1', '2025-12-31 23:59')).toContain('refused');
    expect(citing('security-25-1', '2025-12-31 23:59')).toBe(desk);
    expect(citing('security-25-1', '2026-01-01 00:00')).toContain('refused');
  });

  it('names each unit once, and its own grade where that is graver than the rules have', () => {
    const written = bodiesOf({ about: ['unit-a', 'unit-b'] }).find(({ type }) => type === 'handover-written');
    expect(written).toMatchObject({ about: ['unit-a', 'unit-b'] });
    const grades = (['I', 'II', 'III', 'IV'] as const).map((grade) => bodiesOf({ grade })[0]);
    expect(grades).toMatchObject([{ grade: 'I' }, { grade: 'II' }, { grade: 'II' }, { grade: 'II' }]);
  });

  it('nothing where the rules know no handovers', () => {
    const { handovers: _none, ...without } = policy;
    expect(openedAs({}, { policy: without })).toBe('refused: no-rules');
  });
});

const waitsFor = (state: Handover): string[] =>
  wantedClocks(state, policy).map(({ row, of, startAt, limit }) =>
    [row.kind, of ?? '', startAt, JSON.stringify(limit)].join(' '),
  );
describe('M3 · what a handover waits for', () => {
  const answer = `handover-answer  ${OPENED} {"at":"${HOUR}"}`;

  it.each<[string, Handover, string[]]>([
    ['the answer', aHandover('prepared'), [answer]],
    [
      'sent back, to be put before him again',
      aHandover('prepared', { sentBackAt: APPROVED, submitted: 2 }),
      [`handover-submit again2 ${APPROVED} {"hours":12}`, answer],
    ],
    ['approved, to be sent', aHandover('approved'), [`handover-send  ${APPROVED} {"hours":12}`, answer]],
    [
      'sent, for its receipt and for what comes of it',
      aHandover('sent'),
      [answer, `handover-receipt  ${SENT} {"workingDays":2}`, `handover-outcome  ${SENT} {"workingDays":30}`],
    ],
    [
      'another hour by itself',
      aHandover('prepared', { answer: { times: 2, by: HOUR, namedAt: APPROVED } }),
      [`handover-answer again2 ${APPROVED} {"at":"${HOUR}"}`],
    ],
    ['no answer that is out', aHandover('prepared', { answer: ANSWERED }), []],
    ['nothing once it is over', aHandover('dropped', { sentBackAt: APPROVED }), []],
    ['nothing once it was taken back', aHandover('retracted'), []],
  ])('%s', (_, state, expected) => {
    expect(waitsFor(state)).toEqual(expected);
  });

  it('not to be put before him again while it is', () => {
    const again = { ...underDecision(), sentBackAt: APPROVED };
    expect(waitsFor(again).filter((one) => one.startsWith('handover-submit'))).toEqual([]);
    const other = aHandover('prepared', { proposals: [aProposal('P2', { kind: 'purge' })] });
    expect([underDecision(), other, aHandover('prepared')].map(isUnderDecision)).toEqual([true, false, false]);
  });

  it('nothing where the rules know no handovers', () => {
    const { handovers: _none, ...without } = policy;
    expect(wantedClocks(aHandover('sent'), without)).toEqual([]);
  });
});

const writtenBy = (answerBy: Instant): HandoverBody => {
  const came = decided(null, { ...OPENING, answer: { by: answerBy } });
  const found = isRefusal(came) ? undefined : came.find(({ type }) => type === 'handover-written');
  if (!found) throw new Error('nothing was written');
  return found;
};

describe('M3 · when a handover is over', () => {
  const stamp = { seq: 9, at: NOW, byPerson: true, hash: 'h' };
  const outcome: HandoverBody = { type: 'outcome-recorded', outcome: 'declined', decidedAt: SENT, document: '复函' };
  const noted: HandoverBody = { type: 'answer-noted', release: 'R1', releasedAt: SENT };

  it('once what came of it is known and the answer is out, and not any more where that was none', () => {
    const known = fold(aHandover('sent'), outcome, stamp);
    expect([known.status, known.endedAt]).toEqual(['sent', undefined]);
    const over = fold(known, noted, stamp);
    expect([over.status, over.endedAt]).toEqual(['closed', NOW]);
    expect(
      fold(over, { type: 'receipt-recorded', receivedAt: SENT, document: '回执' }, { ...stamp, at: HOUR }),
    ).toMatchObject({ status: 'closed', endedAt: NOW });
    const again = fold(over, { type: 'answer-gone', release: 'R1', answerBy: HOUR }, stamp);
    expect([again.status, again.endedAt, again.answer]).toEqual([
      'sent',
      undefined,
      { times: 2, by: HOUR, namedAt: NOW },
    ]);
  });

  it('not before it was sent, whatever is out', () => {
    expect(fold(aHandover('approved'), noted, stamp).status).toBe('approved');
  });

  it('counts how often it was put before a legal officer, and an hour once', () => {
    const back = aHandover('prepared', { sentBackAt: APPROVED });
    const same = fold(back, writtenBy(HOUR), stamp);
    expect([same.submitted, same.sentBackAt, same.answer]).toEqual([2, undefined, back.answer]);
    const evening = at('2026-03-04 20:00');
    expect(fold(back, writtenBy(evening), stamp).answer).toEqual({ times: 2, by: evening, namedAt: NOW });
  });

  it('refuses a record that no handover could have', () => {
    expect(() => fold(null, noted, stamp)).toThrow('event answer-noted before handover-opened');
    const [opened] = ((came) => (isRefusal(came) ? [] : came))(decided(null, OPENING));
    if (!opened) throw new Error('nothing was opened');
    expect(() => fold(aHandover('sent'), opened, stamp)).toThrow('handover BLZ2600001 was opened twice');
  });
});

describe('M3 · what is published of a year', () => {
  it('how many, by where they are, to whom and by what; and what was sent before its answer', () => {
    const all = [
      aHandover('prepared'),
      aHandover('approved'),
      aHandover('dropped'),
      aHandover('sent'),
      aHandover('sent', { to: 'internet-regulator', article: 'content-6-8', answer: { times: 0, at: SENT } }),
      aHandover('closed', { article: 'repealed-1', answer: { times: 0, at: NOW } }),
      aHandover('retracted'),
      aHandover('sent', { drill: true }),
      // The year begins in Shanghai.
      aHandover('sent', { openedAt: at('2025-12-31 23:59') }),
      aHandover('dropped', { openedAt: at('2026-01-01 00:00') }),
    ];
    expect(countsOf(all, 2026, rules)).toEqual({
      year: 2026,
      proposed: 8,
      waiting: 2,
      dropped: 2,
      sent: 4,
      retracted: 1,
      to: [
        { id: 'public-security', count: 3 },
        { id: 'internet-regulator', count: 1 },
      ],
      by: [
        { id: 'security-25-1', count: 0 },
        { id: 'security-29-1', count: 2 },
        { id: 'criminal-291a-2', count: 0 },
        { id: 'content-6-8', count: 1 },
        { id: 'repealed-1', count: 1 },
      ],
      outcomes: [
        { id: 'dealt-with', count: 0 },
        { id: 'not-established', count: 0 },
        { id: 'declined', count: 1 },
      ],
      open: 2,
      beforeAnswer: 3,
    });
  });
});
