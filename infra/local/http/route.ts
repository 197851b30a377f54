/** A route key of HTTP API: `GET /api/cases/{number}`, `ANY /x/{proxy+}` or `$default`. */
export interface RouteKey {
  method: string;
  segments: string[];
  isDefault: boolean;
}

export function readRoute(text: string): RouteKey {
  if (text === '$default') return { method: 'ANY', segments: [], isDefault: true };
  const [method = 'ANY', path = '/'] = text.split(' ');
  return { method, segments: path.split('/').slice(1), isDefault: false };
}

const placeholder = (segment: string) => /^\{(\w+)(\+?)\}$/.exec(segment);

function parametersOf(key: RouteKey, path: string[]): Record<string, string> | null {
  const parameters: Record<string, string> = {};
  for (const [at, segment] of key.segments.entries()) {
    const [, name, greedy] = placeholder(segment) ?? [];
    const given = path[at];
    if (name !== undefined && greedy === '+') {
      if (given === undefined) return null;
      parameters[name] = path.slice(at).map(decode).join('/');
      return parameters;
    }
    if (given === undefined || (name === undefined && given !== segment) || (name !== undefined && given === ''))
      return null;
    if (name !== undefined) parameters[name] = decode(given);
  }
  return path.length === key.segments.length ? parameters : null;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Not well-formed: HTTP API hands it on as it came.
    return segment;
  }
}

/** How special a route is: a method named beats ANY, a word beats a placeholder, a placeholder beats a greedy one. */
const rank = ({ method, segments, isDefault }: RouteKey): string =>
  (isDefault ? '9' : '0') +
  segments.map((segment) => (segment.endsWith('+}') ? '2' : placeholder(segment) ? '1' : '0')).join('') +
  (method === 'ANY' ? '1' : '0');

/** The most special route for a request, as HTTP API chooses it. */
export function matchRoute<R extends { key: RouteKey }>(
  routes: R[],
  method: string,
  path: string,
): { route: R; parameters: Record<string, string> } | null {
  const segments = path.split('/').slice(1);
  const found = routes.flatMap((route) => {
    if (route.key.method !== 'ANY' && route.key.method !== method) return [];
    const parameters = route.key.isDefault ? {} : parametersOf(route.key, segments);
    return parameters ? [{ route, parameters }] : [];
  });
  return found.toSorted((a, b) => (rank(a.route.key) < rank(b.route.key) ? -1 : 1))[0] ?? null;
}
