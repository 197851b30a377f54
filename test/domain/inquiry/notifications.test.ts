/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { TimedRung } from '../../../functions/domain/clocks/ladder.ts';
import { clockChanges, wantedClocks } from '../../../functions/domain/inquiry/clocks.ts';
import { decidable } from '../../../functions/domain/inquiry/decidable.ts';
import type { InquiryBody, InquiryEvent } from '../../../functions/domain/inquiry/events.ts';
import { explain } from '../../../functions/domain/inquiry/explain.ts';
import type { Clock, Inquiry, OwnClock } from '../../../functions/domain/inquiry/inquiry.ts';
import { notificationsOf } from '../../../functions/domain/inquiry/notifications.ts';
import { arrangers, holders, reach } from '../../../functions/domain/inquiry/people.ts';
import { clockRowOf, rulesOf } from '../../../functions/domain/inquiry/rules-of.ts';
import { sayingOf } from '../../../functions/domain/inquiry/saying.ts';
import { asPerson } from '../../../functions/domain/matter/complained-of.ts';
import type { Announcing } from '../../../functions/domain/texts/notification.ts';
import { aClock, aProposal, at, withContact } from '../samples.ts';
import { anInquiry, aQuestion, directory, NOW, person, policy } from './samples.ts';

const CAME = at('2026-03-18 10:00');
const LATER = at('2026-03-19 10:00');
const { actions } = policy.texts;
const context: Announcing = { policy, directory, now: NOW, channels: ['by-hand'], sentTexts: [], gap: null };
const event = (body: InquiryBody, actor = person('li', 'cyber')): InquiryEvent => ({
  ...body,
  seq: 5,
  at: NOW,
  actor,
  prev: '',
  hash: '',
});
const anAnswerClock = (part: Partial<OwnClock> = {}): OwnClock => ({
  ...aClock({ id: 'inquiry-answer', dueAt: LATER, startAt: CAME, ladder: 'inquiry-answer', basis: 'P6' }),
  kind: 'inquiry-answer',
  limit: { hours: 24 },
  move: { unit: 'housing' },
  ...part,
});
/** Each text by its step, its words and whom it rings. */
const said = (
  body: InquiryBody,
  part: Partial<Inquiry> = {},
  actor?: ReturnType<typeof person>,
  more: Partial<Announcing> = {},
): string[] =>
  notificationsOf(event(body, actor), anInquiry(part), { ...context, ...more }).map(
    ({ step, template, action, at: due, people }) =>
      [
        step,
        template,
        ...(action ? [action] : []),
        ...(due ? [due] : []),
        ...people.map(({ id }) => id).toSorted(),
      ].join(' '),
  );
const speaker = { person: 'speaks', unit: 'housing' };
const opened: InquiryBody = {
  type: 'inquiry-opened',
  number: 'BLW2600001',
  policyId: policy.id,
  drill: false,
  subject: '环境',
  grade: 'III',
  outlet: '宁波日报',
  means: 'telephone',
  receivedAt: CAME,
  questions: [],
};
const approved: InquiryBody = { type: 'answer-approved', question: 'Q1', version: 1 };
const named: InquiryBody = { type: 'speaker-named', ...speaker };
const nobodyThere = {
  directory: { ...directory, contacts: directory.contacts.filter(({ unit }) => unit !== 'housing') },
};

describe('P6, P7, P8 · what is said of an inquiry, and to whom', () => {
  it.each<[string, InquiryBody, Partial<Inquiry>, string[]]>([
    [
      'its unit is asked, about its clock',
      opened,
      { clocks: [anAnswerClock()] },
      [`inquiry-answer inquiry-asked ${LATER} zhang zhao`],
    ],
    [
      'not about one that is over',
      opened,
      { clocks: [anAnswerClock({ state: 'met', metAt: NOW })] },
      ['case inquiry-asked zhang zhao'],
    ],
    [
      'nor about another',
      opened,
      {
        clocks: [
          { ...aClock({ id: 'decision:P1', of: 'P1' }), kind: 'decision' },
          anAnswerClock({ id: 'inquiry-answer#2' }),
        ],
      },
      [`inquiry-answer#2 inquiry-asked ${LATER} zhang zhao`],
    ],
    ['another unit is', { type: 'unit-named', unit: 'xinqi' }, { unit: 'xinqi' }, ['case inquiry-asked sun']],
    [
      'a draft waits at the desk',
      { type: 'answer-drafted', question: 'Q1', version: 1, text: '一' },
      {},
      [`case inquiry-news ${actions['inquiry-approve']} wang`],
    ],
    [
      'its unit learns that it is approved',
      approved,
      {},
      [`case inquiry-news ${actions['inquiry-approved']} zhang zhao`],
    ],
    [
      'or returned',
      { type: 'answer-returned', question: 'Q1', version: 1, says: '' },
      {},
      [`case inquiry-news ${actions['inquiry-returned']} zhang zhao`],
    ],
    ['who is to speak is asked', named, { speaker }, ['case inquiry-speak speaks']],
    [
      'H5: nobody complained of is: the desk learns it',
      named,
      { speaker, against: [asPerson('speaks')] },
      [`case inquiry-news ${actions['inquiry-speaker']} wang`],
    ],
    [
      'that he declined, to whoever answers and the desk',
      { type: 'speaking-declined', person: 'speaks', says: '' },
      {},
      [`case inquiry-news ${actions['inquiry-speaker']} wang zhang zhao`],
    ],
    [
      'that he left',
      { type: 'speaker-left', person: 'speaks' },
      {},
      [`case inquiry-news ${actions['inquiry-speaker']} wang zhang zhao`],
    ],
    ['nothing of an answer', { type: 'answer-given', questions: [], means: 'written', answeredAt: NOW }, {}, []],
    ['nothing of its end', { type: 'inquiry-closed' }, {}, []],
  ])('%s', (_, body, part, expected) => expect(said(body, part)).toEqual(expected));

  it('nothing to whoever pressed', () => {
    expect(said(approved, {}, person('zhao', 'housing'))).toEqual([
      `case inquiry-news ${actions['inquiry-approved']} zhang`,
    ]);
  });

  it('nobody is asked where no unit answers', () => {
    const { unit: _none, ...state } = anInquiry();
    expect(notificationsOf(event(opened), state, context)).toEqual([]);
  });

  it('where nobody can be reached, the desk learns it', () => {
    expect(said(opened, { clocks: [anAnswerClock()] }, undefined, nobodyThere)).toEqual([
      `inquiry-answer step-unreachable ${actions['inquiry-answer']} ${LATER} wang`,
    ]);
    const away = { directory: withContact(directory, 'speaks', { active: false }) };
    expect(said(named, { speaker }, undefined, away)).toEqual([`case inquiry-news ${actions['inquiry-speaker']} wang`]);
  });

  it('H2 · a proposal goes to whoever decides it', () => {
    const proposal = aProposal('P4', { by: 'li', at: NOW });
    const body: InquiryBody = {
      type: 'proposed',
      proposal,
      payload: { kind: 'purge', words: [], events: [1] },
      reason: '',
    };
    expect(said(body, { proposals: [proposal] })).toEqual(['decision:P4 decide wang']);
    expect(
      said({ type: 'proposal-passed-on', proposalId: 'P4', by: 'li', to: 'wang', says: '' }, { proposals: [proposal] }),
    ).toEqual(['decision:P4 decide wang']);
    const proposed = [
      { type: 'proposed' as const, proposal, payload: { kind: 'purge' as const, words: [], events: [1] }, reason: '' },
    ];
    expect(
      said(
        { type: 'proposal-decided', proposalId: 'P4', by: 'wang', approved: true, proof: 'sign-in' },
        {},
        undefined,
        { proposed },
      ),
    ).toEqual(['decision:P4 proposal-approved li']);
  });

  it('a rung says what is owed', () => {
    const fired: InquiryBody = {
      type: 'rung-fired',
      clockId: 'inquiry-answer',
      rung: 'half',
      kind: 'remind',
      to: ['zhang'],
      unreachable: [],
    };
    expect(said(fired, { clocks: [anAnswerClock()] })).toEqual([
      `inquiry-answer inquiry-due ${actions['inquiry-answer']} ${LATER} zhang`,
    ]);
  });

  it('each text has a key of its own', () => {
    const keys = notificationsOf(event(approved), anInquiry(), context).map(({ seq, key }) => [seq, key]);
    expect(keys).toEqual([[5, 'inquiry.e5']]);
  });
});

describe('P7, P8, H5 · who has a part in an inquiry', () => {
  const ids = (people: { id: string }[]): string[] => people.map(({ id }) => id).toSorted();
  it('who answers, and the desk, each once', () => {
    expect(ids(arrangers(anInquiry(), context))).toEqual(['wang', 'zhang', 'zhao']);
    expect(ids(arrangers(anInquiry({ unit: 'office' }), context))).toEqual(['wang']);
  });

  it('of what no unit answers, the desk', () => {
    const { unit: _none, ...state } = anInquiry();
    expect(ids(holders('move', state, context))).toEqual(['wang']);
  });

  it('H5 · nobody complained of', () => {
    expect(ids(holders('move', anInquiry({ against: [asPerson('zhao')] }), context))).toEqual(['zhang']);
  });

  const rung = (to: TimedRung['to']): TimedRung => ({
    id: 'half',
    kind: 'remind',
    to,
    at: at('2026-03-18 22:00'),
    template: 'inquiry-due',
  });
  const reached = (to: TimedRung['to'], more: Partial<Announcing> = {}): object => {
    const given = reach(anInquiry(), anAnswerClock(), rung(to), { ...context, ...more });
    return { to: given.to.toSorted(), unreachable: given.unreachable };
  };
  it('is rung for its clock; where nobody is there, whoever comes next, and the desk learns it', () => {
    expect(reached(['move'])).toEqual({ to: ['zhang', 'zhao'], unreachable: [] });
    expect(reached(['move'], nobodyThere)).toEqual({ to: ['wang'], unreachable: ['move'] });
    expect(reached(['move', 'substitute'])).toEqual({ to: ['zhang', 'zhao'], unreachable: [] });
  });

  it('is seen by those who decide as any matter', () => {
    const { wrongdoing: _none, ...plain } = decidable(anInquiry({ emergency: 'II' }));
    expect(plain).toMatchObject({ assignments: [], grades: { opinion: 'III', emergency: 'II' } });
    expect(decidable(anInquiry())).toMatchObject({ grades: { opinion: 'III', emergency: null } });
    expect(decidable(anInquiry())).not.toHaveProperty('wrongdoing');
    expect(decidable(anInquiry({ against: ['xinqi'] }))).toMatchObject({
      wrongdoing: { state: 'is', against: ['xinqi'] },
    });
  });
});

const promised = (part: object = {}): Inquiry['questions'][number] =>
  aQuestion({ state: 'promised', promise: { by: LATER, at: NOW, times: 1 }, settledAt: NOW, ...part });

describe('P5, P6 · which clocks an inquiry brings', () => {
  const wanted = (state: Inquiry): string[] =>
    wantedClocks(state, policy).map(({ row, of = '', startAt, limit, move }) =>
      [row.kind, of, startAt, JSON.stringify(limit), JSON.stringify(move)].join(' '),
    );
  const unit = '{"unit":"housing"}';
  const ours = `inquiry-answer  ${CAME} {"hours":24} ${unit}`;
  it.each<[string, Partial<Inquiry>, string[]]>([
    ['our own hours, from the entry', { receivedAt: at('2026-03-18 08:00') }, [ours]],
    [
      'the time of the press, from when it came',
      { pressBy: LATER, receivedAt: at('2026-03-18 08:00') },
      [`inquiry-answer  ${at('2026-03-18 08:00')} {"at":"${LATER}"} ${unit}`],
    ],
    ['not one that was over', { pressBy: NOW, late: true }, [ours]],
    [
      'and of each promise',
      {
        questions: [
          promised(),
          aQuestion({ id: 'Q2' }),
          promised({ id: 'Q3', promise: { by: LATER, at: CAME, times: 2 } }),
        ],
      },
      [
        ours,
        `inquiry-promise Q1 ${NOW} {"at":"${LATER}"} ${unit}`,
        `inquiry-promise Q3.2 ${CAME} {"at":"${LATER}"} ${unit}`,
      ],
    ],
    ['none of what was promised and answered', { questions: [promised({ state: 'answered' })] }, [ours]],
    ['none once it is closed', { status: 'closed', questions: [promised()] }, []],
  ])('%s', (_, part, expected) => expect(wanted(anInquiry(part))).toEqual(expected));

  it('of the desk, where no unit answers', () => {
    const { unit: _none, ...state } = anInquiry();
    expect(wanted(state)).toEqual([ours.replace(unit, '{"desk":true}')]);
  });

  it('H2 · and of a proposal, also once it is closed', () => {
    expect(wanted(anInquiry({ status: 'closed', proposals: [aProposal('P4', { at: NOW })] }))).toEqual([
      expect.stringContaining(`decision P4 ${NOW}`),
    ]);
  });

  const aPromiseClock = (of: string, part: Partial<OwnClock> = {}): OwnClock => ({
    ...anAnswerClock({ id: `inquiry-promise:${of}`, of, ladder: 'inquiry-promise', basis: 'P5', startAt: NOW }),
    kind: 'inquiry-promise',
    limit: { at: LATER },
    ...part,
  });
  /** What becomes of its clocks, each by its id. */
  const became = (clocks: Clock[], part: Partial<Inquiry>, drafts: InquiryBody[] = []): string[] =>
    clockChanges(anInquiry({ clocks, ...part }), drafts, policy, at('2026-03-18 16:00')).map((one) => {
      switch (one.change) {
        case 'opened':
          return `opened ${one.clock.id} ${JSON.stringify(one.clock.move)}`;
        case 'met':
          return `met ${one.clockId} ${one.metAt} ${one.late}`;
        case 'superseded':
          return `superseded ${one.clockId} ${one.why}`;
        case 'missed':
        case 'refused':
        case 'rungs-skipped':
          return one.change;
        default:
          return one satisfies never;
      }
    });
  it.each<[string, Clock[], Partial<Inquiry>, string[]]>([
    ['nothing while it runs', [anAnswerClock()], {}, []],
    [
      'met once all is settled, by the last of it',
      [anAnswerClock()],
      {
        questions: [
          aQuestion({ state: 'answered', settledAt: NOW }),
          aQuestion({ id: 'Q2', state: 'declined', settledAt: CAME }),
        ],
      },
      [`met inquiry-answer ${NOW} false`],
    ],
    [
      'a met one stays so',
      [anAnswerClock({ state: 'met', metAt: CAME })],
      { questions: [aQuestion({ state: 'answered', settledAt: NOW })] },
      [],
    ],
    ['also where a question came after', [anAnswerClock({ state: 'met', metAt: CAME })], {}, []],
    [
      'another unit’s takes its place',
      [anAnswerClock()],
      { unit: 'xinqi' },
      ['superseded inquiry-answer replaced', 'opened inquiry-answer#2 {"unit":"xinqi"}'],
    ],
    [
      'so does one from another start',
      [anAnswerClock({ startAt: NOW })],
      {},
      ['superseded inquiry-answer replaced', 'opened inquiry-answer#2 {"unit":"housing"}'],
    ],
    [
      'a promise runs',
      [anAnswerClock({ state: 'met', metAt: NOW })],
      { status: 'answered', questions: [promised()] },
      ['opened inquiry-promise:Q1 {"unit":"housing"}'],
    ],
    [
      'and is met by the answer',
      [anAnswerClock({ state: 'met', metAt: NOW }), aPromiseClock('Q1')],
      { status: 'answered', questions: [promised({ state: 'answered', answeredAt: at('2026-03-18 15:00') })] },
      [`met inquiry-promise:Q1 ${at('2026-03-18 15:00')} false`],
    ],
    [
      'late, where that came after it',
      [anAnswerClock({ state: 'met', metAt: NOW }), aPromiseClock('Q1', { dueAt: NOW, state: 'missed' })],
      { status: 'answered', questions: [promised({ state: 'answered', answeredAt: at('2026-03-18 15:00') })] },
      [`met inquiry-promise:Q1 ${at('2026-03-18 15:00')} true`],
    ],
    [
      'not by the answer to another',
      [anAnswerClock({ state: 'met', metAt: NOW }), aPromiseClock('Q1')],
      {
        status: 'answered',
        questions: [promised(), aQuestion({ id: 'Q2', state: 'answered', settledAt: NOW, answeredAt: NOW })],
      },
      [],
    ],
    [
      'a later promise takes the place of one',
      [anAnswerClock({ state: 'met', metAt: NOW }), aPromiseClock('Q1')],
      { status: 'answered', questions: [promised({ promise: { by: LATER, at: NOW, times: 2 } })] },
      ['superseded inquiry-promise:Q1 replaced', 'opened inquiry-promise:Q1.2 {"unit":"housing"}'],
    ],
    [
      'what is answered after a later one was made meets no earlier one',
      [anAnswerClock({ state: 'met', metAt: NOW }), aPromiseClock('Q1', { state: 'missed' })],
      {
        status: 'answered',
        questions: [promised({ state: 'answered', answeredAt: NOW, promise: { by: LATER, at: NOW, times: 2 } })],
      },
      ['superseded inquiry-promise:Q1 replaced'],
    ],
    [
      'each is met by the answer to its own question',
      [anAnswerClock({ state: 'met', metAt: NOW }), aPromiseClock('Q2')],
      {
        status: 'answered',
        questions: [
          aQuestion({ state: 'answered', settledAt: CAME, answeredAt: CAME }),
          promised({ id: 'Q2', state: 'answered', answeredAt: NOW }),
        ],
      },
      [`met inquiry-promise:Q2 ${NOW} false`],
    ],
    [
      'of which the answer meets that one',
      [anAnswerClock({ state: 'met', metAt: NOW }), aPromiseClock('Q1.2')],
      {
        status: 'answered',
        questions: [promised({ state: 'answered', answeredAt: NOW, promise: { by: LATER, at: NOW, times: 2 } })],
      },
      [`met inquiry-promise:Q1.2 ${NOW} false`],
    ],
    [
      'closed, it asks for nothing',
      [anAnswerClock(), aPromiseClock('Q1')],
      { status: 'closed', questions: [promised(), aQuestion({ id: 'Q2' })] },
      ['superseded inquiry-answer no-longer-applies', 'superseded inquiry-promise:Q1 no-longer-applies'],
    ],
  ])('%s', (_, clocks, part, expected) => expect(became(clocks, part)).toEqual(expected));

  const aDecision = (state: Clock['state'] = 'running'): Clock => ({
    ...aClock({ id: 'decision:P4', of: 'P4', state, move: { decider: true } }),
    kind: 'decision',
  });
  it('H2 · a decision is met once it is taken, and off where it is taken back', () => {
    const closed = { status: 'closed' as const };
    expect(became([aDecision()], closed)).toEqual([`met decision:P4 ${at('2026-03-18 16:00')} false`]);
    expect(became([aDecision()], closed, [{ type: 'proposal-withdrawn', proposalId: 'P4', reason: '' }])).toEqual([
      'superseded decision:P4 proposal-withdrawn',
    ]);
  });

  it('H3 · explains from when each is counted', () => {
    const start = (clock: OwnClock): string => explain(clock, { openedAt: CAME }, policy).start.says;
    const { explain: words } = rulesOf(policy);
    expect([
      start(anAnswerClock()),
      start(anAnswerClock({ startAt: NOW })),
      start(anAnswerClock({ limit: { at: LATER } })),
      start(aPromiseClock('Q1')),
    ]).toEqual([
      words.entered.replace('{at}', '2026-03-18 10:00'),
      words.received.replace('{at}', '2026-03-18 14:00'),
      words.received.replace('{at}', '2026-03-18 10:00'),
      words.promised.replace('{at}', '2026-03-18 14:00'),
    ]);
    const basis = explain(aPromiseClock('Q1'), { openedAt: CAME }, policy);
    expect([basis.name, basis.rule.limitClause]).toEqual(['兑现对媒体的承诺', 'ours']);
    expect(basis.arithmetic).toContain('按所定时间，至 2026-03-19 10:00。');
  });

  it('throws where the rules know none', () => {
    const { inquiries: _none, ...without } = policy;
    expect(() => rulesOf(without)).toThrow('has no rules of inquiries');
    const bare = { ...policy, inquiries: { ...rulesOf(policy), clocks: [] } };
    expect(() => clockRowOf('inquiry-answer', bare)).toThrow('has no clock inquiry-answer');
    const given = {
      ...policy,
      inquiries: {
        ...rulesOf(policy),
        clocks: rulesOf(policy).clocks.map((row) => ({ ...row, limit: { given: true as const } })),
      },
    };
    expect(() => wantedClocks(anInquiry(), given)).toThrow('gives no hours to answer an inquiry');
  });
});

describe('P8 · what a decision on an inquiry says', () => {
  it('is one text for each who is asked, of its clock', () => {
    const { texts } = sayingOf([event(opened)], anInquiry({ clocks: [anAnswerClock()] }), context);
    expect(texts.map(({ id, step, dueAt }) => [id, step, dueAt])).toEqual([
      ['inquiry.e5.zhang.by-hand', 'inquiry-answer', LATER],
      ['inquiry.e5.zhao.by-hand', 'inquiry-answer', LATER],
    ]);
  });
});
