import { nameOfUnit } from '../../domain/people/directory.ts';
import { exportRules } from '../../policy/exports.ts';
import type { Ports } from '../../ports/ports.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { maskBody } from './api/mask-body.ts';
import { personOf } from './api/person.ts';
import { invalid, readBody } from './api/read-body.ts';
import { exportBody } from './api/schemas/exports.ts';

/** No export has a number: the routes of matters that have one lead here all the same. */
const isNumbered = ({ path }: HttpCall): boolean => path['number'] !== undefined;
const noRoute = (): HttpAnswer => problem(404, 'unknown-route', '没有这个地址');

/** `GET /api/exports`: what one file may hold. */
export async function readExports(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  await personOf(call, ports);
  if (isNumbered(call)) return noRoute();
  return { status: 200, body: { now: ports.clock.now(), mostRows: exportRules.mostRows } };
}

/**
 * H5: `POST /api/exports`: a list is about to leave as a file, and is written down before it does. The rows are those that the person has read
 * from the lists, so that nothing is in a file that its reader may not see.
 */
export async function logExport(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (isNumbered(call)) return noRoute();
  const { list, title, filter, rows, format } = maskBody(readBody(call, exportBody), await ports.policies.current());
  if (rows > exportRules.mostRows)
    throw invalid([
      {
        pointer: '/rows',
        detail: `一次最多导出 ${exportRules.mostRows} 行，此次有 ${rows} 行：请缩小条件，分几次导出`,
      },
    ]);
  const now = ports.clock.now();
  const narrowed = filter === undefined ? '' : ` (${filter})`;
  const what = `exported the list ${list} “${title}”${narrowed}: ${rows} rows as ${format}`;
  await ports.store.audit({ at: now, actor: person.actor, what });
  const { name, unit } = person.contact;
  return { status: 201, body: { now, by: name, unit: nameOfUnit(person.directory, unit) } };
}
