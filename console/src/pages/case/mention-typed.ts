import type { components } from '../../api/schema.ts';
import { holds } from '../../components/sought.ts';

export type Mentionable = components['schemas']['CasePeople']['people'][number];

/** So many stand under the box; whoever is not among them is found by one more character. */
const SHOWN = 6;

export interface Sought {
  /** Where its @ stands. */
  from: number;
  name: string;
}

/** What stands between the last @ and the caret, as long as it may still be a name; none within an address of letters. */
export function soughtAt(says: string, caret: number): Sought | null {
  const [typed = '', before = '', name = ''] =
    /(^|[^\w.-])[@＠]([^\s@＠，。；：！？,;:!?]{0,20})$/u.exec(says.slice(0, caret)) ?? [];
  return typed === '' ? null : { from: caret - typed.length + before.length, name };
}

/** Who may be meant, those whose own name begins so before those of such a unit. */
export function meantBy(name: string, people: readonly Mentionable[], chosen: readonly string[]): Mentionable[] {
  const open = people.filter(({ id, name: own, unit }) => !chosen.includes(id) && holds([own, unit.name], name));
  const begins = (one: Mentionable): number => Number(!one.name.startsWith(name));
  return open.sort((a, b) => begins(a) - begins(b)).slice(0, SHOWN);
}

/** The comment with the name of whom was picked in place of what was typed, and where the caret goes on. */
export function withMention(
  says: string,
  caret: number,
  sought: Sought,
  name: string,
): { says: string; caret: number } {
  const head = `${says.slice(0, sought.from)}@${name} `;
  return { says: head + says.slice(caret).replace(/^ /, ''), caret: head.length };
}
