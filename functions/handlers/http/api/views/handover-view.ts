import type { HandoverAction } from '../../../../domain/handover/access.ts';
import type { HandoverCounts } from '../../../../domain/handover/counts.ts';
import { decidable } from '../../../../domain/handover/decidable.ts';
import type { HandoverBody, HandoverEvent, HandoverWritten } from '../../../../domain/handover/events.ts';
import { explain } from '../../../../domain/handover/explain.ts';
import { type Handover, isOwnClock, type OwnClock } from '../../../../domain/handover/handover.ts';
import { possible } from '../../../../domain/handover/possible.ts';
import { clockRowOf, rulesOf } from '../../../../domain/handover/rules-of.ts';
import { citedAs } from '../../../../domain/handover/write.ts';
import { handoverKind } from '../../../../domain/kinds/handover-kind.ts';
import { isLive } from '../../../../domain/matter/clock.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { HandoverArticle, HandoverRules } from '../../../../domain/rules/handover-rules.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { handovers } from '../matters/handovers.ts';
import { type Person, personNamed, unitNamed } from '../person.ts';
import { erasableIn } from '../purge.ts';
import { shownPurge, waitingProposals } from './waiting-proposals.ts';

const clockView = (clock: OwnClock, { office }: Handover, policy: Policy, { directory }: Person) => ({
  name: clockRowOf(clock.kind, policy).name,
  move: unitNamed(directory, 'unit' in clock.move ? clock.move.unit : office),
  ...pick(clock, ['id', 'dueAt', 'state', 'late', 'metAt']),
});

/** The rules that it was opened under have the article that they let it cite. */
function articleOf({ article, number }: Handover, policy: Policy): HandoverArticle {
  const found = rulesOf(policy).articles.find(({ id }) => id === article);
  if (!found) throw new Error(`${number} cites ${article}, which policy ${policy.id} does not have`);
  return found;
}

const nameIn = <Id extends string>(rows: readonly { id: Id; name: string }[], id: Id) => ({
  id,
  name: rows.find((row) => row.id === id)?.name ?? id,
});

/** One line of the register. */
export function handoverRowOf(state: Handover, policy: Policy, person: Person) {
  const { directory } = person;
  const rules = rulesOf(policy);
  const [next] = state.clocks
    .filter(isOwnClock)
    .filter(isLive)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return {
    ...pick(state, [
      'number',
      'status',
      'caseNumber',
      'subject',
      'grade',
      'drill',
      'openedAt',
      'sentAt',
      'endedAt',
      'personVersion',
    ]),
    to: nameIn(rules.receivers, state.to),
    article: { id: state.article, name: citedAs(articleOf(state, policy)) },
    office: unitNamed(directory, state.office),
    opener: personNamed(directory, state.opener),
    ...(state.outcome === undefined ? {} : { outcome: nameIn(rules.outcomes, state.outcome) }),
    answer: pick(state.answer, ['release', 'at', 'by']),
    next: next ? clockView(next, state, policy, person) : null,
  };
}

/** What its form asks, by the rules that it goes by. */
export const handoverForm = (rules: HandoverRules) =>
  pick(rules, ['receivers', 'articles', 'speech', 'emergencyLines', 'outcomes', 'maxAnswerHours', 'maxLeads']);

type Of<Type extends HandoverBody['type']> = Extract<HandoverEvent, { type: Type }>;
const lastOf = <Type extends HandoverBody['type']>(
  events: readonly HandoverEvent[],
  type: Type,
): Of<Type> | undefined => events.findLast((event): event is Of<Type> => event.type === type);

/** As it was put before the legal officer last. */
function writtenIn(events: readonly HandoverEvent[], { number }: Handover): HandoverWritten {
  const written = lastOf(events, 'handover-written');
  if (!written) throw new Error(`the record of ${number} does not say what is handed over`);
  return written;
}

/** A handover as this person sees it, with what its events say. */
export function handoverViewOf(
  state: Handover,
  events: readonly HandoverEvent[],
  policy: Policy,
  person: Person,
  now: Instant,
) {
  const { directory } = person;
  const may = (action: HandoverAction): boolean => handovers.may(person, action, state) === true;
  const { sentBackAt } = state;
  const sentBack =
    sentBackAt === undefined
      ? undefined
      : events.findLast((event) => event.type === 'proposal-decided' && !event.approved);
  const documents = {
    sent: lastOf(events, 'handover-sent')?.document,
    receipt: lastOf(events, 'receipt-recorded')?.document,
    outcome: lastOf(events, 'outcome-recorded')?.document,
    retracted: lastOf(events, 'handover-retracted')?.document,
  };
  return {
    ...handoverRowOf(state, policy, person),
    cites: articleOf(state, policy),
    ...pick(writtenIn(events, state), ['falseFact', 'knownFact', 'proof', 'harm', 'leads']),
    about: state.about.map((id) => unitNamed(directory, id)),
    ...(state.decider === undefined ? {} : { decider: personNamed(directory, state.decider) }),
    ...pick(state, ['decidedAt', 'receivedAt', 'outcomeAt']),
    checks: rulesOf(policy).checks,
    documents: Object.fromEntries(Object.entries(documents).filter(([, document]) => document !== undefined)),
    ...(sentBack?.type === 'proposal-decided' && sentBack.says ? { sentBack: sentBack.says } : {}),
    clocks: state.clocks.filter(isOwnClock).map((clock) => ({
      ...clockView(clock, state, policy, person),
      explanation: explain(clock, policy),
    })),
    proposals: waitingProposals(
      decidable(state),
      events,
      ({ payload }) =>
        payload.kind === 'purge'
          ? shownPurge(payload, may('ask-purge'))
          : payload.kind === 'handover'
            ? { kind: payload.kind, events: [] }
            : null,
      policy,
      person,
      now,
    ),
    erasable: erasableIn(handoverKind, events, may('ask-purge')),
    allowed: possible(state).filter(may),
  };
}

const named = <Id extends string>(
  rows: readonly { id: Id; count: number }[],
  names: readonly { id: Id; name: string }[],
) => rows.map(({ id, count }) => ({ ...nameIn(names, id), count }));

/** M3: the counts of a year, each by its name. */
export function countsView(counts: HandoverCounts, rules: HandoverRules) {
  return {
    ...counts,
    to: named(counts.to, rules.receivers),
    by: named(
      counts.by,
      rules.articles.map((one) => ({ id: one.id, name: citedAs(one) })),
    ),
    outcomes: named(counts.outcomes, rules.outcomes),
  };
}
