import type { Case } from '../case/case.ts';
import { changesIn } from '../case/clock-changes.ts';
import type { Event } from '../case/events.ts';
import { areMore, gravestOf } from '../case/graver-emergency.ts';
import type { Actor } from '../matter/actor.ts';
import type { Consequence } from '../matter/consequence.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { unitToMove } from '../people/recipients.ts';
import type { CaseOver, RetrospectiveTold } from '../retrospective/commands.ts';
import type { LaterCase } from '../retrospective/recurrence.ts';
import type { After } from '../rules/retrospective-rules.ts';

/** D4: what a decision on a case does to its retrospectives: one follows it where the rules in force when it ends say so. */
export function retrospectivesTold(event: Event, state: Case): Consequence[] {
  const { actor } = event;
  if (event.type === 'wrongdoing-marked')
    return [tell(actor, { command: 'set-against', units: event.is ? event.against : [] })];
  if (event.type === 'ended' && event.into !== undefined) return [tell(actor, { command: 'follow', into: event.into })];
  const since = missedBy(event);
  const over = overBy(event) ?? (since.length > 0 ? isOverAs(state) : null);
  // H6: what is kept without content is looked back at on paper.
  if (over === null || state.offline || state.wrongdoing?.above) return [];
  return [
    {
      actor,
      opens: 'retrospective',
      unlessOpen: true,
      command: { command: 'open', ...caseOver(state, over), ...(since.length > 0 ? { since } : {}) },
    },
  ];
}

const tell = (actor: Actor, command: RetrospectiveTold): Consequence => ({
  actor,
  tellsOpened: true,
  kind: 'retrospective',
  command: { ...command },
});

/** The kinds of duty that were missed, as it turned out by this. */
function missedBy(event: Event): string[] {
  if (event.type === 'late-grading-found') return [event.duty.split(':')[0] ?? ''];
  return changesIn(event).flatMap((change) => (change.change === 'breached' ? [change.kind] : []));
}

function overBy(event: Event): After | null {
  if (event.type === 'closed') return 'closed';
  return event.type === 'ended' && event.outcome !== 'joined' && event.outcome !== 'drill-over' ? event.outcome : null;
}

/** How a case is over; null: it is not, or it went into another. */
export function isOverAs({ status, endedAs, joinedInto }: Case): After | null {
  // M4: one that was closed when it was joined stays closed.
  if (joinedInto !== undefined) return null;
  if (status === 'closed') return 'closed';
  return status === 'ended' && endedAs !== undefined && endedAs !== 'joined' && endedAs !== 'drill-over'
    ? endedAs
    : null;
}

/** What a retrospective goes by of its case. */
export function caseOver(state: Case, over: After): CaseOver {
  const unit = unitToMove({ state, clock: null });
  const against = state.wrongdoing?.state === 'is' ? state.wrongdoing.against : [];
  const missed = (state.breaches ?? []).filter(({ is }) => is === 'stands').map(({ duty }) => duty.split(':')[0] ?? '');
  return {
    caseNumber: state.number,
    over,
    // A1: nothing so grave is put away by grading it lighter first.
    grades: state.wereGrades ? gravestOf(state.grades, state.wereGrades) : state.grades,
    missed: [...new Set(missed)],
    risen: isRisen(state),
    ...pick(state, ['subject', 'causes', 'drill']),
    ...(unit === null ? {} : { unit }),
    ...(against.length > 0 ? { against } : {}),
  };
}

/** S6: it grew graver after a person had graded it; what a person made of a first suggestion is no growth. */
function isRisen(state: Case): boolean {
  const { risen = [], clocks } = state;
  // Whoever registers a case by hand grades it with that: there is nothing to confirm.
  const confirmed: Instant = clocks.find(({ kind, of }) => kind === 'confirm' && of === undefined)?.metAt ?? '';
  const known = risen.filter(({ denied }) => !denied);
  const [base, ...others] = known.filter(({ at = '' }) => at <= confirmed).map(({ grades }) => grades);
  if (!base) return false;
  const before = others.reduce(gravestOf, base);
  return known.some(({ at = '', grades }) => at > confirmed && areMore(grades, before));
}

/** D4: what of a case says whether it may be the same concern again. H5: a report of wrongdoing is compared with nothing. */
export function laterCase(state: Case): LaterCase | null {
  if (state.drill || !state.gradesConfirmed || state.joinedInto !== undefined) return null;
  if (state.wrongdoing !== undefined && state.wrongdoing.state !== 'is-not') return null;
  const unit = unitToMove({ state, clock: null });
  return {
    ...pick(state, ['number', 'subject', 'causes', 'discoveredAt', 'recurrenceOf']),
    ...(unit === null ? {} : { unit }),
  };
}
