import type { PersonCommand } from '../../../domain/case/commands.ts';
import { caseKind } from '../../../domain/kinds/case-kind.ts';
import { executeOn } from '../../../matter/execute-on.ts';
import { photosNamed } from '../../../photos/take.ts';
import type { Ports } from '../../../ports/ports.ts';
import { BadRequest } from '../../../runtime/http.ts';
import { keepPhotos } from './keep-photos.ts';
import { mustBeAllowedTo } from './permissions.ts';
import type { Person } from './person.ts';
import { storedCase } from './stored-case.ts';
import { unmetAmong } from './views/unmet.ts';

/** What a release of another matter, or what is corrected of it, comes to on its case. */
export interface Counted {
  unmet?: ReturnType<typeof unmetAmong>;
  /** H2: a second person decides on the case before it stands. */
  proposed?: true;
}

/** Where a field of the case stands in the other matter: itself, or what it is within. */
function pointerOn(field: string, fieldOn: Readonly<Record<string, string>>): string {
  const [of, on] = Object.entries(fieldOn).find(([one]) => field === one || field.startsWith(`${one}/`)) ?? ['', ''];
  return `${on}${field.slice(of.length)}`;
}

/**
 * P3, P6: what another matter brings counts as a release of its case, by the rules for any. What those refuse is refused here, before it is on the
 * record; the case as it was read is what the record hangs on, so that it is carried out as it was looked at. `fieldOn`: where the same is asked
 * of the other matter.
 */
export async function mustCountOn(
  caseNumber: string,
  command: Extract<PersonCommand, { command: 'release' | 'correct' }>,
  person: Person,
  counted: Counted,
  fieldOn: Readonly<Record<string, string>>,
  ports: Ports,
): Promise<{ matter: string; version: number }> {
  const { state } = await storedCase(caseNumber, ports);
  mustBeAllowedTo(person, command.command, state);
  const would = await executeOn(
    ports,
    caseKind,
    state.number,
    { actor: person.actor, command },
    { read: state, preview: true },
  );
  if ('refusal' in would) {
    const { refused, says, clause, field } = would.refusal;
    throw new BadRequest(refused, says, { clause, ...(field ? { pointer: pointerOn(field, fieldOn) } : {}) }, 422);
  }
  if (!('done' in would)) throw new Error(`a preview on ${state.number} was neither done nor refused`);
  const rules = await ports.policies.rulesOf(state.policyId);
  if (would.events.some(({ type }) => type === 'proposed')) counted.proposed = true;
  counted.unmet = unmetAmong(would.events, rules, person.directory);
  await keepPhotos(photosNamed(command), state.number, ports);
  return { matter: state.number, version: state.version };
}
