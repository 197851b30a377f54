import { type Action, mayDo, readsInTriage, relationTo } from '../../../domain/commands/access.ts';
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

/** H5: whether this person decides on the case in triage, and so reads its words without saying why. */
export const triages = ({ contact, unit, directory }: Person, state: Case): boolean =>
  readsInTriage(contact.role, relationTo(state, unit.id, directory, undefined, contact.id), state);

/** H5: whoever does not decide on the case says what the words are read for. */
export function mustSayWhy(person: Person, why: string | undefined, state: Case): void {
  if (why !== undefined || triages(person, state)) return;
  throw new BadRequest(
    'reason-missing',
    '查看原文须说明用途；只有研判本件的人在研判时无须填写',
    { pointer: '/why', clause: 'H5' },
    422,
  );
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
