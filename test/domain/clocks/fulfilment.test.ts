import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../../functions/domain/case/case.ts';
import type { Handoff } from '../../../functions/domain/case/handoffs.ts';
import { fulfilledAt } from '../../../functions/domain/clocks/fulfilment.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { changed } from '../../harness/policies.ts';
import { aCase, aClock, anAssignment, aProposal, at } from '../samples.ts';

const policy = currentPolicy();
const noon = (time: string): string => at(`2026-03-18 ${time}`);
const NOW = noon('18:00');
const MET = noon('15:00');
const duty = (kind: Clock['kind'], of?: string, part: Partial<Clock> = {}): Clock =>
  aClock({ id: kind, kind, ...(of === undefined ? {} : { of }), ...part });

const met = (kind: Clock['kind'], of?: string): Clock => duty(kind, of, { state: 'met', metAt: MET });
const release = (id: string, time: string, part: Partial<Case['releases'][number]> = {}): Case['releases'][number] => ({
  id,
  form: 'authoritative',
  publishedAt: noon(time),
  final: false,
  fulfils: ['response'],
  unit: 'housing',
  ...part,
});

const unit = (part: Partial<Case['assignments'][number]> = {}): Case =>
  aCase({ assignments: [anAssignment('housing', part)] });

const APPRAISING = aCase({ status: 'appraising' });
const handoff = (over?: Handoff['over']): Handoff => ({
  id: 'H1',
  target: '信访',
  at: noon('14:30'),
  ...(over ? { over } : {}),
});

const graver = { id: 'E5', grades: { opinion: 'IV', emergency: 'II' }, at: noon('14:30'), alertId: 'a' } as const;
const review = { id: 'G5', at: noon('14:30'), grades: { opinion: 'IV', emergency: null } } as const;
const flagged = (id: string): Case['wrongdoing'] => ({
  state: 'suggested',
  against: [],
  flagged: { id, at: MET, by: 'x', unit: 'housing' },
});

describe('P2–P5 · what fulfils a clock, and when', () => {
  it.each<[string, Case, Clock, string | null]>([
    ['confirm: not while it is appraised', APPRAISING, duty('confirm'), null],
    ['confirm: once it was, now', aCase(), duty('confirm'), NOW],
    ['confirm: and stays as it was', aCase(), met('confirm'), MET],
    ['M4: passed on, somebody has looked at it', { ...APPRAISING, handoffs: [handoff()] }, duty('confirm'), NOW],
    [
      'M4: what came back keeps that it was met',
      { ...APPRAISING, handoffs: [handoff({ is: 'refused', at: MET })] },
      met('confirm'),
      MET,
    ],
    [
      'M4: but not by the clock of what came back',
      { ...APPRAISING, handoffs: [handoff({ is: 'refused', at: MET })] },
      met('confirm', 'backH1'),
      null,
    ],
    ['M4: nor where it was never passed on', APPRAISING, met('confirm'), null],
    ['A1: not while an emergency is proposed', aCase({ graver }), duty('confirm', 'E5'), null],
    ['A1: by another that is', aCase({ graver }), duty('confirm', 'E4'), NOW],
    ['A1: once it was decided', aCase(), duty('confirm', 'E5'), NOW],
    ['A1: also while the case is appraised', APPRAISING, met('confirm', 'E5'), MET],
    ['A1: not while the grades lack their ground', aCase({ review }), duty('confirm', 'G5'), null],
    ['A1: once a person decided on them', aCase(), duty('confirm', 'G5'), NOW],
    ['A1: and stays so', aCase(), met('confirm', 'G5'), MET],
    [
      'H5: not while a flag waits',
      aCase({ wrongdoing: flagged('W5') ?? { state: 'is', against: [] } }),
      duty('confirm', 'W5'),
      null,
    ],
    [
      'H5: once it was decided',
      aCase({ wrongdoing: flagged('W6') ?? { state: 'is', against: [] } }),
      duty('confirm', 'W5'),
      NOW,
    ],
    ['H5: and stays so', aCase(), met('confirm', 'W5'), MET],
    ['M4: a handoff, not before it was received', aCase({ handoffs: [handoff()] }), duty('handoff', 'H1'), null],
    ['M4: not by its return', aCase({ handoffs: [handoff({ is: 'refused', at: MET })] }), duty('handoff', 'H1'), null],
    ['M4: by its receipt', aCase({ handoffs: [handoff({ is: 'received', at: MET })] }), duty('handoff', 'H1'), NOW],
    ['M4: by no other’s', aCase({ handoffs: [handoff({ is: 'received', at: MET })] }), duty('handoff', 'H2'), null],
    ['sign: not before', unit(), duty('sign', 'A1'), null],
    [
      'sign: by when it was signed for',
      unit({ state: 'signed', signedAt: noon('14:40') }),
      duty('sign', 'A1'),
      noon('14:40'),
    ],
    [
      'sign: also after a return',
      unit({ state: 'signed', signedAt: noon('14:40') }),
      duty('sign', 'A1.2'),
      noon('14:40'),
    ],
    ['sign: not another’s', unit({ state: 'signed', signedAt: noon('14:40') }), duty('sign', 'A11'), null],
    ['sign: returned, it was looked at', unit({ state: 'returning' }), duty('sign', 'A1'), NOW],
    ['sign: as it was met first', unit({ state: 'signed', signedAt: noon('16:40') }), met('sign', 'A1'), MET],
    ['sign: taken back, never', unit({ state: 'taken-back' }), duty('sign', 'A1'), null],
    ['sign: but what was signed before', unit({ state: 'taken-back' }), met('sign', 'A1'), MET],
    ['return: not while it waits', unit({ state: 'returning' }), duty('return-decision', 'A1'), null],
    ['return: once it was decided', unit({ state: 'signed' }), duty('return-decision', 'A1'), NOW],
    ['return: and stays so', unit({ state: 'signed' }), met('return-decision', 'A1'), MET],
    [
      'P3: the superior was asked',
      aCase({ takeovers: [{ id: 'T1', body: '市', since: MET, askedAt: noon('16:00') }] }),
      duty('ask-superior', 'T1'),
      noon('16:00'),
    ],
    [
      'P3: not the other one',
      aCase({ takeovers: [{ id: 'T2', body: '市', since: MET, askedAt: noon('16:00') }] }),
      duty('ask-superior', 'T1'),
      null,
    ],
    [
      'P3: its release was passed on',
      aCase({ releases: [release('R1', '15:30', { relayedAt: noon('16:00') })] }),
      duty('relay', 'R1'),
      noon('16:00'),
    ],
    ['P3: not before', aCase({ releases: [release('R1', '15:30')] }), duty('relay', 'R1'), null],
    [
      'P4: the first release that answers',
      { ...unit(), releases: [release('R2', '17:00'), release('R1', '16:00')] },
      duty('response'),
      noon('16:00'),
    ],
    [
      'P4: by when it counts',
      { ...unit(), releases: [release('R1', '16:00', { countsFrom: noon('16:30') })] },
      duty('response'),
      noon('16:30'),
    ],
    [
      'P4: not one that does not',
      { ...unit(), releases: [release('R1', '16:00', { fulfils: [] })] },
      duty('response'),
      null,
    ],
    ['R4: the leader leads', unit({ leadingSince: noon('15:10') }), duty('take-lead', 'A1'), noon('15:10')],
    ['R4: not yet', unit(), duty('take-lead', 'A1'), null],
    [
      'R3: a co-unit answered',
      unit({ part: 'co-unit', contributedAt: noon('15:20') }),
      duty('contribution', 'A1'),
      noon('15:20'),
    ],
    ['R3: not yet', unit({ part: 'co-unit' }), duty('contribution', 'A1'), null],
    ['R3: asked anew, the first answer stays', unit({ part: 'co-unit', rounds: 2 }), met('contribution', 'A1'), MET],
    [
      'R3: of no co-unit any more, nothing new',
      unit({ contributedAt: noon('15:20') }),
      duty('contribution', 'A1'),
      null,
    ],
    [
      'R3: taken back, what was answered stays',
      unit({ part: 'co-unit', state: 'taken-back', contributedAt: noon('15:20') }),
      met('contribution', 'A1'),
      MET,
    ],
    [
      'R2: its superior was told',
      unit({ superior: { name: '省厅', toldAt: noon('15:20') } }),
      duty('tell-superior', 'A1'),
      noon('15:20'),
    ],
    ['R2: not yet', unit({ superior: { name: '省厅' } }), met('tell-superior', 'A1'), null],
    ['R2: of none, as it was', unit(), met('tell-superior', 'A1'), MET],
    ['H2: not while a proposal waits', aCase({ proposals: [aProposal('P7')] }), duty('decision', 'P7'), null],
    [
      'H2: once it was approved',
      aCase({ proposals: [aProposal('P7', { approvedBy: 'li' })] }),
      duty('decision', 'P7'),
      NOW,
    ],
    ['H2: once it is gone', aCase({ proposals: [aProposal('P8')] }), duty('decision', 'P7'), NOW],
    ['H2: and stays so', aCase(), met('decision', 'P7'), MET],
    ['P1: a step says itself when it was done', aCase(), met('plan-step', 'one'), null],
    [
      'P8: not while nobody said what came of it',
      aCase({ tellings: [{ id: 'M1', unit: 'housing', at: MET }] }),
      duty('media-reply', 'M1'),
      null,
    ],
    [
      'P8: once somebody did',
      aCase({ tellings: [{ id: 'M2', unit: 'housing', at: MET }] }),
      duty('media-reply', 'M1'),
      NOW,
    ],
    ['P8: and stays so', aCase(), met('media-reply', 'M1'), MET],
    ['P5: closed', aCase({ status: 'closed', closedAt: noon('17:00') }), duty('closing', 'R1'), noon('17:00')],
    ['P5: not while it is open', aCase(), duty('closing', 'R1'), null],
    ['P5: reopened, it was closed all the same', aCase({ renewed: { at: noon('16:00') } }), met('closing', 'R1'), MET],
    ['P5: at that very instant too', aCase({ renewed: { at: MET } }), met('closing', 'R1'), MET],
    ['P5: not what was met since', aCase({ renewed: { at: noon('14:00') } }), met('closing', 'R1'), null],
    [
      'P5: the effect was judged',
      aCase({ effects: [{ release: 'R1', hours: 24, at: noon('17:00'), volume: 'less', asks: 0 }] }),
      duty('effect', 'R1.24'),
      noon('17:00'),
    ],
    [
      'P5: not that of other hours',
      aCase({ effects: [{ release: 'R1', hours: 24, at: noon('17:00'), volume: 'less', asks: 0 }] }),
      duty('effect', 'R1.72'),
      null,
    ],
    ['S1: as it was', aCase(), met('spread', 'R1'), MET],
  ])('%s', (_, state, clock, when) => {
    expect(fulfilledAt(state, clock, policy, NOW)).toBe(when);
  });
});

describe('ours · a unit that published has signed for the case', () => {
  const sign = duty('sign', 'A1', { state: 'missed' });
  const published = (time: string, part: Partial<Case['releases'][number]> = {}, of: Parameters<typeof unit>[0] = {}) =>
    fulfilledAt({ ...unit(of), releases: [release('R1', time, part)] }, sign, policy, NOW);

  it.each<[string, string | null, Parameters<typeof published>]>([
    ['from when it went out', noon('15:00'), ['15:00']],
    ['from when it counts, where that is later', noon('16:00'), ['15:00', { countsFrom: noon('16:00') }]],
    ['also where it pressed later', noon('15:00'), ['15:00', {}, { state: 'signed', signedAt: noon('17:00') }]],
    ['not later than it pressed', noon('14:40'), ['15:00', {}, { state: 'signed', signedAt: noon('14:40') }]],
    ['in the very minute in which it was given the case', noon('14:30'), ['14:30']],
    ['not by what went out before', null, ['14:29']],
    ['not by another unit’s', null, ['15:00', { unit: 'transport' }]],
    ['not by its superior’s', null, ['15:00', { form: 'superior-release' }]],
    ['not by one of another case', null, ['15:00', { from: { case: 'BL2600016', id: 'R1' } }]],
    ['not by one that never was', null, ['15:00', { void: true }]],
    ['not while it asks to give the case back', null, ['15:00', {}, { state: 'taken-back' }]],
  ])('%s', (_, since, given) => {
    expect(published(...given)).toBe(since);
  });
});

describe('M2, P2 · what goes upward fulfils', () => {
  const rules = changed(({ upward }) =>
    upward
      ? { upward: { ...upward, desks: upward.desks.map((desk) => ({ ...desk, told: true, written: true })) } }
      : {},
  );
  const all = rules.upward?.desks.map(({ id }) => id) ?? [];
  const sending = (id: string, time: string, part: Record<string, unknown> = {}) => ({
    id,
    to: all,
    sentAt: noon(time),
    ...part,
  });
  const feedback = (...sendings: ReturnType<typeof sending>[]) => ({
    id: 'U1',
    kind: 'feedback' as const,
    unit: 'housing',
    versions: 1,
    order: 'assigned-limit:L1',
    sendings,
  });
  const back = { returns: 1, returnedAt: noon('16:00'), redoBy: noon('20:00') };
  const first = (...sendings: ReturnType<typeof sending>[]) => ({
    id: 'U1',
    kind: 'first' as const,
    unit: 'housing',
    versions: 1,
    sendings,
  });
  it.each<[string, Partial<Case>, Clock, string | null]>([
    [
      'told to all, each of them',
      { told: [{ desks: all, at: noon('15:00') }] },
      duty('immediate-report'),
      noon('15:00'),
    ],
    ['not before the discovery', { told: [{ desks: all, at: noon('14:00') }] }, duty('immediate-report'), null],
    ['not to one of them', { told: [{ desks: all.slice(1), at: noon('15:00') }] }, duty('immediate-report'), null],
    [
      'anew, since it was reopened',
      { told: [{ desks: all, at: noon('15:00') }] },
      duty('immediate-report', 'again1', { startAt: noon('16:00') }),
      null,
    ],
    ['in writing', { dispatches: [first(sending('S1', '15:00'))] }, duty('written-report'), noon('15:00')],
    [
      'a receipt, once all have it',
      { dispatches: [first(sending('S1', '15:00', { got: all, gotAt: noon('15:30') }))] },
      duty('receipt', 'U1.S1'),
      noon('15:30'),
    ],
    [
      'not while one lacks it',
      { dispatches: [first(sending('S1', '15:00', { got: all.slice(1), gotAt: noon('15:30') }))] },
      duty('receipt', 'U1.S1'),
      null,
    ],
    [
      'not of what never was',
      { dispatches: [first(sending('S1', '15:00', { got: all, gotAt: noon('15:30'), void: true }))] },
      duty('receipt', 'U1.S1'),
      null,
    ],
    [
      'an answer to an order, by the first time it went',
      { dispatches: [feedback(sending('S1', '17:00'), sending('S2', '15:00'))] },
      duty('feedback', 'L1'),
      noon('15:00'),
    ],
    ['to no other order', { dispatches: [feedback(sending('S1', '15:00'))] }, duty('feedback', 'L2'), null],
    [
      'the case’s own',
      { dispatches: [{ ...feedback(sending('S1', '15:00')), order: 'assigned-limit' }] },
      duty('feedback', 'O'),
      noon('15:00'),
    ],
    [
      'sent back, what was in time stays so',
      { dispatches: [{ ...feedback(sending('S1', '15:00')), ...back }] },
      met('feedback', 'L1'),
      MET,
    ],
    [
      'and is to be answered anew',
      { dispatches: [{ ...feedback(sending('S1', '15:00')), ...back }] },
      duty('feedback', 'L1.2'),
      null,
    ],
    [
      'by what went since',
      { dispatches: [{ ...feedback(sending('S1', '15:00'), sending('S2', '16:00')), ...back }] },
      duty('feedback', 'L1.2'),
      noon('16:00'),
    ],
    [
      'not by what never was',
      { dispatches: [feedback(sending('S1', '15:00', { void: true }))] },
      duty('feedback', 'L1'),
      null,
    ],
  ])('%s', (_, part, clock, when) => {
    expect(fulfilledAt(aCase(part), clock, rules, NOW)).toBe(when);
  });

  it('where the rules know no desks, any report since', () => {
    const { upward: _none, ...none } = policy;
    const reported = { reportedAt: noon('14:00'), laterReports: [noon('15:00'), noon('16:00')] };
    expect(fulfilledAt(aCase(reported), duty('immediate-report'), none, NOW)).toBe(noon('15:00'));
    expect(fulfilledAt(aCase(), duty('immediate-report'), none, NOW)).toBeNull();
    expect(fulfilledAt(aCase(), duty('written-report'), none, NOW)).toBeNull();
  });
});
