import type { Role } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { WatchPersonCommand } from './commands.ts';
import { isAsked } from './contact-test.ts';
import { isBound, type Watch } from './watch.ts';

/** What a person may ask for of watches. */
export type WatchAction =
  | WatchPersonCommand['command']
  | 'resend-text'
  | 'enter-watch'
  | 'enter-own-launch'
  | 'read-watch'
  | 'list-watches';

/** What a person's unit is to a watch. `desk`: it mans the duty desk. */
export interface WatchRelation {
  desk: boolean;
  owns: boolean;
  leads: boolean;
  bound: boolean;
  /** P8: a test asks this very person. */
  asked: boolean;
}

/** null: no watch is meant. */
export function watchRelationTo(
  state: Watch | null,
  person: { unit: string; id: string },
  directory: Directory,
): WatchRelation {
  const desk = directory.units.some(({ id, active, desk: is }) => id === person.unit && active && is === true);
  if (!state) return { desk, owns: false, leads: false, bound: false, asked: false };
  return {
    desk,
    owns: state.owner === person.unit,
    leads: state.launch?.leads === person.unit,
    // M1: nobody hears of a launch before its day of notice but by its owner.
    bound: isBound(state, person.unit) && (state.launch === undefined || state.toldAt !== undefined),
    asked: isAsked(state, person.id),
  };
}

interface Rights {
  always: WatchAction[];
  /** As a member of a unit of the duty desk, on any watch. */
  desk: WatchAction[];
  /** Of the unit whose it is. */
  owns: WatchAction[];
  /** Of a unit that it concerns or binds. */
  bound: WatchAction[];
}

/** M1: what the unit whose launch it is does of it. */
const PREPARE: WatchAction[] = ['read-watch', 'set-line', 'tell-units', 'move', 'call-off', 'correct'];
/** M1, P8: what a bound unit owes. */
const OWE: WatchAction[] = ['read-watch', 'report', 'submit-rota'];
/** P8: whoever is asked, whatever his role, presses. */
const ASKED: WatchAction[] = ['read-watch', 'press-contact'];
const CONDUCT: WatchAction[] = ['add-units', 'remove-unit', 'close', 'press-contact', 'resend-text'];
/** H2: what counts, and who stands on a rota, is decided at the desk. */
const JUDGE: WatchAction[] = ['approve-rota', 'return-rota', 'excuse-miss'];
/** H5: as of any record: what is to be erased is for two people of the desk. */
const ERASE: WatchAction[] = ['ask-purge', 'withdraw-proposal', 'decide'];

/** One row per role: the desk enters and conducts them, the owner prepares, bound units report, the auditor reads. */
const RIGHTS: Record<Role, Rights> = {
  coordinator: {
    always: ['list-watches'],
    desk: ['enter-watch', ...PREPARE, ...OWE, ...CONDUCT, ...JUDGE, ...ERASE],
    owns: PREPARE,
    bound: OWE,
  },
  officer: { always: ['list-watches', 'enter-own-launch'], desk: [], owns: PREPARE, bound: OWE },
  leader: {
    always: ['list-watches'],
    desk: ['read-watch', ...JUDGE, ...ERASE],
    owns: ['read-watch'],
    bound: OWE,
  },
  spokesperson: { always: ['list-watches'], desk: [], owns: ['read-watch'], bound: ['read-watch'] },
  auditor: { always: ['list-watches', 'read-watch'], desk: [], owns: [], bound: [] },
  administrator: { always: [], desk: [], owns: [], bound: [] },
};

/** H2: the one function of role × action × relation for watches. True, or the refusal that says who may. */
export function mayDoWatch(
  role: Role,
  { desk, owns, leads, bound, asked }: WatchRelation,
  action: WatchAction,
): true | Refusal {
  const rights = RIGHTS[role];
  const granted =
    rights.always.includes(action) ||
    (desk && rights.desk.includes(action)) ||
    (owns && rights.owns.includes(action)) ||
    (bound && rights.bound.includes(action)) ||
    (asked && ASKED.includes(action)) ||
    // Whoever is to answer its echo reads what is to be said.
    (leads && action === 'read-watch' && rights.owns.includes(action));
  if (granted) return true;
  return [...rights.desk, ...rights.owns, ...rights.bound, ...ASKED].includes(action)
    ? refuse('not-your-watch', 'M1', '此关注事项由主责单位、列入单位和值班台办理，本单位不在其列，请联系值班台')
    : refuse('not-your-role', 'H2', '您的角色无权做此操作，请联系值班台');
}
