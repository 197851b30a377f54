import type { Case } from '../../domain/case/case.ts';
import { lineOf } from '../../domain/commands/agreed-line.ts';
import { pick } from '../../domain/matter/pick.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { firstOfUnit, firstOpen } from './api/list-cases.ts';
import { mustBeAllowedTo, mustSee, seesAll } from './api/permissions.ts';
import { type Person, personOf, unitNamed } from './api/person.ts';
import { storedCase } from './api/stored-case.ts';
import type { Lines } from './api/schemas/lines.ts';

/** Open cases with a line are few at any time; those that fall due first are looked at. */
const MOST_CASES = 120;

/** 口径台账 (R3, P7): `GET /api/lines`: what is agreed on in the open cases that the reader sees, the newest first: what whoever speaks says alike. With a number, of that case. */
export async function readLines(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const cases = await casesFor(call.path['number'], person, ports);
  const told = cases.filter(
    ({ drill, line = [] }) => (!drill || call.path['number'] !== undefined) && line.some(({ dropped }) => !dropped),
  );
  const lines = (await Promise.all(told.map((state) => lineFor(state, person, ports)))).filter(
    ({ facts }) => facts.length > 0,
  );
  const body: Lines = { now: ports.clock.now(), lines: lines.toSorted((a, b) => (a.setAt > b.setAt ? -1 : 1)) };
  return { status: 200, body };
}

/** That of the address, or those that the reader sees. */
async function casesFor(number: string | undefined, person: Person, ports: Ports): Promise<Case[]> {
  if (number !== undefined) {
    const { state } = await storedCase(number, ports);
    mustSee(person, state);
    return [state];
  }
  mustBeAllowedTo(person, 'list-own');
  return seesAll(person)
    ? firstOpen(person, ports, MOST_CASES)
    : firstOfUnit(person.unit.id, person, ports, MOST_CASES);
}

async function lineFor(state: Case, { directory }: Person, ports: Ports): Promise<Lines['lines'][number]> {
  const events = await ports.store.events(state.number);
  const facts = lineOf(events).map((fact) => {
    const setAt = events.findLast((event) => event.type === 'line-set' && event.factId === fact.factId)?.at;
    return {
      ...pick(fact, ['kind', 'label', 'value', 'confirmedBy']),
      id: fact.factId,
      unit: unitNamed(directory, fact.unit),
      setAt: setAt ?? state.changedAt,
    };
  });
  return {
    number: state.number,
    subject: state.subject,
    grade: state.grades.opinion,
    ...pick(state, ['summary']),
    setAt:
      facts
        .map(({ setAt }) => setAt)
        .toSorted()
        .at(-1) ?? state.changedAt,
    facts,
  };
}
