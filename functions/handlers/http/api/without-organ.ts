import type { Case } from '../../../domain/case/case.ts';
import type { Event } from '../../../domain/case/events.ts';
import type { Proposed } from '../../../domain/matter/proposal.ts';
import { isOrganOfReports } from '../../../domain/commands/wrongdoing.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import { seesAll } from './permissions.ts';
import type { Person } from './person.ts';

type Rules = Pick<Policy, 'wrongdoing'>;

/** H5: where a report of wrongdoing goes says what it is: to units the case is passed on, and not to whom, why, and under which number. */
export const withoutOrgan = (person: Person, state: Case, policy: Rules): Case =>
  seesAll(person) || !state.handoffs
    ? state
    : { ...state, handoffs: state.handoffs.filter(({ target }) => !isOrganOfReports(target, policy)) };

/** The record likewise. */
export function eventsWithoutOrgan(person: Person, events: readonly Event[], policy: Rules): Event[] {
  if (seesAll(person)) return [...events];
  const hidden = new Set<string>();
  return events.flatMap((event): Event[] => {
    if (event.type === 'passed-on' && isOrganOfReports(event.target, policy)) {
      hidden.add(event.handoff);
      return [];
    }
    if (event.type === 'handoff-answered' && hidden.has(event.handoff)) return [];
    if (event.type === 'ended' && isOrganOfReports(event.target, policy)) {
      const { target: _to, ...ended } = event;
      return [{ ...ended, reason: '' }];
    }
    if (event.type === 'proposed' && asksOrgan(event, policy)) {
      hidden.add(event.proposal.id);
      return [{ ...event, ...withoutTarget(event) }];
    }
    return event.type === 'proposal-decided' && hidden.has(event.proposalId) ? [unsaid(event)] : [event];
  });
}

/** What is asked of a decider, as units read it. */
export const proposedWithoutOrgan = (person: Person, asked: Proposed, mine: boolean, policy: Rules): Proposed =>
  mine || seesAll(person) || !asksOrgan(asked, policy) ? asked : { ...asked, ...withoutTarget(asked) };

const asksOrgan = ({ payload }: Pick<Proposed, 'payload'>, policy: Rules): boolean =>
  payload.kind === 'end' && isOrganOfReports(payload.target, policy);

function withoutTarget({ payload }: Pick<Proposed, 'payload'>): Pick<Proposed, 'payload' | 'reason'> {
  if (payload.kind !== 'end') return { payload, reason: '' };
  const { target: _to, ...rest } = payload;
  return { payload: rest, reason: '' };
}

function unsaid({ says: _says, payload: _payload, ...event }: Extract<Event, { type: 'proposal-decided' }>): Event {
  return event;
}
