import type { Actor } from '../matter/actor.ts';
import type { Assignment, Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import { isRefusal } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import type { Directory } from '../people/directory.ts';
import type { Draft } from '../case/events.ts';
import type { Instant } from '../matter/instant.ts';
import { recipients } from '../people/recipients.ts';
import { assignmentOf } from './assign.ts';
import { refuse } from '../matter/refusal.ts';

type TakeLead = Extract<PersonCommand, { command: 'take-lead' }>;
type Person = Extract<Actor, { kind: 'person' }>;

/** R4: at the gravest grade the unit's principal leader himself puts on the record that he leads: directs, coordinates, presses. Nobody does it for him. */
export function takeLead(
  state: Case,
  command: TakeLead,
  actor: Person,
  { directory, now }: Context,
): Draft[] | Refusal {
  const assignment = assignmentOf(state, command.assignmentId);
  if (isRefusal(assignment)) return assignment;
  if (state.grades.opinion !== 'I') return refuse('not-gravest', 'R4', '特别重大舆情才须由主要领导牵头');
  if (assignment.leader !== undefined)
    return refuse('already-leading', 'R4', `已于 ${assignment.leadingSince ?? ''} 由 ${assignment.leader} 牵头`);
  if (!isItsLeader(state, assignment, actor, directory, now))
    return refuse('not-principal-leader', 'R4', '须由该单位主要领导（外出时由其替岗人）本人确认牵头');
  return [{ type: 'leading', assignmentId: assignment.id, leader: actor.id }];
}

/** R4: the holder of the post, or who stands in for him now (AB角). */
export function isItsLeader(
  state: Case,
  { unit }: Pick<Assignment, 'unit'>,
  person: { id: string; unit: string },
  directory: Directory,
  now: Instant,
): boolean {
  const asked = recipients('principal-leader', { state, clock: { move: { unit } }, directory, now }).people;
  const holds = directory.contacts.some(
    ({ id, unit: of, posts, active }) =>
      id === person.id && of === unit && active && posts.includes('principal-leader'),
  );
  return holds || asked.some(({ id }) => id === person.id);
}

/** R4: whether this assignment still waits for its principal leader. */
export const awaitsLeader = (state: Case, assignment: Assignment): boolean =>
  state.grades.opinion === 'I' && assignment.state !== 'taken-back' && assignment.leader === undefined;
