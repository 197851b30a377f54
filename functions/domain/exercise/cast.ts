import { DAY, plus } from '../matter/instant.ts';
import { type Contact, type Directory, isOfDesk } from '../people/directory.ts';
import { type Exercise, isOver } from './exercise.ts';

/** However long one runs: its desk has one shift. */
const SHIFT = 365 * DAY;

const without = (directory: Directory, keeps: (contact: Contact) => boolean): Directory => ({
  units: directory.units,
  contacts: directory.contacts.filter(keeps),
  rota: [],
});

/**
 * S4: the directory as the cases of an exercise have it: those who take part and nobody else, so that no other phone rings;
 * its desk is on duty throughout, whoever is on the rota in earnest. Nobody once it is over.
 */
export function castOf(exercise: Exercise, directory: Directory): Directory {
  if (isOver(exercise)) return without(directory, () => false);
  const cast = without(directory, ({ id }) => exercise.participants.includes(id));
  const atDesk = cast.contacts.filter((contact) => contact.active && isOfDesk(contact, directory));
  const leader = atDesk.find(({ role }) => role === 'leader');
  const coordinators = atDesk.filter(({ role }) => role === 'coordinator').map(({ id }) => id);
  if (!leader || exercise.startedAt === undefined) return cast;
  const from = exercise.startedAt;
  return { ...cast, rota: [{ from, until: plus(from, SHIFT), coordinators, leader: leader.id }] };
}

/** S4: as the exercise itself has it: also those who direct and those who watch. Before it starts, everybody may still be chosen. */
export function crewOf(exercise: Exercise, directory: Directory): Directory {
  if (exercise.status === 'prepared') return directory;
  const { participants, evaluators, directors, startedBy } = exercise;
  const crew = [...participants, ...evaluators.map(({ person }) => person), ...directors, startedBy];
  return without(directory, ({ id }) => crew.includes(id));
}
