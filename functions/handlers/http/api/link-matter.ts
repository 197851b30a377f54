import type { Case } from '../../../domain/case/case.ts';
import type { PersonCommand } from '../../../domain/case/commands.ts';
import { unlinkable } from '../../../domain/commands/link-matter.ts';
import { sharedOf } from '../../../domain/commands/share-line.ts';
import { executeCommand, type ExecuteOptions } from '../../../matter/execute-command.ts';
import type { Ports } from '../../../ports/ports.ts';
import { BadRequest, type HttpAnswer } from '../../../runtime/http.ts';
import { commandAnswer, refusalAnswer, staleAnswer } from './command-answer.ts';
import { onNewest } from './on-newest.ts';
import { mustBeAllowedTo } from './permissions.ts';
import type { Person } from './person.ts';

type Link = Extract<PersonCommand, { command: 'link-matter' }>;
type Share = Extract<PersonCommand, { command: 'share-line' }>;

/** A name that nothing can be told from, as the number of a case could that somebody may not know of (H5). */
const NAME_LENGTH = 12;

/**
 * M4, H2: two cases become of one matter, each by an event of its own. A group is named on the other case before this one takes the name, and each
 * is written only while the other stands as it was read: so that of two people who link at once the later one decides on what the earlier did.
 */
export const linkWith = (
  command: Link,
  state: Case,
  person: Person,
  ports: Ports,
  options: ExecuteOptions,
): Promise<HttpAnswer> => onNewest(state, ports, (read) => linkAsRead(command, read, person, ports, options));

async function linkAsRead(
  { group: _brought, ...command }: Link,
  state: Case,
  person: Person,
  ports: Ports,
  options: ExecuteOptions,
): Promise<HttpAnswer> {
  const target = await mustLinkTo(command.target, state, person, ports);
  const group = target.group ?? state.group ?? ports.ids.random(NAME_LENGTH);
  const own = { actor: person.actor, command: { ...command, group } };
  const isKnown = state.group === group && target.group === undefined;
  const would = isKnown
    ? null
    : await executeCommand(ports, state.number, own, { ...options, read: state, preview: true });
  if (would && 'stale' in would) return staleAnswer(would.stale, person, ports);
  if (would && 'refusal' in would) return refusalAnswer(would.refusal);
  let other = target;
  if (target.group === undefined) {
    const named = { command: 'link-matter' as const, target: state.number, group, ...reasonOf(command) };
    const founded = await executeCommand(
      ports,
      target.number,
      { actor: person.actor, command: named },
      { preview: options.preview === true, read: target, once: true, hangsOn: async () => asRead(state) },
    );
    if ('refusal' in founded) return refusalAnswer(founded.refusal);
    if ('stale' in founded) throw new Error(`${target.number} was linked without a version and is stale`);
    other = founded.state;
  }
  if (isKnown || would === null)
    return commandAnswer({ done: true, state, events: [], texts: [], next: null }, person, ports, {
      preview: options.preview === true,
    });
  if (options.preview) return commandAnswer(would, person, ports, { preview: true });
  const guarded = { ...options, read: state, once: true, hangsOn: async () => asRead(other) } as const;
  const linked = await executeCommand(ports, state.number, own, guarded);
  if ('stale' in linked) return staleAnswer(linked.stale, person, ports);
  if ('refusal' in linked) return refusalAnswer(linked.refusal);
  return commandAnswer(linked, person, ports, { preview: false });
}

const reasonOf = ({ reason }: Pick<Link, 'reason'>): { reason?: string } => (reason === undefined ? {} : { reason });
const asRead = ({ number, version }: Case) => ({ matter: number, version });

/** Whoever links two cases may do so on both. */
async function mustLinkTo(target: string, state: Case, person: Person, ports: Ports): Promise<Case> {
  const stored = await ports.store.load(target);
  if (!stored)
    throw new BadRequest('unknown-target', `没有办件 ${target}，不能关联`, { pointer: '/target', clause: 'M4' }, 422);
  mustBeAllowedTo(person, 'link-matter', stored.state);
  if (state.drill !== stored.state.drill || state.exercise !== stored.state.exercise)
    throw new BadRequest(
      'drill-differs',
      `${target} ${stored.state.drill ? '是演练' : '是真实办件'}，演练与真实办件、不同演练之间不能关联`,
      { pointer: '/target', clause: 'S4' },
      422,
    );
  const unfit = unlinkable(stored.state);
  if (unfit) throw new BadRequest(unfit.refused, unfit.says, { pointer: '/target', clause: unfit.clause }, 422);
  return stored.state;
}

/** R3: what another case of the same matter says, as its record has it now. */
export async function withLineOf(command: Share, state: Case, person: Person, ports: Ports): Promise<Share> {
  const stored = command.caseNumber === state.number ? null : await ports.store.load(command.caseNumber);
  const known = stored && state.group !== undefined && stored.state.group === state.group ? stored.state : null;
  if (!known)
    throw new BadRequest(
      'not-linked',
      `${command.caseNumber} 与本件没有关联为同一事项，不能同用口径`,
      { pointer: '/caseNumber', clause: 'R3' },
      422,
    );
  mustBeAllowedTo(person, 'share-line', known);
  return { ...command, line: sharedOf(await ports.store.events(known.number)) };
}
