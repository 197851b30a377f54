import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { commandConference } from './command-conference.ts';
import { commandConsultation } from './command-consultation.ts';
import { commandInquiry } from './command-inquiry.ts';
import { commandOrder } from './command-order.ts';
import { commandWatch } from './command-watch.ts';

/** What changes a matter beside the case, whatever its kind: one function, as they have the same rights and a stack has room for few. */
export const commandMatter = (call: HttpCall, ports: Ports): Promise<HttpAnswer> =>
  call.route.startsWith('/api/conferences')
    ? commandConference(call, ports)
    : call.route.startsWith('/api/consultations')
      ? commandConsultation(call, ports)
      : call.route.startsWith('/api/inquiries')
        ? commandInquiry(call, ports)
        : call.route.startsWith('/api/watches')
          ? commandWatch(call, ports)
          : commandOrder(call, ports);

export const handler = lambda.http(commandMatter);
