import { describe, expect, it } from 'vitest';
import { clockChanges } from '../../../functions/domain/conference/clocks.ts';
import type { Clock, Conference, Step } from '../../../functions/domain/conference/conference.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';
import { aConference } from './sample.ts';

const policy = currentPolicy();
const NOW = at('2026-03-18 14:00');
const HOUR = at('2026-03-19 08:00');
const STEP_DUE = at('2026-03-18 20:00');
const DONE = at('2026-03-18 19:00');
const [stepId] = policy.conferences.steps.map(({ id }) => id);
if (stepId === undefined) throw new Error('the rules have no step of a conference');
const step = (part: Partial<Step> = {}): Step => ({
  id: stepId,
  unit: 'housing',
  dueAt: STEP_DUE,
  state: 'open',
  ...part,
});

const conference = (part: Partial<Conference> = {}): Conference =>
  aConference({ version: 1, personVersion: 1, steps: [step()], ...part });
const clock = (kind: Clock['kind'], part: Partial<Clock> = {}): Clock => ({
  id: kind,
  kind,
  basis: 'ours',
  startAt: NOW,
  openedAt: NOW,
  dueAt: HOUR,
  limit: { at: HOUR },
  move: { unit: 'housing' },
  ladder: kind,
  state: 'running',
  done: [],
  ...part,
});
const changesOf = (state: Conference, now = NOW) => clockChanges(state, [], policy, now);
const opened = (state: Conference): string[] =>
  changesOf(state).flatMap((one) =>
    one.change === 'opened'
      ? [`${one.clock.id} ${one.clock.dueAt} ${'unit' in one.clock.move ? one.clock.move.unit : 'desk'}`]
      : [],
  );

const RECORD = `conference-record ${at('2026-03-19 10:00')} housing`;
const HELD = { status: 'held', heldAt: HOUR } as const;

describe('P3, P6 · the clocks of a conference', () => {
  it.each<[string, Partial<Conference>, string[]]>([
    [
      'to take up what was proposed, within two hours',
      { status: 'proposed' },
      [`conference-plan ${at('2026-03-18 16:00')} desk`],
    ],
    ['not where the duty was met meanwhile', { status: 'proposed', limit: { dueAt: HOUR, metAt: DONE } }, []],
    [
      'a step by its time, and the record within two hours of the hour',
      {},
      [`conference-step:${stepId} ${STEP_DUE} housing`, RECORD],
    ],
    [
      'the desk’s, where the step is no unit’s',
      { steps: [{ id: stepId, dueAt: STEP_DUE, state: 'open' }] },
      [`conference-step:${stepId} ${STEP_DUE} desk`, RECORD],
    ],
    ['none of a step that is done', { steps: [step({ state: 'done', doneAt: DONE })] }, [RECORD]],
    ['none of a step that is left out', { steps: [step({ state: 'skipped' })] }, [RECORD]],
    ['the record alone, once it was held', HELD, [RECORD]],
    ['none once its release is on the record', { ...HELD, release: 'R1', recordedAt: HOUR }, []],
    ['none of one that was called off', { status: 'cancelled' }, []],
  ])('%s', (_, part, clocks) => {
    expect(opened(conference(part))).toEqual(clocks);
  });

  it.each<[string, Clock, Partial<Conference>, string]>([
    ['taken up: at once', clock('conference-plan'), {}, `met ${NOW}`],
    [
      'called off: nobody took it up',
      clock('conference-plan'),
      { status: 'cancelled' },
      'superseded no-longer-applies',
    ],
    [
      'a step that was done, by its evidence',
      clock('conference-step', { id: `conference-step:${stepId}`, of: stepId }),
      { steps: [step({ state: 'done', doneAt: DONE })] },
      `met ${DONE}`,
    ],
    [
      'a step that was left out',
      clock('conference-step', { id: `conference-step:${stepId}`, of: stepId }),
      { steps: [step({ state: 'skipped', doneAt: DONE })] },
      'superseded no-longer-applies',
    ],
    [
      'recorded with its release',
      clock('conference-record', { startAt: HOUR, limit: { hours: 2 } }),
      { ...HELD, release: 'R1', recordedAt: at('2026-03-19 09:00') },
      `met ${at('2026-03-19 09:00')}`,
    ],
    [
      'called off: nothing to record',
      clock('conference-record', { startAt: HOUR, limit: { hours: 2 } }),
      { status: 'cancelled', recordedAt: HOUR, release: 'R1' },
      'superseded no-longer-applies',
    ],
  ])('%s', (_, one, part, becomes) => {
    const changes = changesOf(conference({ steps: [], ...part, clocks: [one] })).flatMap((change) => {
      if (change.change === 'met') return [`met ${change.metAt}`];
      return change.change === 'superseded' ? [`superseded ${change.why}`] : [];
    });
    expect(changes).toEqual([becomes]);
  });
});
