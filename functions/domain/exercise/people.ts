import type { Reach } from '../clocks/fire-rung.ts';
import type { TimedRung } from '../clocks/ladder.ts';
import type { Contact, Directory } from '../people/directory.ts';
import type { Recipient } from '../rules/policy.ts';
import { reachOf } from '../texts/reach-of.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { Clock, Exercise } from './exercise.ts';

const among = (ids: readonly (string | undefined)[], { contacts }: Directory): Contact[] =>
  contacts.filter(({ id, active }) => active && ids.includes(id));

/** Who directs it: who set it up, and who started it. */
export const directorsOf = ({ directors, startedBy }: Exercise, directory: Directory): Contact[] =>
  among([...directors, startedBy], directory);

export const participantsOf = ({ participants }: Exercise, directory: Directory): Contact[] =>
  among(participants, directory);

export const watchersOf = ({ evaluators }: Exercise, directory: Directory): Contact[] =>
  among(
    evaluators.map(({ person }) => person),
    directory,
  );

export const answererOf = ({ answers }: Exercise, directory: Directory): Contact[] => among([answers], directory);

/** Whose phones ring for a rung: of a question those of whoever is to answer, of the planned end those who direct; an inject rings by itself. */
export function reach(state: Exercise, clock: Clock, rung: TimedRung, context: TextContext): Reach {
  if (clock.kind === 'exercise-inject') return { to: [], unreachable: [] };
  const whose = (role: Recipient): Contact[] =>
    role !== 'move'
      ? []
      : clock.kind === 'exercise-reply'
        ? answererOf(state, context.directory)
        : directorsOf(state, context.directory);
  return reachOf(clock, rung, whose, context);
}
