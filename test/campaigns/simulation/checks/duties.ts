import { type Case } from '../../../../functions/domain/case/case.ts';
import { isLive } from '../../../../functions/domain/matter/clock.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import type { Watching } from './watching.ts';

const BY_RELEASE = ['first-information', 'press-conference', 'response', 'assigned-limit', 'follow-up'];
const HOLD_OPEN = [...BY_RELEASE, 'immediate-report', 'return-decision'];
const DECISIONS = [
  'confirmed',
  'graded',
  'assigned',
  'signed',
  'leading',
  'return-requested',
  'return-decided',
  'taken-back',
  'handed-on',
  'released',
  'settled',
  'clock-reckoned',
  'reported',
  'ended',
  'split-off',
  'closed',
  'reopened',
  'policy-moved',
  'purge-asked',
  'purge-decided',
  'purged',
];

/** 8: by a person of the directory, with evidence. */
export function checkDecided(number: string, event: Event, { holds, named }: Watching): void {
  if (DECISIONS.includes(event.type))
    holds.hold(
      8,
      number,
      event.actor.kind === 'person' && named(event.actor.id),
      () => `${event.type} by ${JSON.stringify(event.actor)}, no named person`,
    );
  if (event.type === 'released')
    holds.hold(8, number, event.release.evidence.length > 0, () => `release ${event.release.id} without evidence`);
  if (event.type === 'settled') holds.hold(8, number, event.evidence.length > 0, () => 'settled without evidence');
  if (event.type === 'ended' && event.outcome === 'no-answer')
    holds.hold(
      8,
      number,
      event.approver !== undefined &&
        named(event.approver) &&
        event.actor.kind === 'person' &&
        event.actor.id !== event.approver,
      () => `no answer, approved by ${event.approver ?? 'nobody'}`,
    );
}

/** 8: what a duty's end rests on. */
export function checkDuties(state: Case, event: Event, { holds }: Watching): void {
  const { number } = state;
  if (event.type === 'clock-met') {
    const clock = state.clocks.find((one) => one.id === event.clockId);
    if (clock && BY_RELEASE.includes(clock.kind)) {
      const release = state.releases.find((one) => one.fulfils.includes(clock.kind) && one.publishedAt === event.metAt);
      holds.hold(
        8,
        number,
        release !== undefined,
        () => `${clock.id} met at ${event.metAt} without a release that fulfils it`,
      );
    }
    if (clock)
      holds.hold(
        8,
        number,
        event.late === Date.parse(event.metAt) > Date.parse(clock.dueAt),
        () => `${clock.id} met at ${event.metAt}, due ${clock.dueAt}, recorded as ${event.late ? 'late' : 'in time'}`,
      );
  }
  if (event.type === 'clock-missed') {
    const clock = state.clocks.find((one) => one.id === event.clockId);
    holds.hold(
      2,
      number,
      clock !== undefined && clock.dueAt <= event.at,
      () => `${event.clockId} missed before it was due`,
    );
  }
  if (event.type === 'closed') {
    const open = state.clocks.find((one) => isLive(one) && HOLD_OPEN.includes(one.kind));
    holds.hold(
      8,
      number,
      open === undefined && state.settledAt !== undefined,
      () => `closed with ${open?.id ?? 'nothing settled'}`,
    );
    holds.hold(8, number, state.offline || state.firstAnsweredAt !== undefined, () => 'closed without an answer');
  }
}
