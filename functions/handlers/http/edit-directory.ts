import { type Instant, wallClock } from '../../domain/matter/instant.ts';
import type { Contact, Directory, Unit } from '../../domain/people/directory.ts';
import { trySource } from '../../domain/intake/try-source.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import type { Source } from '../../domain/rules/source.ts';
import { findingOf } from '../../policy/finding.ts';
import { source as sourceSchema } from '../../policy/schemas/sources.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import type { Ports } from '../../ports/ports.ts';
import { routeOf } from './api/by-route.ts';
import { giveNotice, takeBackNotice } from './api/advance-notices.ts';
import { unmarked } from './api/mask-body.ts';
import { contactFaults, trainingFaults } from './api/directory-faults.ts';
import { beginDirectory } from './api/first-administrator.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { changeDirectory, type Read, readToChange } from './api/rights/change-directory.ts';
import { changeSaid, shiftsChanged } from './api/shifts-changed.ts';
import { decideRights, withdrawRights } from './api/rights/decide-rights.ts';
import { rightsView } from './api/rights/rights-view.ts';
import { sign } from './api/handover.ts';
import { invalid, notOneOf, readAs, readBody } from './api/read-body.ts';
import { contactBody, isDirectoryKind, shiftBody, trySourceBody, unitBody } from './api/schemas/directory.ts';
import { id as idField, instant } from './api/schemas/fields.ts';
import { personOf, type Person } from './api/person.ts';

/** Units, contacts and shifts are written whole, by id; a mapping is tried on a sample without being used. */
export async function editDirectory(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  if (call.route === '/api/first-administrator') return beginDirectory(call, ports);
  const person = await personOf(call, ports);
  if (call.route === '/api/sources/try') return tried(call, person, ports);
  if (call.route === '/api/handover/sign') return sign(call, person, ports);
  if (call.route === '/api/notices') return giveNotice(call, person, ports);
  if (call.route === '/api/notices/{id}/end') return takeBackNotice(call, person, ports);
  const route = routeOf(call);
  if (route === '/api/rights/{id}/decide') return decideRights(call, person, ports);
  if (route === '/api/rights/{id}/withdraw') return withdrawRights(call, person, ports);
  if (call.route.startsWith('/api/rights/')) return problem(404, 'unknown-route', '没有这个地址');
  mustBeAllowedTo(person, 'edit-directory');
  const { kind = '', id = '' } = call.path;
  if (!isDirectoryKind(kind)) return problem(404, 'unknown-kind', '通讯录只有 units、contacts、shifts');
  const read = await readToChange(person, ports);
  const part = readPart(kind, id, call, read, ports.clock.now());
  const what = `PUT directory/${kind}/${id}${changeSaid(part.rota, ports.clock.now())}`;
  const change = await changeDirectory(read, part, what, ports);
  const rights = change ? { rights: rightsView(change, read.person) } : {};
  return { status: 200, body: { now: ports.clock.now(), ...part, ...rights } };
}

function readPart(
  kind: 'units' | 'contacts' | 'shifts',
  id: string,
  call: HttpCall,
  read: Read,
  now: Instant,
): Partial<Directory> {
  const { directory } = read;
  switch (kind) {
    case 'units': {
      const unit: Unit = { id: readAs(idField, id), ...unmarked(readBody(call, unitBody)) };
      return { units: [unit] };
    }
    case 'contacts': {
      const contact: Contact = { id: readAs(idField, id), ...unmarked(readBody(call, contactBody)) };
      const faults = [...contactFaults(contact, directory), ...trainingFaults(contact, wallClock(now).date)];
      return { contacts: [faultless(contact, faults)] };
    }
    case 'shifts': {
      const { because, ...body } = readBody(call, shiftBody);
      return { rota: shiftsChanged({ from: readAs(instant, id), ...body }, because && unmarked(because), read, now) };
    }
  }
}

function faultless<T>(item: T, faults: Parameters<typeof invalid>[0]): T {
  if (faults.length > 0) throw invalid(faults);
  return item;
}

/** M4: what a pasted sample would be read as; nothing is written. */
async function tried(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, person.contact.role === 'administrator' ? 'edit-directory' : 'register');
  const { source, sample, mapping: drafted } = readBody(call, trySourceBody);
  const policy = await ports.policies.current();
  const mapping = drafted === undefined ? policy.sources.find((known) => known.id === source) : mappingIn(drafted);
  if (!mapping)
    throw invalid([
      notOneOf(
        '/source',
        policy.sources.map((known) => known.id),
      ),
    ]);
  return {
    status: 200,
    body: { now: ports.clock.now(), ...trySource(mapping, sample, policy.intake, ports.clock.now()) },
  };
}

/** A mapping of a draft, by the rules' own schema. */
function mappingIn(drafted: Record<string, unknown>): Source {
  const read = sourceSchema.safeParse(drafted);
  if (read.success) return read.data;
  throw invalid(
    read.error.issues
      .map(findingOf)
      .map(({ pointer, says }) => ({ pointer: `/mapping${pointer}`, detail: `信息源的对应关系有误：${says}` })),
  );
}

export const handler = lambda.http(editDirectory, cloud(table));
