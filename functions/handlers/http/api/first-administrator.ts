import { firstUnitOf } from '../../../policy/first-unit.ts';
import type { Contact } from '../../../domain/people/directory.ts';
import type { Ports } from '../../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../runtime/http.ts';
import { actingAs } from './person.ts';

const ID = 'first-administrator';

/** The person whom the deployment names begins an empty directory, once, with the coordinating office and himself in it. */
export async function beginDirectory(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const subject = call.claims?.['sub'];
  if (!subject) throw new BadRequest('not-signed-in', '请先登录', {}, 401);
  const named = ports.settings.firstAdministrator;
  if (subject !== named.subject)
    throw new BadRequest(
      'not-first-administrator',
      `您登录的账号是 ${subject}，不是部署时指定的首任管理员；请用指定的账号登录，或让部署人员核对设置 firstAdministrator`,
      {},
      403,
    );
  const unit = firstUnitOf((await ports.policies.current()).district);
  const contact: Contact = { id: ID, ...named, unit: unit.id, posts: [], role: 'administrator', active: true };
  const directory = { units: [unit], contacts: [contact], rota: [] };
  const person = actingAs(directory, contact, 'console');
  if (!person) throw new Error('the first administrator is of a unit in use');
  const now = ports.clock.now();
  // Logged first: a change that is not on record must not be there.
  await ports.store.audit({ at: now, actor: person.actor, what: 'POST first-administrator' });
  if (!(await ports.store.beginDirectory(unit, contact)))
    throw new BadRequest(
      'directory-begun',
      '通讯录已经建立，首任管理员只能在通讯录为空时建立一次；请由在任的管理员登记您',
      {},
      409,
    );
  return { status: 200, body: { now, units: [unit], contacts: [contact] } };
}
