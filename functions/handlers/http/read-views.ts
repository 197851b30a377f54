import type { Ports } from '../../ports/ports.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { personOf } from './api/person.ts';
import { mustSeeLists, viewsOf } from './api/saved-views.ts';

/** `GET /api/views`: the lists that a person keeps under a name, and those of his unit; `/api/views/{id}`: one of them. */
export async function readViews(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  mustSeeLists(person);
  const body = await viewsOf(person, ports);
  const { number: id } = call.path;
  if (id === undefined) return { status: 200, body };
  const isMeant = (view: { id: string }): boolean => view.id === id;
  const one = {
    ...body,
    own: body.own.filter(isMeant),
    unit: { ...body.unit, views: body.unit.views.filter(isMeant) },
  };
  return one.own.length + one.unit.views.length === 0
    ? problem(404, 'no-such-view', '没有这个视图，可能已被删除')
    : { status: 200, body: one };
}
