import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import type { Draft, Event } from '../../../functions/domain/case/events.ts';
import { caseKind } from '../../../functions/domain/kinds/case-kind.ts';
import { conferenceOf } from '../../../functions/domain/kinds/conferences-told.ts';
import { consultationOf } from '../../../functions/domain/kinds/consultations-told.ts';
import { saidOf } from '../../../functions/domain/kinds/handovers-told.ts';
import { inquiryOf } from '../../../functions/domain/kinds/inquiries-told.ts';
import { caseOver, isOverAs, laterCase } from '../../../functions/domain/kinds/retrospectives-told.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, anAssignment, anEvent, at } from '../samples.ts';

const policy = currentPolicy();
const SOON = '2026-03-19 10:00';
const event = (draft: Draft): Event => anEvent(9, draft, SOON);
/** Who is told what, a line each: of those that were opened from it, of one by its number, or a new one. */
const told = (draft: Draft, part: Partial<Case> = {}): string[] =>
  caseKind.consequences(event(draft), aCase(part)).map((one) => {
    const to = 'opens' in one ? `opens ${one.opens}` : 'tells' in one ? one.tells : 'kind' in one ? one.kind : 'nobody';
    return `${to} ${one.command.command}`;
  });
const commandTo = (kind: string, draft: Draft, part: Partial<Case> = {}): unknown =>
  caseKind
    .consequences(event(draft), aCase(part))
    .find((one) => ('kind' in one && one.kind === kind) || ('opens' in one && one.opens === kind))?.command;

const ENDED = (outcome: Extract<Draft, { type: 'ended' }>['outcome'], into?: string): Draft => ({
  type: 'ended',
  outcome,
  reason: '同一事件',
  ...(into === undefined ? {} : { into }),
});
const released = (part: object): Draft =>
  ({ type: 'released', release: { id: 'R1', publishedAt: at(SOON), ...part } }) as unknown as Draft;

const markedAs = (is: boolean): Draft => ({ type: 'wrongdoing-marked', is, against: ['housing'], reason: '举报' });
describe('M4, H5 · what becomes of a case is told to what was opened from it', () => {
  it.each<[string, Draft, Partial<Case>, string[]]>([
    [
      'closed: the conference and the consultation are off, and a look back follows',
      { type: 'closed' },
      { status: 'closed' },
      ['conference call-off', 'consultation call-off', 'opens retrospective open'],
    ],
    [
      'ended: the same',
      ENDED('no-answer'),
      { status: 'ended', endedAs: 'no-answer' },
      ['conference call-off', 'consultation call-off', 'opens retrospective open'],
    ],
    [
      'a drill that is over is looked back at by nobody',
      ENDED('drill-over'),
      { status: 'ended', endedAs: 'drill-over' },
      ['conference call-off', 'consultation call-off'],
    ],
    [
      'joined: all of it goes over',
      ENDED('joined', 'BL2600009'),
      { status: 'ended', endedAs: 'joined', joinedInto: 'BL2600009' },
      [
        'order follow',
        'conference follow',
        'consultation follow',
        'inquiry follow',
        'retrospective follow',
        'handover follow',
      ],
    ],
    [
      'a report of wrongdoing: nobody complained of has a part in any of it',
      { type: 'wrongdoing-marked', is: true, against: ['housing'], reason: '举报' },
      {},
      [
        'order take-back',
        'order set-against',
        'conference set-against',
        'consultation set-against',
        'inquiry set-against',
        'retrospective set-against',
        'handover note-complaint',
      ],
    ],
    [
      'against nobody that is known: nothing is taken back',
      { type: 'wrongdoing-marked', is: true, against: [], reason: '举报' },
      {},
      [
        'order set-against',
        'conference set-against',
        'consultation set-against',
        'inquiry set-against',
        'retrospective set-against',
        'handover note-complaint',
      ],
    ],
    [
      'none after all: nobody is barred any more, and no handover is dropped',
      { type: 'wrongdoing-marked', is: false, against: ['housing'], reason: '查无' },
      {},
      [
        'order set-against',
        'conference set-against',
        'consultation set-against',
        'inquiry set-against',
        'retrospective set-against',
      ],
    ],
    [
      'reopened: what went with it comes back',
      { type: 'reopened', reason: '又有反映' },
      {},
      ['conference come-back', 'consultation come-back'],
    ],
    [
      'reopened out of another: that is told',
      { type: 'reopened', reason: '不是一件', outOf: 'BL2600009' },
      {},
      ['conference come-back', 'consultation come-back', 'BL2600009 tell-joined'],
    ],
    [
      'another case came out of it again: what was that one’s goes back',
      { type: 'joined-told', from: 'BL2600009', what: 'opened-anew' } as unknown as Draft,
      {},
      ['order go-back', 'inquiry go-back', 'retrospective go-back', 'handover go-back'],
    ],
    ['answered: the handover hears of it', released({}), {}, ['handover note-answer']],
    [
      'by a conference, that one too',
      released({ conference: 'BLF2600001' }),
      {},
      ['BLF2600001 note-release', 'handover note-answer'],
    ],
    [
      'by an answer to the press, that one',
      released({ inquiry: { number: 'BLM2600001', report: 'x' } }),
      {},
      ['BLM2600001 note-release', 'handover note-answer'],
    ],
    ['noted: nobody', { type: 'noted', says: '已核', star: false }, {}, []],
  ])('%s', (_, draft, part, expected) => {
    expect(told(draft, part)).toEqual(expected);
  });

  it('H5: says whom it complains of while it does, and nobody once it does not', () => {
    for (const kind of ['conference', 'consultation', 'inquiry', 'retrospective']) {
      expect(commandTo(kind, markedAs(true))).toMatchObject({ command: 'set-against', units: ['housing'] });
      expect(commandTo(kind, markedAs(false))).toMatchObject({ command: 'set-against', units: [] });
    }
    expect(commandTo('order', markedAs(true))).toMatchObject({ command: 'take-back', from: ['housing'] });
  });

  it('P3: the conference goes over under the limit by which the case is judged', () => {
    const duties = [{ kind: 'press-conference' as const, startAt: at(SOON), dueAt: at('2026-03-20 10:00') }];
    const joined: Draft = { type: 'ended', outcome: 'joined', reason: '同一事件', into: 'BL2600009', duties };
    expect(told(joined).filter((one) => one.startsWith('conference'))).toEqual([
      'conference set-limit',
      'conference follow',
    ]);
    expect(commandTo('conference', joined)).toMatchObject({ limit: { dueAt: at('2026-03-20 10:00') } });
    const other: Draft = { ...joined, duties: duties.map((one) => ({ ...one, kind: 'response' as const })) };
    expect(told(other).filter((one) => one.startsWith('conference'))).toEqual(['conference follow']);
  });
});

const conferenceClock = (part: Partial<Case['clocks'][number]> = {}): Case['clocks'][number] =>
  aClock({ id: 'press-conference', kind: 'press-conference', dueAt: at('2026-03-19 14:10'), ...part });
const changed = (changes: Extract<Draft, { type: 'clocks-changed' }>['changes']): Draft => ({
  type: 'clocks-changed',
  changes,
});
const opened = changed([{ change: 'opened', clock: conferenceClock() }]);
const met = changed([{ change: 'met', clockId: 'press-conference', metAt: at(SOON), late: false }]);
const gone = changed([
  { change: 'superseded', clockId: 'press-conference', kind: 'press-conference', why: 'no-longer-applies' },
]);

describe('P3 · a conference that is to be held is proposed when its duty arises', () => {
  const running = { clocks: [conferenceClock()] };
  it.each<[string, Draft, Partial<Case>, string[]]>([
    ['it arises', opened, running, ['conference set-limit', 'opens conference open']],
    ['not of a case that is over', opened, { ...running, status: 'closed' }, []],
    ['nor of one without content', opened, { ...running, offline: true }, ['conference set-limit']],
    ['it was met', met, { clocks: [conferenceClock({ state: 'met', metAt: at(SOON) })] }, ['conference set-limit']],
    ['it is off', gone, {}, ['conference set-limit']],
    [
      'another duty is none of its business',
      changed([{ change: 'opened', clock: aClock() }]),
      { clocks: [aClock()] },
      [],
    ],
    [
      'another unit answers for the case',
      { type: 'assigned', assignment: 'A1' } as unknown as Draft,
      { ...running, assignments: [anAssignment('housing')] },
      ['conference set-holder'],
    ],
    [
      'which matters while it is to be held alone',
      { type: 'assigned', assignment: 'A1' } as unknown as Draft,
      { clocks: [conferenceClock({ state: 'met' })] },
      [],
    ],
  ])('%s', (_, draft, part, expected) => {
    expect(told(draft, part).filter((one) => one.includes('conference'))).toEqual(expected);
  });

  it('by its limit, and when it was met', () => {
    expect(commandTo('conference', opened, running)).toMatchObject({ limit: { dueAt: at('2026-03-19 14:10') } });
    expect(commandTo('conference', gone)).toMatchObject({ limit: null });
    const clocks = [conferenceClock({ state: 'met', metAt: at(SOON) })];
    expect(commandTo('conference', met, { clocks })).toMatchObject({ limit: { metAt: at(SOON) } });
  });

  it('takes the gravest that is in play, the unit that answers, and never one that is complained of', () => {
    const state = aCase({
      grades: { opinion: 'III', emergency: 'III' },
      graver: { id: 'E5', grades: { opinion: 'IV', emergency: 'I' }, at: at(SOON), alertId: 'a' },
      assignments: [anAssignment('housing')],
      clocks: [conferenceClock()],
    });
    expect(conferenceOf(state)).toEqual({
      caseNumber: 'BL2600017',
      subject: '环境',
      drill: false,
      grade: 'III',
      emergency: 'I',
      unit: 'housing',
      limit: { dueAt: at('2026-03-19 14:10') },
    });
    const complained = conferenceOf({ ...state, wrongdoing: { state: 'is', against: ['housing'] } });
    expect(complained).toMatchObject({ against: ['housing'] });
    expect(complained).not.toHaveProperty('unit');
    const bare = conferenceOf(aCase());
    expect([bare.limit, bare.emergency, bare.unit, bare.against]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

const closedAs = (part: Partial<Case>): string[] =>
  told({ type: 'closed' }, { status: 'closed', ...part }).filter((one) => one.includes('retrospective'));
const aBreach = (duty: string, is: 'stands' | 'healed' | 'set-aside' = 'stands') => ({ duty, is, dueAt: at(SOON) });
describe('D4 · what a retrospective goes by', () => {
  it.each<[string, Partial<Case>, ReturnType<typeof isOverAs>]>([
    ['open', {}, null],
    ['closed', { status: 'closed' }, 'closed'],
    ['ended', { status: 'ended', endedAs: 'no-answer' }, 'no-answer'],
    ['joined', { status: 'ended', endedAs: 'joined', joinedInto: 'BL2600009' }, null],
    ['closed, and joined since', { status: 'closed', joinedInto: 'BL2600009' }, null],
    ['a drill', { status: 'ended', endedAs: 'drill-over' }, null],
  ])('%s', (_, part, is) => {
    expect(isOverAs(aCase(part))).toBe(is);
  });

  const missed: Draft = changed([
    { change: 'breached', duty: 'response', kind: 'response', unit: 'housing', dueAt: at(SOON), basis: 'P4' } as never,
  ]);
  it('a miss that comes to be known once it is over', () => {
    const over = { status: 'closed' as const };
    expect(commandTo('retrospective', missed, over)).toMatchObject({ over: 'closed', since: ['response'] });
    expect(told(missed)).toEqual([]);
    const late: Draft = {
      type: 'late-grading-found',
      duty: 'press-conference:again1',
      unit: 'housing',
      dueAt: at(SOON),
      reason: '定级过迟',
    };
    expect(commandTo('retrospective', late, over)).toMatchObject({ since: ['press-conference'] });
    expect(told({ type: 'noted', says: '', star: false }, over)).toEqual([]);
  });

  it('H6, H5: of nothing that is kept on paper, or of an office that coordinates', () => {
    expect(closedAs({})).toEqual(['opens retrospective open']);
    expect(closedAs({ offline: true })).toEqual([]);
    expect(closedAs({ wrongdoing: { state: 'is', against: [], above: true } })).toEqual([]);
  });

  it('which duties were missed and count, each kind once', () => {
    const breaches = [
      aBreach('response'),
      aBreach('response:again1'),
      aBreach('sign:A1', 'set-aside'),
      aBreach('confirm', 'healed'),
    ];
    expect(caseOver(aCase({ breaches }), 'closed').missed).toEqual(['response']);
  });

  it('A1: how grave it ever was', () => {
    const state = aCase({ wereGrades: { opinion: 'II', emergency: null } });
    expect(caseOver(state, 'closed').grades).toMatchObject({ opinion: 'II' });
    expect(caseOver(aCase(), 'closed').grades).toEqual({ opinion: 'IV', emergency: null });
  });

  it.each<[string, NonNullable<Case['risen']>, boolean]>([
    ['it was graded once', [{ grades: { opinion: 'IV', emergency: null } }], false],
    [
      'graver after a person had graded it',
      [
        { grades: { opinion: 'IV', emergency: null } },
        { grades: { opinion: 'III', emergency: null }, at: at('2026-03-18 15:01') },
      ],
      true,
    ],
    [
      'by what that person made of it',
      [
        { grades: { opinion: 'IV', emergency: null } },
        { grades: { opinion: 'III', emergency: null }, at: at('2026-03-18 15:00') },
      ],
      false,
    ],
    [
      'no graver than it had been',
      [
        { grades: { opinion: 'II', emergency: null } },
        { grades: { opinion: 'III', emergency: null }, at: at('2026-03-18 16:00') },
      ],
      false,
    ],
    [
      'by what turned out to be nothing',
      [
        { grades: { opinion: 'IV', emergency: null } },
        { grades: { opinion: 'II', emergency: null }, at: at('2026-03-18 16:00'), denied: true },
      ],
      false,
    ],
  ])('S6: whether it grew: %s', (_, risen, is) => {
    const clocks = [aClock({ id: 'confirm', kind: 'confirm', state: 'met', metAt: at('2026-03-18 15:00') })];
    expect(caseOver(aCase({ risen, clocks }), 'closed').risen).toBe(is);
  });

  it('what is compared with it: cases that a person graded, no drill, none that complains', () => {
    expect(laterCase(aCase())).toMatchObject({ number: 'BL2600017', subject: '环境' });
    expect(laterCase(aCase())).not.toHaveProperty('unit');
    expect(laterCase(aCase({ assignments: [anAssignment('housing')] }))).toMatchObject({ unit: 'housing' });
    for (const part of [{ drill: true }, { gradesConfirmed: false }, { joinedInto: 'BL2600009' }])
      expect(laterCase(aCase(part))).toBeNull();
    expect(laterCase(aCase({ wrongdoing: { state: 'suggested', against: [] } }))).toBeNull();
    expect(laterCase(aCase({ wrongdoing: { state: 'is-not', against: [] } }))).not.toBeNull();
  });
});

describe('M3, P6, A4 · what other matters take over from a case', () => {
  const NOW = at(SOON);
  const release = (part: object) =>
    ({
      id: 'R1',
      publishedAt: NOW,
      form: 'authoritative',
      final: false,
      fulfils: [],
      unit: 'housing',
      ...part,
    }) as Case['releases'][number];

  it('a handover: who answers, what is out, and when the next of the answers is due', () => {
    const state = aCase({
      assignments: [
        anAssignment('housing'),
        anAssignment('housing', { id: 'A3', part: 'co-unit' }),
        anAssignment('xinqi', { id: 'A2', state: 'taken-back' }),
      ],
      releases: [
        release({}),
        release({ id: 'R2', void: true }),
        release({ id: 'R3', movedTo: 'BL2600009' }),
        release({ id: 'R4', from: { case: 'BL2600009', id: 'R1' } }),
      ],
      clocks: [
        aClock({ dueAt: at('2026-03-20 14:10') }),
        aClock({ id: 'f', kind: 'first-information', dueAt: at('2026-03-19 12:00') }),
        aClock({ id: 'm', kind: 'press-conference', dueAt: at('2026-03-19 11:00'), state: 'met' }),
        aClock({ id: 'n', kind: 'press-conference', dueAt: NOW }),
        aClock({ id: 's', kind: 'sign', dueAt: at('2026-03-19 10:30') }),
      ],
    });
    expect(saidOf(state, NOW)).toEqual({
      open: true,
      units: ['housing'],
      releases: [{ id: 'R1', at: NOW }],
      dueAt: at('2026-03-19 12:00'),
    });
    expect(saidOf(aCase({ status: 'closed' }), NOW)).toEqual({ open: false, units: [], releases: [] });
    const complains = (is: 'is' | 'is-not' | 'suggested'): unknown =>
      saidOf(aCase({ wrongdoing: { state: is, against: [] } }), NOW).complaint;
    expect([complains('is'), complains('suggested'), complains('is-not')]).toEqual([true, true, undefined]);
  });

  it('an inquiry: the unit that answers, never one that is complained of', () => {
    const state = aCase({ assignments: [anAssignment('housing')] });
    expect(inquiryOf(state)).toEqual({
      caseNumber: 'BL2600017',
      subject: '环境',
      drill: false,
      grade: 'IV',
      unit: 'housing',
    });
    const complained = inquiryOf({ ...state, wrongdoing: { state: 'is', against: ['housing'] } });
    expect(complained).toMatchObject({ against: ['housing'] });
    expect(complained).not.toHaveProperty('unit');
    expect(inquiryOf(aCase({ grades: { opinion: 'IV', emergency: 'III' } })).emergency).toBe('III');
  });

  it('a consultation: whether the rules ask for it', () => {
    expect(consultationOf(aCase(), policy)).toMatchObject({ required: false, grade: 'IV' });
    expect(consultationOf(aCase({ grades: { opinion: 'I', emergency: null } }), policy).required).toBe(true);
    expect(consultationOf(aCase(), policy)).not.toHaveProperty('against');
    const grades = { opinion: 'I', emergency: null } as const;
    const consultations = [
      { number: 'BLH2600001', since: NOW, is: 'under-way' },
      { number: 'BLH2600002', since: NOW, is: 'over' },
    ] as unknown as NonNullable<Case['consultations']>;
    const graded = (type: string): string[] =>
      told({ type } as unknown as Draft, { grades, consultations }).filter((one) => one.startsWith('BLH'));
    expect(['confirmed', 'graded', 'corrected-not', 'noted'].map((type) => graded(type).length)).toEqual([1, 1, 0, 0]);
    expect(graded('graded')).toEqual(['BLH2600001 set-grade']);
  });
});
