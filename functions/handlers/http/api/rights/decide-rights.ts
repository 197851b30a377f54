import {
  judgeRights,
  mayNotDecideRights,
  type RightsChange,
  standsAsAsked,
} from '../../../../domain/commands/rights.ts';
import { isRightsId, rightsOutbox } from '../../../../domain/commands/rights-texts.ts';
import { isRefusal } from '../../../../domain/matter/refusal.ts';
import { askNewContacts } from '../../../../matter/keep-contact-tests.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { contactFaults } from '../directory-faults.ts';
import { maskBody } from '../mask-body.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import type { Person } from '../person.ts';
import { invalid, readBody } from '../read-body.ts';
import { decideRightsBody, withdrawRightsBody } from '../schemas/rights.ts';
import { asChanged, moved, type Read, readToChange, telling } from './change-directory.ts';
import { rightsView } from './rights-view.ts';

/** `POST /api/rights/{id}/decide`: H2: the second person's word on a change of rights. */
export async function decideRights(call: HttpCall, asked: Person, ports: Ports): Promise<HttpAnswer> {
  const { approve, reason } = maskBody(readBody(call, decideRightsBody), await ports.policies.current());
  const read = await readToChange(asked, ports);
  mustBeAllowedTo(read.person, 'decide-rights');
  const change = await waiting(call, ports);
  const no = mayNotDecideRights(change, read.person.contact.id, read.directory);
  if (no) throw new BadRequest(no.refused, no.says, { clause: no.clause }, 403);
  if (approve) mustStillHold(change, read);
  else if (reason === undefined)
    throw invalid([{ pointer: '/reason', detail: '不同意的，请写明理由', code: 'missing' }]);
  const decided = { ...decidedBy(read, ports), ...(reason === undefined ? {} : { reason }) };
  return settled({ ...change, state: approve ? 'approved' : 'refused', decided }, read, ports);
}

/** `POST /api/rights/{id}/withdraw`: by whoever asked for it. */
export async function withdrawRights(call: HttpCall, asked: Person, ports: Ports): Promise<HttpAnswer> {
  const { reason } = maskBody(readBody(call, withdrawRightsBody), await ports.policies.current());
  const read = await readToChange(asked, ports);
  mustBeAllowedTo(read.person, 'edit-directory');
  const change = await waiting(call, ports);
  if (change.by.id !== read.person.contact.id)
    throw new BadRequest('not-your-proposal', '只能由提请人撤回', { clause: 'H2' }, 403);
  return settled({ ...change, state: 'withdrawn', decided: { ...decidedBy(read, ports), reason } }, read, ports);
}

async function waiting(call: HttpCall, ports: Ports): Promise<RightsChange> {
  const { id = '' } = call.path;
  const change = isRightsId(id) ? await ports.store.rightsChange(id) : null;
  if (!change) throw new BadRequest('unknown-rights-change', '没有这项权限变更', {}, 404);
  if (change.state !== 'waiting') throw new BadRequest('already-decided', '此项权限变更已办结', {}, 409);
  return change;
}

const decidedBy = ({ person }: Read, { clock }: Ports) => ({
  at: clock.now(),
  by: { id: person.contact.id, name: person.contact.name },
});

/** Decided on what was asked, not on what has become of it since. */
function mustStillHold(change: RightsChange, { directory }: Read): void {
  if (!standsAsAsked(change, directory))
    throw new BadRequest('directory-moved', '提请之后，所涉单位或人员的记录已有变化，请退回后重新提请', {}, 409);
  const after = asChanged(directory, change);
  const faults = change.contacts.flatMap((contact) => contactFaults(contact, after));
  if (faults.length > 0) throw invalid(faults);
  const verdict = judgeRights(change.by.id, change, directory);
  if (isRefusal(verdict)) throw new BadRequest(verdict.refused, verdict.says, { clause: verdict.clause }, 409);
}

async function settled(decided: RightsChange, { version, directory, person }: Read, ports: Ports): Promise<HttpAnswer> {
  const { store, clock, policies } = ports;
  const policy = await policies.current();
  const change = { ...decided, policyId: policy.id };
  await store.audit({ at: clock.now(), actor: person.actor, what: `POST rights/${change.id} ${change.state}` });
  const part = change.state === 'approved' ? { units: change.units, contacts: change.contacts } : {};
  const outbox = rightsOutbox(change, telling(policy, directory, ports));
  if (!(await store.changeDirectory(part, version, change, outbox))) throw moved();
  await askNewContacts(ports);
  return { status: 200, body: { now: clock.now(), change: rightsView(change, person) } };
}
