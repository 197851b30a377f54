import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { readConferences } from './read-conferences.ts';
import { readConsultations } from './read-consultations.ts';
import { readInquiries } from './read-inquiries.ts';
import { readMeasures } from './read-measures.ts';
import { readOrders } from './read-orders.ts';
import { readWatches } from './read-watches.ts';

/** What reads matters beside the case, whatever their kind: one function, as of `command-matter.ts`. */
export const readMatters = (call: HttpCall, ports: Ports): Promise<HttpAnswer> =>
  call.route.startsWith('/api/conferences')
    ? readConferences(call, ports)
    : call.route.startsWith('/api/consultations')
      ? readConsultations(call, ports)
      : call.route.startsWith('/api/inquiries')
        ? readInquiries(call, ports)
        : call.route.startsWith('/api/watches')
          ? readWatches(call, ports)
          : call.route.startsWith('/api/measures')
            ? readMeasures(call, ports)
            : readOrders(call, ports);

export const handler = lambda.http(readMatters);
