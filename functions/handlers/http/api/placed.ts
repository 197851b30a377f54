import { type HttpAnswer, type HttpCall, problem } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';

type Handling = (call: HttpCall, ports: Ports) => Promise<HttpAnswer>;

/** The last route of the gateway: what no other takes. A stack has room for 500 resources, and so for one route where several kinds go to one function. */
const REST = '/api/{rest+}';

/**
 * A function of several kinds of matter, each at `/api/{kind}`. `shapes`: what may follow the kind, such as `{number}`;
 * a call by the last route is given the route and the parts of its path that it would have had by one of its own.
 */
export const placed =
  (kinds: Record<string, Handling>, shapes: readonly string[]) =>
  async (call: HttpCall, ports: Ports): Promise<HttpAnswer> => {
    const asked = call.route === REST ? ownRoute(call, shapes) : call;
    const kind = asked?.route.split('/')[2] ?? '';
    const handle = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    return asked && handle ? handle(asked, ports) : problem(404, 'unknown-route', '没有这个地址');
  };

function ownRoute(call: HttpCall, shapes: readonly string[]): HttpCall | null {
  const [kind = '', ...given] = (call.path['rest'] ?? '').split('/');
  const shape = shapes
    .map((one) => (one === '' ? [] : one.split('/')))
    .find((parts) => parts.length === given.length && given.every((part) => part !== ''));
  if (!shape) return null;
  const path = Object.fromEntries(shape.map((part, at) => [part.slice(1, -1), given[at] ?? '']));
  return { ...call, route: ['/api', kind, ...shape].join('/'), path };
}
