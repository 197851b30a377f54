import { type Action, mayDo, relationTo } from '../../../domain/commands/access.ts';
import type { Case } from '../../../domain/case/case.ts';
import type { PersonCommand } from '../../../domain/case/commands.ts';
import { BadRequest } from '../../../runtime/http.ts';
import { commandBodies } from './schemas/commands.ts';
import type { Person } from './person.ts';

const decision = ({ contact, unit, directory }: Person, action: Action, state: Case | null, assignmentId?: string) =>
  mayDo(contact.role, relationTo(state, unit.id, directory, assignmentId, contact.id), action);

/** Throws a 403 that says who may. */
export function mustBeAllowedTo(
  person: Person,
  action: Action,
  state: Case | null = null,
  assignmentId?: string,
): void {
  const decided = decision(person, action, state, assignmentId);
  if (decided !== true) throw new BadRequest(decided.refused, decided.says, { clause: decided.clause }, 403);
}

/** A command about one assignment is a matter of the unit that has it. */
export function mustBeAllowed(
  person: Person,
  given: { command: PersonCommand['command']; assignmentId?: string },
  state: Case,
): void {
  mustBeAllowedTo(person, given.command, state, given.assignmentId);
}

export const mustSee = (person: Person, state: Case): void => mustBeAllowedTo(person, 'read-case', state);
export const maySee = (person: Person, state: Case): boolean => decision(person, 'read-case', state) === true;
/** Whether a person may do what concerns no single case. */
export const may = (person: Person, action: Action): boolean => decision(person, action, null) === true;
export const seesAll = (person: Person): boolean => may(person, 'list-all');

const COMMANDS = [...Object.keys(commandBodies), 'open-words'] as Action[];

/** What this person may do to this case, whatever its state allows. */
export const allowed = (person: Person, state: Case): string[] =>
  COMMANDS.filter((action) => decision(person, action, state) === true);
