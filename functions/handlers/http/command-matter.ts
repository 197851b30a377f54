import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { routeOf } from './api/by-route.ts';
import { commandConference } from './command-conference.ts';
import { commandConsultation } from './command-consultation.ts';
import { commandInquiry } from './command-inquiry.ts';
import { commandMeasure } from './command-measure.ts';
import { commandOrder } from './command-order.ts';
import { commandWatch } from './command-watch.ts';

/** What changes a matter beside the case, whatever its kind: one function, as they have the same rights and a stack has room for few. */
export function commandMatter(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const of = routeOf(call).split('/')[2] ?? '';
  const command = COMMANDS.get(of);
  return command ? command(call, ports) : Promise.resolve(problem(404, 'unknown-route', '没有这个地址'));
}

/** By the list that the route begins with. */
const COMMANDS = new Map<string, typeof commandMatter>([
  ['conferences', commandConference],
  ['consultations', commandConsultation],
  ['inquiries', commandInquiry],
  ['measures', commandMeasure],
  ['orders', commandOrder],
  ['watches', commandWatch],
]);

export const handler = lambda.http(commandMatter);
