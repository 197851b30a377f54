import { isDemo } from '../../domain/people/directory.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { byRoute, fresh, type Reader } from './api/by-route.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { readAudit } from './api/audit.ts';
import { readRights } from './api/rights/rights-view.ts';
import { readReachability } from './api/reachability.ts';
import { directoryView, meView } from './api/views/directory-view.ts';

/** Who is signed in, and what that person may do. */
const me: Reader = async (person, ports) => {
  const { district } = await ports.policies.current();
  const demoPeople = ports.settings.trial || person.directory.contacts.some(isDemo);
  return { status: 200, body: { now: ports.clock.now(), me: meView(person), district, demoPeople } };
};

const directory: Reader = async (person, ports) => {
  mustBeAllowedTo(person, 'read-directory');
  const now = ports.clock.now();
  return { status: 200, body: { now, ...directoryView(person, now, await ports.policies.current()) } };
};

/** P8: units, people, rota, and whom no text reaches. */
export const readDirectory = byRoute({
  '/api/me': me,
  '/api/directory': fresh(directory),
  '/api/reachability': fresh(readReachability),
  '/api/rights': fresh(readRights),
  '/api/audit': readAudit,
});

export const handler = lambda.http(readDirectory, cloud(table));
