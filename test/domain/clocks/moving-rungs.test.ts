import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../functions/domain/case/case.ts';
import { isDone } from '../../../functions/domain/matter/done-rungs.ts';
import { nextOf, undone } from '../../../functions/domain/clocks/ladder.ts';
import { fire } from '../../../functions/domain/commands/fire.ts';
import { lookAhead } from '../../../functions/domain/commands/outcome.ts';
import { HOUR, type Instant, plus } from '../../../functions/domain/matter/instant.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import type { Ladder, Policy, RungTime } from '../../../functions/domain/rules/policy.ts';
import { changed } from '../../harness/policies.ts';
import { aCase, aClock, aDirectory } from '../samples.ts';

const start: Instant = '2026-03-18T06:00:00.000Z';
const system = { kind: 'system', part: 'workflow' } as const;

const when: fc.Arbitrary<RungTime> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((tenths) => ({ share: tenths / 10 })),
  fc.integer({ min: 1, max: 60 }).map((hours) => ({ beforeDue: `PT${hours}H` })),
  fc.integer({ min: 1, max: 60 }).map((hours) => ({ afterDue: `PT${hours}H` })),
  fc.integer({ min: 1, max: 60 }).map((hours) => ({ afterStart: `PT${hours}H` })),
);

/** Ladders out of one stock of names, so that one after another keeps, moves, drops and adds rungs. */
const ladder: fc.Arbitrary<Ladder> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 }),
    fc.array(when, { minLength: 5, maxLength: 5 }),
    fc.boolean(),
  )
  .map(([names, moments, daily]) => ({
    clause: 'ours',
    rungs: [
      ...names.map((id, i) => ({
        id,
        when: moments[i] ?? { due: true },
        kind: 'remind' as const,
        to: ['desk' as const],
        template: 'remind',
      })),
      {
        id: 'due',
        when: { due: true as const },
        kind: 'declare-missed' as const,
        to: ['desk' as const],
        template: 'missed',
      },
    ],
    after: daily
      ? [{ id: 'daily', every: 'P1D', kind: 'escalate' as const, to: ['desk' as const], template: 'missed' }]
      : [],
  }));

type Step = { dueIn: number } | { ladder: Ladder } | { wait: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map((dueIn) => ({ dueIn })),
  ladder.map((next) => ({ ladder: next })),
  fc.integer({ min: 0, max: 90 }).map((wait) => ({ wait })),
);

const withLadder = (rules: Ladder): Policy => changed(() => ({ ladders: { response: rules } }));

/** One clock under a ladder: fires whatever is due and says what was fired or skipped. */
function fireDue(
  state: Case,
  rules: Ladder,
  policy: Policy,
  now: Instant,
): { state: Case; came: string[]; spoken: string[] } {
  const came: string[] = [];
  const spoken: string[] = [];
  let after = state;
  for (;;) {
    const [clock] = after.clocks;
    const next = clock && nextOf(clock, rules);
    if (!clock || !next || next.at > now) return { state: after, came, spoken };
    const past = undone(clock, rules, (at) => at <= now).map(({ id }) => id);
    const drafts = fire(
      after,
      { command: 'fire', clockId: clock.id, rung: next.id },
      { policy, directory: aDirectory(), now },
    );
    if (isRefusal(drafts)) throw new Error(drafts.refused);
    came.push(...past);
    spoken.push(...drafts.flatMap((draft) => (draft.type === 'rung-fired' ? [draft.rung] : [])));
    after = lookAhead(after, drafts, system, now);
  }
}

describe('P4 · however due times and ladders move', () => {
  it('no rung of a clock comes twice, and none that is still to come is left out', () => {
    fc.assert(
      fc.property(ladder, fc.array(step, { maxLength: 12 }), (first, steps) => {
        let rules = first;
        let policy = withLadder(rules);
        let now = start;
        let state = aCase({ clocks: [aClock({ startAt: start, dueAt: plus(start, 48 * HOUR) })] });
        const seen = new Set<string>();
        for (const move of steps) {
          if ('ladder' in move) {
            rules = move.ladder;
            policy = withLadder(rules);
          } else if ('dueIn' in move)
            state = {
              ...state,
              clocks: state.clocks.map((clock) => ({ ...clock, dueAt: plus(start, move.dueIn * HOUR) })),
            };
          else now = plus(now, move.wait * HOUR);
          const coming = state.clocks.flatMap((clock) => undone(clock, rules, (at) => at <= now).map(({ id }) => id));
          const fired = fireDue(state, rules, policy, now);
          state = fired.state;
          // Never one that came before …
          for (const id of fired.came) {
            expect(seen.has(id)).toBe(false);
            seen.add(id);
          }
          // … always all that fell due since and had not come, whichever ladder or due time brought it, and the last of them speaks.
          expect(fired.came).toEqual(coming);
          expect(fired.spoken).toEqual(coming.slice(-1));
          for (const clock of state.clocks) for (const id of seen) expect(isDone(clock.done, id)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
