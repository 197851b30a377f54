import { describe, expect, it } from 'vitest';
import { clockChanges } from '../../../functions/domain/consultation/clocks.ts';
import type { Clock, Consultation } from '../../../functions/domain/consultation/consultation.ts';
import { plus } from '../../../functions/domain/matter/instant.ts';
import { at } from '../samples.ts';
import { aConsultation, invited, NOW, policy } from './samples.ts';

const VIEW_DUE = at('2026-03-18 16:00');
const CONCLUDE_DUE = at('2026-03-18 20:00');
const BACK = at('2026-03-18 18:30');

/** What the facts open of its own clocks, as `id due whose`. */
const opened = (state: Consultation): string[] =>
  clockChanges(state, [], policy, NOW).flatMap((one) =>
    one.change === 'opened'
      ? [`${one.clock.id} ${one.clock.dueAt} ${'unit' in one.clock.move ? one.clock.move.unit : 'desk'}`]
      : [],
  );

const view = (of: string, part: Partial<Clock> = {}): Clock => ({
  id: `consultation-view:${of}`,
  kind: 'consultation-view',
  of,
  basis: 'A4',
  startAt: NOW,
  openedAt: NOW,
  dueAt: VIEW_DUE,
  limit: { at: VIEW_DUE },
  move: { unit: 'housing' },
  ladder: 'consultation-view',
  state: 'running',
  done: [],
  ...part,
});
const { of: _of, ...own } = view('housing');
const conclude = (part: Partial<Clock> = {}): Clock => ({
  ...own,
  id: 'consultation-conclude',
  kind: 'consultation-conclude',
  dueAt: CONCLUDE_DUE,
  limit: { hours: 6 },
  move: { desk: true },
  ladder: 'consultation-conclude',
  ...part,
});

describe('A4 · the clocks of a consultation', () => {
  it.each<[string, Partial<Consultation>, string[]]>([
    [
      'a view by the time it is asked for, a handling within six hours of the convening',
      { invited: [invited('housing')] },
      [`consultation-view:housing ${VIEW_DUE} housing`, `consultation-conclude ${CONCLUDE_DUE} desk`],
    ],
    [
      'a unit that is asked again has a clock of its own',
      { invited: [invited('housing', { again: 1 })] },
      [`consultation-view:housing.2 ${VIEW_DUE} housing`, `consultation-conclude ${CONCLUDE_DUE} desk`],
    ],
    [
      'a handling that came back, within six hours of that',
      { invited: [], back: { times: 1, startAt: BACK } },
      [`consultation-conclude:S1 ${at('2026-03-19 00:30')} desk`],
    ],
    ['none of one that was approved', { status: 'approved' }, []],
    ['none of one that came to nothing', { status: 'closed' }, []],
    ['none of one that was called off', { status: 'cancelled' }, []],
  ])('%s', (_, part, clocks) => {
    expect(opened(aConsultation(part))).toEqual(clocks);
  });

  it.each<[string, Parameters<typeof invited>[1], string | null, boolean]>([
    ['not yet', {}, null, false],
    ['by a view at its very time', { answeredAt: VIEW_DUE }, VIEW_DUE, false],
    ['by a view a moment later', { answeredAt: plus(VIEW_DUE, 1) }, plus(VIEW_DUE, 1), true],
    ['by sitting there', { attended: { is: true, at: BACK } }, BACK, true],
    ['not by being absent', { attended: { is: false, at: BACK } }, null, false],
    ['not by a view of which it was asked again since', { again: 1, answeredAt: VIEW_DUE }, null, false],
  ])('a view is met %s', (_, part, metAt, late) => {
    const state = aConsultation({ invited: [invited('housing', part)], clocks: [view('housing')] });
    const met = clockChanges(state, [], policy, BACK).filter(
      (one) => one.change === 'met' && one.clockId === 'consultation-view:housing',
    );
    expect(met).toMatchObject(metAt === null ? [] : [{ metAt, late }]);
  });

  it.each<[string, Partial<Consultation>, Partial<Clock>, string | null]>([
    ['when a handling is put before a leader', { submittedAt: CONCLUDE_DUE }, {}, CONCLUDE_DUE],
    ['not by one that came back', { submittedAt: CONCLUDE_DUE, back: { times: 1, startAt: BACK } }, {}, null],
    [
      'by the next one, of its own round',
      { submittedAt: BACK, back: { times: 1, startAt: NOW } },
      { id: 'consultation-conclude:S1', of: 'S1' },
      BACK,
    ],
    [
      'not by the next one, of the round before',
      { submittedAt: BACK, back: { times: 2, startAt: NOW } },
      { id: 'consultation-conclude:S1', of: 'S1' },
      null,
    ],
  ])('its handling is met %s', (_, part, clock, metAt) => {
    const state = aConsultation({ invited: [], ...part, clocks: [conclude(clock)] });
    const met = clockChanges(state, [], policy, BACK).filter((one) => one.change === 'met');
    expect(met.filter(({ clockId }) => clockId === state.clocks[0]?.id)).toMatchObject(
      metAt === null ? [] : [{ metAt }],
    );
  });
});
