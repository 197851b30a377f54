import { describe, expect, it } from 'vitest';
import type { Assignment, Case, ReleaseFact } from '../../../functions/domain/case/case.ts';
import type { SystemCommand } from '../../../functions/domain/case/commands.ts';
import type { Draft, Event, EventBody } from '../../../functions/domain/case/events.ts';
import type { Context } from '../../../functions/domain/commands/decide.ts';
import {
  commandedAsunder,
  linesAsunder,
  takeIn,
  takeInOf,
  tellJoined,
} from '../../../functions/domain/commands/take-in.ts';
import type { LineSet } from '../../../functions/domain/case/agreed-line.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, at } from '../samples.ts';

type TakeIn = Extract<SystemCommand, { command: 'take-in' }>;
type TellJoined = Extract<SystemCommand, { command: 'tell-joined' }>;

const policy = currentPolicy();
const NOW = at('2026-03-18 16:00');
const THERE = 'BL2600018';
const desk = { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' } as const;
const system = { kind: 'system', part: 'workflow' } as const;

const recorded = (bodies: readonly EventBody[]): Event[] =>
  bodies.map((body, index) => ({
    ...body,
    seq: index + 1,
    at: at('2026-03-18 15:00'),
    actor: desk,
    prev: '',
    hash: '',
  }));
const context = (facts: readonly Event[] = []): Context => ({
  policy,
  directory: aDirectory(),
  now: NOW,
  facts: [...facts],
  proposed: [],
});

const aRelease = (part: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id: 'R1',
  form: 'authoritative',
  publishedAt: at('2026-03-18 15:00'),
  final: true,
  fulfils: ['response'],
  unit: 'housing',
  ...part,
});
const lineSet = (part: Partial<LineSet> = {}): EventBody => ({
  type: 'line-set',
  factId: 'F1',
  version: 1,
  kind: 'figure',
  value: '2',
  unit: 'housing',
  ...part,
});

/** What the other case brings. */
const brought = (state: Partial<Case>, bodies: readonly EventBody[] = []): TakeIn =>
  takeInOf(aCase({ number: THERE, ...state }), recorded(bodies), { reason: '同一事' }, NOW);

const missed = (state: Partial<Case>, part: Partial<Assignment> = {}): unknown =>
  brought({ assignments: [anAssignment('housing', part)], ...state }).assignments[0]?.missedThere;
const said = (settlement: string, says?: string): EventBody => ({
  type: 'settlement-set',
  settlement,
  ...(says === undefined ? {} : { says }),
});
const joined = (from: string, through?: string[]): EventBody => ({
  type: 'taken-in',
  from,
  reason: '',
  assignments: [],
  releases: [],
  ...(through ? { through } : {}),
});

describe('M4, P4, V1 · what a case brings to the one that it joins', () => {
  it('its units that stand, without the orders, which go over as limits', () => {
    const order = { assignedBy: { unit: '区网信办' }, orderedAt: NOW, orderHeldBy: [] };
    const assignments = [anAssignment('housing', order), anAssignment('xinqi', { id: 'A2', state: 'taken-back' })];
    expect(brought({ assignments }).assignments).toEqual([anAssignment('housing')]);
  });

  it('its releases that were, as what they are known here, with the part that their unit spoke in', () => {
    const from = { case: 'BL2600019', id: 'R7' };
    const releases = [
      aRelease({ orders: ['assigned-limit'], exposed: 'open' }),
      aRelease({ id: 'R2', void: true }),
      aRelease({ id: 'R3', from, spoke: ['lead'] }),
      aRelease({ id: 'R4', from, both: true }),
    ];
    const { releases: came } = brought({ releases, assignments: [anAssignment('housing')] });
    expect(came.map(({ id, from: of, spoke }) => [id, of, spoke])).toEqual([
      ['R1', { case: THERE, id: 'R1' }, ['primary']],
      ['R3', from, ['lead']],
      ['R4', { case: THERE, id: 'R4' }, ['primary']],
    ]);
    expect(came[0]).not.toHaveProperty('orders');
    expect(came[0]).not.toHaveProperty('exposed');
  });

  it('the answers that it owes still, and no other duty', () => {
    const clocks = [
      aClock(),
      aClock({ id: 'press-conference', kind: 'press-conference', state: 'missed' }),
      aClock({ id: 'first-information', kind: 'first-information', state: 'met', metAt: NOW }),
      aClock({ id: 'sign:A1', kind: 'sign' }),
    ];
    expect(brought({ clocks }).duties).toEqual([
      { kind: 'response', startAt: at('2026-03-18 14:10'), dueAt: at('2026-03-20 14:10') },
      { kind: 'press-conference', startAt: at('2026-03-18 14:10'), dueAt: at('2026-03-20 14:10') },
    ]);
  });

  it('P2–P5 · what its units missed of their parts there, whether it was said or not', () => {
    const breach = (duty: string, is: 'stands' | 'healed' = 'stands') => ({ duty, is, dueAt: NOW });
    expect(missed({})).toBeUndefined();
    expect(missed({ breaches: [breach('sign:A1'), breach('contribution:A1.2')] })).toEqual({
      in: THERE,
      kinds: ['sign', 'contribution'],
    });
    expect(missed({ breaches: [breach('sign:A1', 'healed'), breach('sign:A2')] })).toBeUndefined();
    const running = aClock({ id: 'sign:A1', kind: 'sign', of: 'A1', dueAt: at('2026-03-18 15:59') });
    expect(missed({ clocks: [running] })).toEqual({ in: THERE, kinds: ['sign'] });
    expect(missed({ clocks: [{ ...running, dueAt: NOW }] })).toBeUndefined();
    expect(missed({ clocks: [{ ...running, state: 'met' }] })).toBeUndefined();
    const before = { missedThere: { in: 'BL2600019', kinds: ['contribution' as const, 'sign' as const] } };
    expect(missed({ breaches: [breach('sign:A1')] }, before)).toEqual({
      in: 'BL2600019',
      kinds: ['sign', 'contribution'],
    });
  });

  it('R3 · what its units agreed on and stands', () => {
    const { line } = brought({}, [
      lineSet({ value: '1' }),
      lineSet({ version: 2, value: '2', confirmedBy: '住建局' }),
      lineSet({ factId: 'F2', kind: 'cause' }),
      lineSet({ factId: 'F2', kind: 'cause', dropped: true }),
      lineSet({ factId: 'F3', kind: 'cause', value: ERASED }),
    ]);
    expect(line).toEqual([{ kind: 'figure', value: '2', unit: 'housing', confirmedBy: '住建局' }]);
  });

  it('D1 · what is still to be dealt with, in its last words, from where it was asked for first', () => {
    const part = { unit: 'housing', askedAt: NOW, dueAt: at('2026-03-25 16:00') };
    const settlements = [
      { id: 'T1', ...part, extended: 1 },
      { id: 'T2', ...part, from: 'BL2600019' },
      { id: 'T3', ...part, settledAt: NOW },
      { id: 'T4', ...part },
    ];
    const { settlements: left } = brought({ settlements }, [
      said('T1', '清运'),
      said('T1', '清运并复绿'),
      said('T1'),
      said('T4', ERASED),
    ]);
    const { unit, dueAt } = part;
    expect(left).toEqual([
      { unit, dueAt, says: '清运并复绿', from: { case: THERE, askedAt: NOW, extended: 1 } },
      { unit, dueAt, from: { case: 'BL2600019', askedAt: NOW } },
      { unit, dueAt, from: { case: THERE, askedAt: NOW } },
    ]);
  });

  it('V1, P5 · what of it nobody has answered or judged', () => {
    const natures: Case['natures'] = ['uninformed', 'hardship'];
    expect(brought({ natures }).brings).toMatchObject({ natures, unsettled: true });
    expect(brought({ natures, releases: [aRelease({ acts: ['hardship'] })] }).brings.natures).toEqual(['uninformed']);
    const others = [aRelease({ acts: ['hardship'], from: { case: 'x', id: 'R1' } })];
    expect(brought({ natures, releases: others }).brings.natures).toEqual(natures);
    const answered = [aRelease({ acts: ['hardship', 'uninformed'] })];
    expect(brought({ natures, releases: answered, settledAt: NOW }).brings).not.toHaveProperty('natures');
    expect(brought({ settledAt: NOW }).brings).not.toHaveProperty('unsettled');
    expect(brought({ causes: ['emergency'] }).brings.causes).toEqual(['emergency']);
    expect(brought({ causes: ['emergency'], firstAnsweredAt: NOW }).brings).not.toHaveProperty('causes');
    const effects = [
      { release: 'R1', hours: 24, at: NOW, volume: 'less' as const, asks: 0 },
      { release: 'R1', hours: 72, at: NOW, volume: 'same' as const, asks: 2 },
    ];
    const asked = { id: 'P1', kind: 'second-answer' as const, by: 'wang', at: NOW, deciders: [] };
    expect(brought({ effects }).brings.effects).toEqual(effects);
    expect(brought({ effects, proposals: [asked] }).brings.effects).toEqual([effects[0]]);
    expect(brought({ effects, proposals: [{ ...asked, approvedBy: 'chief' }] }).brings.effects).toEqual(effects);
    expect(brought({ effects: effects.slice(1), proposals: [asked] }).brings).not.toHaveProperty('effects');
  });

  it('whatever had joined it before, each once', () => {
    expect(brought({}, [joined('A'), joined('B', ['C', 'A'])]).brings.through).toEqual(['A', 'B', 'C']);
    expect(brought({}).brings).not.toHaveProperty('through');
  });
});

const takeover = (part: object = {}) => ({ id: 'K1', body: '省政府', since: at('2026-03-18 15:00'), ...part });

describe('P3 · whoever commands the one commands both', () => {
  it.each<[string, Partial<Case>, Partial<Case>, string | null]>([
    ['nobody', {}, {}, null],
    ['this one alone', { takeovers: [takeover()] }, {}, null],
    ['that one alone', {}, { takeovers: [takeover()] }, null],
    [
      'the same, however he is written',
      { takeovers: [takeover()] },
      { takeovers: [takeover({ body: ' 省政府 ' })] },
      null,
    ],
    ['two', { takeovers: [takeover()] }, { takeovers: [takeover({ body: '市政府' })] }, 'commanded-already'],
    [
      'one who handed it back',
      { takeovers: [takeover()] },
      { takeovers: [takeover({ body: '市政府', until: NOW })] },
      null,
    ],
  ])('%s', (_, own, theirs, expected) => {
    expect(commandedAsunder(aCase(own), aCase({ number: THERE, ...theirs }))?.refused ?? null).toBe(expected);
  });

  it('with the paper that says so, and since when', () => {
    const told: Extract<EventBody, { type: 'taken-over' }> = {
      type: 'taken-over',
      takeover: 'K1',
      body: '省政府',
      since: NOW,
      number: '1号',
      evidence: [],
    };
    const other = { ...told, takeover: 'K2', body: '市政府' };
    const state = { takeovers: [takeover({ askedAt: NOW })] };
    expect(brought(state, [other, told]).takeover).toEqual({
      body: '省政府',
      since: NOW,
      number: '1号',
      evidence: [],
      from: { case: THERE, askedAt: NOW },
    });
    expect(brought({ takeovers: [takeover({ from: 'BL2600019' })] }, [told]).takeover?.from).toEqual({
      case: 'BL2600019',
    });
    expect(brought({ takeovers: [takeover({ until: NOW })] }, [told])).not.toHaveProperty('takeover');
  });
});

describe('R3 · two lines that tell one fact otherwise are settled first', () => {
  it.each<[string, EventBody[], EventBody[], string | null]>([
    ['the same', [lineSet()], [lineSet()], null],
    ['another fact', [lineSet()], [lineSet({ kind: 'measure', value: '3' })], null],
    ['the same fact otherwise', [lineSet()], [lineSet({ value: '3' })], 'lines-differ'],
    ['another of the same kind', [lineSet({ label: '甲' })], [lineSet({ label: '乙', value: '3' })], null],
    ['what is dropped', [lineSet()], [lineSet({ value: '3', dropped: true })], null],
  ])('%s', (_, own, theirs, expected) => {
    expect(linesAsunder(recorded(own), recorded(theirs))?.refused ?? null).toBe(expected);
  });
});

const bringing = (part: Partial<TakeIn> = {}): TakeIn => ({
  command: 'take-in',
  from: THERE,
  reason: '同一事',
  assignments: [],
  releases: [],
  duties: [],
  line: [],
  brings: {},
  ...part,
});
const came = (releases: ReleaseFact[] = [], part: object = {}): EventBody => ({
  type: 'taken-in',
  from: THERE,
  reason: '同一事',
  assignments: [],
  releases,
  ...part,
});

function taken(command: Partial<TakeIn>, state: Partial<Case> = {}, facts: readonly EventBody[] = []): Draft[] {
  const is = takeIn(aCase(state), bringing(command), system, context(recorded(facts)));
  if (isRefusal(is)) throw new Error(is.says);
  return is;
}
const takenIn = (...of: Parameters<typeof taken>) => {
  const [first] = taken(...of);
  if (first?.type !== 'taken-in') throw new Error('nothing was taken in');
  return first;
};
const anew: EventBody = {
  type: 'joined-told',
  from: THERE,
  what: 'opened-anew',
  cases: [THERE],
  releases: [],
  assignments: [],
};

describe('M4 · how a case receives what joins it', () => {
  it.each<[string, Partial<Case>, EventBody[], string]>([
    ['what is open', {}, [], 'taken'],
    ['not what is over', { status: 'closed' }, [], 'not-open'],
    ['once', {}, [came()], 'taken-in-already'],
    ['again once it was its own', {}, [came(), anew], 'taken'],
    ['not what came with another', {}, [came([], { from: 'BL2600019', through: [THERE] })], 'taken-in-already'],
    ['whatever else went', {}, [came(), { ...anew, cases: ['BL2600019'] }], 'taken-in-already'],
    ['what came back after that', {}, [anew, came()], 'taken-in-already'],
  ])('%s', (_, state, facts, expected) => {
    const is = takeIn(aCase(state), bringing(), system, context(recorded(facts)));
    expect(isRefusal(is) ? is.refused : 'taken').toBe(expected);
  });

  it('R1, R3, H5 · its units as co-units, each once, none that has a part and none complained of', () => {
    const assignments = [
      anAssignment('xinqi'),
      anAssignment('xinqi', { id: 'A2', part: 'co-unit' }),
      anAssignment('housing', { id: 'A3' }),
      anAssignment('cyber', { id: 'A4' }),
    ];
    const here = (state: Partial<Case>) =>
      takenIn({ assignments }, state).assignments.map(({ id, unit, part }) => [id, unit, part]);
    expect(here({ assignments: [anAssignment('housing', { id: 'A5' })] })).toEqual([
      ['A6', 'xinqi', 'co-unit'],
      ['A7', 'cyber', 'co-unit'],
    ]);
    // Nobody answers for this one: theirs does.
    expect(here({ wrongdoing: { state: 'is', against: ['cyber'] } })).toEqual([
      ['A1', 'xinqi', 'primary'],
      ['A2', 'housing', 'primary'],
    ]);
    expect(here({ assignments: [anAssignment('housing', { part: 'co-unit' })] })[0]).toEqual([
      'A2',
      'xinqi',
      'primary',
    ]);
    expect(here({ assignments: [anAssignment('housing', { state: 'taken-back' })] })).toHaveLength(3);
  });

  it('its releases under numbers of its own, and the promises that they keep', () => {
    const releases = [aRelease({ id: 'R1' }), aRelease({ id: 'R2', keeps: ['R1.P1', 'R9.P2'] })];
    const { releases: here } = takenIn({ releases }, { releases: [aRelease()] });
    expect(here.map(({ id }) => id)).toEqual(['R2', 'R3']);
    expect(here[1]?.keeps).toEqual(['R2.P1', 'R9.P2']);
    expect(here[0]).not.toHaveProperty('keeps');
  });

  it('H5 · what was judged of them, and who coordinates, but whom it complains of', () => {
    const effects = ['R1', 'R9'].map((release) => ({ release, hours: 24, at: NOW, volume: 'less' as const, asks: 0 }));
    const brings = { effects, coordinators: ['office', 'cyber'] };
    const is = takenIn({ releases: [aRelease()], brings }, { wrongdoing: { state: 'is', against: ['cyber'] } });
    expect(is.effects?.map(({ release }) => release)).toEqual(['R1']);
    expect(is.coordinators).toEqual(['office']);
  });

  it.each<[string, TakeIn['duties'], Case['clocks'], string[] | undefined]>([
    [
      'what ran there and was answered here',
      [{ kind: 'response', startAt: NOW, dueAt: NOW }],
      [aClock({ state: 'met', metAt: NOW })],
      ['response'],
    ],
    ['not what runs here', [{ kind: 'response', startAt: NOW, dueAt: NOW }], [aClock()], undefined],
    ['nor what is owed by nobody here', [{ kind: 'response', startAt: NOW, dueAt: NOW }], [], undefined],
    [
      'a conference answers as well',
      [{ kind: 'response', startAt: NOW, dueAt: NOW }],
      [aClock({ id: 'p', kind: 'press-conference', state: 'met', metAt: NOW })],
      ['response'],
    ],
    [
      'an answer is no conference',
      [{ kind: 'press-conference', startAt: NOW, dueAt: NOW }],
      [aClock({ state: 'met', metAt: NOW })],
      undefined,
    ],
    [
      'not while one of two runs',
      [{ kind: 'response', startAt: NOW, dueAt: NOW }],
      [aClock({ state: 'met', metAt: NOW }), aClock({ id: 'response#2' })],
      undefined,
    ],
  ])('P4, H4 · owes %s', (_, duties, clocks, expected) => {
    expect(takenIn({ duties }, { clocks }).owed?.map(({ kind }) => kind)).toEqual(expected);
  });

  it('of two that ran there the sooner', () => {
    const [late, soon] = ['2026-03-21 10:00', '2026-03-20 10:00'].map((dueAt) => ({
      kind: 'response' as const,
      startAt: NOW,
      dueAt: at(dueAt),
    }));
    const clocks = [aClock({ state: 'met', metAt: NOW })];
    expect(takenIn({ duties: late && soon ? [late, soon] : [] }, { clocks }).owed).toEqual([soon]);
  });

  it('H2 · what answered it there counts where a person said so and something is owed of it', () => {
    const duties = [{ kind: 'response' as const, startAt: NOW, dueAt: NOW }];
    const met = { clocks: [aClock({ state: 'met', metAt: NOW })] };
    const releases = [
      aRelease(),
      aRelease({ id: 'R2', void: true }),
      aRelease({ id: 'R3', from: { case: 'x', id: 'R1' } }),
    ];
    const answeredBy = ['R1', 'R2', 'R3', 'R9'];
    expect(takenIn({ duties, answeredBy }, { ...met, releases }).answeredBy).toEqual(['R1']);
    expect(takenIn({ answeredBy }, { ...met, releases })).not.toHaveProperty('answeredBy');
    expect(takenIn({ duties, answeredBy: ['R9'] }, { ...met, releases })).not.toHaveProperty('answeredBy');
    expect(takenIn({ releases: [aRelease()], answers: ['R1'] }).answers).toEqual(['R1']);
    expect(takenIn({ releases: [aRelease()], answers: ['R9'] })).not.toHaveProperty('answers');
  });

  it('R3, H6 · what its units had agreed on and this line says nothing of, as far as there is room', () => {
    const line: TakeIn['line'] = (['figure', 'measure', 'next'] as const).map((kind) => ({
      kind,
      value: '1',
      unit: 'xinqi',
    }));
    const set = (state: Partial<Case>, facts: EventBody[] = []) =>
      taken({ line }, state, facts).flatMap((one) => (one.type === 'line-set' ? [`${one.factId} ${one.kind}`] : []));
    const own = [{ id: 'F1', kind: 'figure' as const, version: 1 }];
    expect(set({})).toEqual(['F1 figure', 'F2 measure', 'F3 next']);
    expect(set({ line: own }, [lineSet()])).toEqual(['F2 measure', 'F3 next']);
    expect(set({ offline: true })).toEqual([]);
  });

  it.each<[string, Partial<TakeIn>, Partial<Case>, string[]]>([
    ['nothing where it was settled there', { settlements: [{ unit: 'xinqi', dueAt: NOW }] }, {}, []],
    ['nothing where neither was divided', { brings: { unsettled: true } }, {}, []],
    [
      'its parts, and this one as a whole, which nobody had divided',
      { brings: { unsettled: true }, settlements: [{ unit: 'xinqi', dueAt: NOW, says: '清运' }] },
      { assignments: [anAssignment('housing')] },
      ['T1 housing 本件归并前整体的线下处置', 'T2 xinqi 清运'],
    ],
    [
      'its parts alone, where this one was settled',
      { brings: { unsettled: true }, settlements: [{ unit: 'xinqi', dueAt: NOW, says: '清运' }] },
      { settledAt: NOW },
      ['T1 xinqi 清运'],
    ],
    [
      'its parts beside those of this one',
      { brings: { unsettled: true }, settlements: [{ unit: 'xinqi', dueAt: NOW, says: '清运' }] },
      { settlements: [{ id: 'T1', unit: 'housing', askedAt: NOW, dueAt: NOW }] },
      ['T2 xinqi 清运'],
    ],
    [
      'H6 · without words where none are kept',
      { brings: { unsettled: true }, settlements: [{ unit: 'xinqi', dueAt: NOW, says: '清运' }] },
      { settledAt: NOW, offline: true },
      ['T1 xinqi undefined'],
    ],
    [
      'the other as a whole, of whoever answered for it',
      { brings: { unsettled: true }, assignments: [anAssignment('cyber', { part: 'co-unit' }), anAssignment('xinqi')] },
      { settlements: [{ id: 'T1', unit: 'housing', askedAt: NOW, dueAt: NOW }] },
      [`T2 xinqi 归并件 ${THERE} 的线下处置`],
    ],
    [
      'of whoever answers for this one, where nobody did and nothing here is open',
      { brings: { unsettled: true } },
      {
        assignments: [anAssignment('housing')],
        settlements: [{ id: 'T1', unit: 'xinqi', askedAt: NOW, dueAt: NOW, settledAt: NOW }],
      },
      [`T2 housing 归并件 ${THERE} 的线下处置`],
    ],
    [
      'of nobody while a part here is',
      { brings: { unsettled: true } },
      { assignments: [anAssignment('housing')], settlements: [{ id: 'T1', unit: 'xinqi', askedAt: NOW, dueAt: NOW }] },
      [],
    ],
  ])('D1 · is to deal with %s', (_, command, state, expected) => {
    const set = taken(command, state).flatMap((one) =>
      one.type === 'settlement-set' ? [`${one.settlement} ${one.unit} ${one.says}`] : [],
    );
    expect(set).toEqual(expected);
  });

  it('P3 · and is commanded by whoever commanded it', () => {
    const command = { takeover: { body: '省政府', since: NOW, evidence: [], from: { case: THERE } } };
    expect(taken(command, { takeovers: [takeover({ until: NOW })] }).at(-1)).toMatchObject({
      type: 'taken-over',
      takeover: 'K2',
      body: '省政府',
    });
    expect(taken(command, { takeovers: [takeover()] }).some(({ type }) => type === 'taken-over')).toBe(false);
  });
});

describe('M4 · what is told of a case that had joined', () => {
  const from = { case: THERE, id: 'R1' };
  const release = aRelease({ from });
  const told = (command: Partial<TellJoined>, state: Partial<Case>, facts: EventBody[]): string => {
    const is = tellJoined(
      aCase(state),
      { command: 'tell-joined', from: THERE, what: 'opened-anew', ...command } as TellJoined,
      system,
      context(recorded(facts)),
    );
    return isRefusal(is) ? is.refused : is.map(({ type }) => type).join(' ');
  };
  const owed = [{ id: 'J1', from: THERE, at: NOW, duties: [] }];
  it.each<[string, Partial<TellJoined>, Partial<Case>, EventBody[], string]>([
    ['that it is its own again', {}, {}, [came()], 'joined-told'],
    ['not where it never joined', {}, {}, [], 'not-joined'],
    ['nor twice', {}, {}, [came(), anew], 'not-joined'],
    ['that it owes nothing', { what: 'no-duty' }, { owed }, [came()], 'joined-told'],
    ['not where nothing was owed', { what: 'no-duty' }, {}, [came()], 'nothing-of-it'],
    [
      'nor by another',
      { what: 'no-duty' },
      { owed: [{ id: 'J1', from: 'BL2600019', at: NOW, duties: [] }] },
      [came()],
      'nothing-of-it',
    ],
    [
      'that a release of it was corrected',
      { what: 'corrected', release },
      { releases: [aRelease({ from })] },
      [came()],
      'joined-told',
    ],
    ['of one that is here', { what: 'corrected', release }, { releases: [aRelease()] }, [came()], 'nothing-of-it'],
  ])('%s', (_, command, state, facts, expected) => {
    expect(told(command, state, facts).split(' ')[0]).toBe(expected);
  });

  it('takes along the units that had a part by it alone and did nothing in it since, and the parts that it brought', () => {
    const assignments = ['A1', 'A2', 'A3', 'A4', 'A5'].map((id, index) =>
      anAssignment(['housing', 'xinqi', 'cyber', 'office', 'x'][index] ?? '', {
        id,
        ...(id === 'A4' ? { state: 'taken-back' as const } : {}),
      }),
    );
    const state: Partial<Case> = {
      assignments,
      releases: [
        aRelease({ unit: 'xinqi', publishedAt: at('2026-03-18 15:30') }),
        aRelease({ id: 'R2', unit: 'housing', publishedAt: at('2026-03-18 14:30') }),
        aRelease({ id: 'R3', from }),
        aRelease({ id: 'R4', from, void: true }),
      ],
      settlements: [
        { id: 'T1', unit: 'housing', askedAt: NOW, dueAt: NOW, from: THERE },
        { id: 'T2', unit: 'housing', askedAt: NOW, dueAt: NOW, from: 'BL2600019' },
        { id: 'T3', unit: 'housing', askedAt: NOW, dueAt: NOW },
      ],
    };
    const facts = [
      came([aRelease({ id: 'R3' })], { assignments, through: ['BL2600020'] }),
      { type: 'signed', assignmentId: 'A3', signer: 'li' } as const,
      { type: 'handed-on', assignmentId: 'A1', to: 'zhao' } as const,
    ];
    const is = tellJoined(
      aCase(state),
      { command: 'tell-joined', from: THERE, what: 'opened-anew' },
      system,
      context(recorded(facts)),
    );
    expect(is).toEqual(
      expect.arrayContaining([
        {
          type: 'joined-told',
          from: THERE,
          what: 'opened-anew',
          cases: [THERE, 'BL2600020'],
          releases: ['R3'],
          assignments: ['A1', 'A5'],
        },
        { type: 'settlement-set', settlement: 'T1', dropped: true, reason: `${THERE} 已重新打开，由该件办理` },
      ]),
    );
    expect([is].flat().filter((one) => 'type' in one && one.type === 'settlement-set')).toHaveLength(1);
  });
});
