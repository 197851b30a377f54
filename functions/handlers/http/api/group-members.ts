import type { Case } from '../../../domain/case/case.ts';
import { groupedAs } from '../../../domain/projections/same-matter.ts';
import type { Ports } from '../../../ports/ports.ts';
import { complaintsAbout } from './complaints.ts';
import { seesAll } from './permissions.ts';
import type { Person } from './person.ts';

/** One matter in more messages than these is told of as at least so many. */
export const MOST_MEMBERS = 300;

/** M4: how many messages of one matter there are, of those that this person may know of. */
export interface MembersCounted {
  members: number;
  more?: true;
}

/** The numbers posted for a group, newest first; the cases themselves say whether they are of it still. */
export async function postedIn(
  group: string,
  { store }: Pick<Ports, 'store'>,
  unit?: string,
): Promise<{ numbers: string[]; more: boolean }> {
  const posted = await store.posted(groupedAs(group, unit), MOST_MEMBERS + 1);
  return { numbers: posted.slice(0, MOST_MEMBERS).map(({ matter }) => matter), more: posted.length > MOST_MEMBERS };
}

/**
 * For the rows of a list, one short read for each group on it and no case. H5: whoever sees all counts none that complains of him or his unit, as
 * the record has them; a unit counts those in which it has a part.
 */
export async function membersCounted(
  states: readonly Pick<Case, 'group'>[],
  person: Person,
  ports: Pick<Ports, 'store'>,
): Promise<Map<string, MembersCounted>> {
  const groups = [...new Set(states.flatMap(({ group }) => group ?? []))];
  const counted = new Map<string, MembersCounted>();
  if (groups.length === 0) return counted;
  const hidden = new Set<string>();
  for await (const numbers of complaintsAbout(person, ports)) for (const number of numbers) hidden.add(number);
  const unit = seesAll(person) ? undefined : person.unit.id;
  await Promise.all(
    groups.map(async (group) => {
      const { numbers, more } = await postedIn(group, ports, unit);
      const members = numbers.filter((number) => !hidden.has(number)).length;
      counted.set(group, { members, ...(more ? { more: true as const } : {}) });
    }),
  );
  return counted;
}

/** A group of one is no group to whoever looks at it. */
export const sameMatterOf = (
  { group }: Pick<Case, 'group'>,
  counted: ReadonlyMap<string, MembersCounted>,
): { sameMatter?: MembersCounted } => {
  const found = group === undefined ? undefined : counted.get(group);
  return found && found.members > 1 ? { sameMatter: found } : {};
};
