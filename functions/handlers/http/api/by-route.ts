import { type HttpAnswer, type HttpCall, problem } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { personOf, type Person } from './person.ts';

/** What a signed-in person reads at one route. */
export type Reader = (person: Person, ports: Ports, call: HttpCall) => HttpAnswer | Promise<HttpAnswer>;

/** `fresh`: whoever just wrote to the directory reads it as it stands, not as it was some seconds ago. */
export const fresh =
  (reader: Reader): Reader =>
  async (person, ports, call) =>
    reader({ ...person, directory: await ports.store.directory({ fresh: true }) }, ports, call);

/** A function of several routes that only read, for whoever is signed in. */
export const byRoute =
  (routes: Record<string, Reader>) =>
  async (call: HttpCall, ports: Ports): Promise<HttpAnswer> => {
    const person = await personOf(call, ports);
    const route = routeOf(call);
    const reader = Object.hasOwn(routes, route) ? routes[route] : undefined;
    return reader ? reader(person, ports, call) : problem(404, 'unknown-route', '没有这个地址');
  };

/** The route with what it is about and its action named: a stack has room for 500 resources, and so for one route where several go to one function. */
export const routeOf = ({ route, path }: Pick<HttpCall, 'route' | 'path'>): string =>
  route.replace('{what}', path['what'] ?? '').replace('{action}', path['action'] ?? '');
