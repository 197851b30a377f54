import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import type { Ports } from '../../ports/ports.ts';
import { importPartList, PART_LISTS } from './api/import/part-list.ts';
import { importPeople } from './api/import/people.ts';
import { importPolicies } from './api/import/policies.ts';
import { importRota } from './api/import/rota.ts';
import { type Person, personOf } from './api/person.ts';

const MAX_BODY = 2_000_000;

const ROUTES: Record<string, (call: HttpCall, person: Person, ports: Ports) => Promise<HttpAnswer>> = {
  '/api/directory/import': (call, person, ports) =>
    (call.query['list'] === 'rota' ? importRota : importPeople)(call, person, ports),
  '/api/policy-drafts/{id}/import-policies': (call, person, ports) => {
    const { list = 'policies' } = call.query;
    if (list === 'policies') return importPolicies(call, person, ports);
    if (isPartList(list)) return importPartList(list)(call, person, ports);
    const known = ['policies', ...Object.keys(PART_LISTS)].join('、');
    return Promise.resolve(
      problem(400, 'unknown-list', `没有名为 ${list} 的清单，应为 ${known} 之一`, { pointer: '/list' }),
    );
  },
};

const isPartList = (list: string): list is keyof typeof PART_LISTS => Object.hasOwn(PART_LISTS, list);

/** Lists that offices keep as files: a preview says row by row what each would do, before anything is written. */
export async function importList(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const take = Object.hasOwn(ROUTES, call.route) ? ROUTES[call.route] : undefined;
  return take ? take(call, person, ports) : problem(404, 'unknown-route', '没有这个地址');
}

export const handler = lambda.http(importList, cloud(table), MAX_BODY);
