import * as z from 'zod/mini';
import { type Route, routes } from '../../functions/handlers/http/api/openapi/routes.ts';
import { problemDetails } from '../../functions/handlers/http/api/schemas/answers.ts';

const known = routes.map((route) => ({
  route,
  is: new RegExp(`^${route.method.toUpperCase()} ${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  blanks: route.path.split('{').length,
}));

/** Of several that fit, the one with the fewest blanks. */
const routeOf = (method: string, path: string): Route | undefined =>
  known.filter(({ is }) => is.test(`${method} ${path}`)).toSorted((a, b) => a.blanks - b.blanks)[0]?.route;

function statusesOf({ answer, later, problems, body, query }: Route): number[] {
  const own = typeof answer === 'string' ? 200 : answer.status;
  return [own, ...(later ? [202] : []), ...(query?.shape['preview'] ? [200] : []), ...problems, ...(body ? [413] : [])];
}

/** Throws where an answer is none that the OpenAPI document tells of its route. */
export function mustBeDocumented(method: string, path: string, status: number, json: unknown): void {
  const route = routeOf(method, path);
  if (!route || status >= 500) return;
  const statuses = statusesOf(route);
  if (!statuses.includes(status))
    throw new Error(`${method} ${path} answers ${status}, which is none of ${statuses.join(', ')}`);
  if (status >= 400 && json !== null) mustBe(problemDetails, json, `${method} ${path} answers ${status}`);
  const { answer, later } = route;
  if (status >= 300 || typeof answer === 'string' || json === null) return;
  const { schema } = status === 202 && later ? later : answer;
  mustBe(schema, json, `${method} ${path} answers ${status}`);
}

function mustBe(schema: z.ZodMiniType, json: unknown, where: string): void {
  const read = z.safeParse(schema, json);
  if (!read.success) throw new Error(`${where}: ${z.prettifyError(read.error)}`);
}
