import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apply } from '../../../../functions/domain/case/apply.ts';
import type { Case } from '../../../../functions/domain/case/case.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import { SECOND, between, latest } from '../../../../functions/domain/matter/instant.ts';
import { ladderOf, rungOf } from '../../../../functions/domain/clocks/ladder.ts';
import type { Policy } from '../../../../functions/domain/rules/policy.ts';

/** Seconds from the instant of each fired rung to its event; negative would be before its time. */
export function latenesses(events: readonly Event[], policy: Policy): number[] {
  const found: number[] = [];
  let state: Case | null = null;
  for (const event of events) {
    if (event.type === 'rung-fired') {
      const clock = state?.clocks.find(({ id }) => id === event.clockId);
      const step = clock && rungOf(clock, ladderOf(clock, policy), event.rung);
      if (clock && step) found.push(between(latest(step.at, clock.openedAt), event.at) / SECOND);
    }
    state = apply(state, event);
  }
  return found;
}

/** Seconds from a rung's instant to the end of its commit, as FireRung measured them: an event's own time is taken before it is written. */
export function measuredLatenesses(data: string): number[] {
  return readFileSync(join(data, 'functions.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('RungLatenessSeconds') && line.includes('"matter"'))
    .map((line) => {
      const said: { RungLatenessSeconds: number } = JSON.parse(line);
      return said.RungLatenessSeconds;
    });
}
