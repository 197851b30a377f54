import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { placed } from './api/placed.ts';
import { readConferences } from './read-conferences.ts';
import { readConsultations } from './read-consultations.ts';
import { readInquiries } from './read-inquiries.ts';
import { readOrders } from './read-orders.ts';
import { readRetrospectives } from './read-retrospectives.ts';
import { readWatches } from './read-watches.ts';

type Reading = (call: HttpCall, ports: Ports) => Promise<HttpAnswer>;

const KINDS: Record<string, Reading> = {
  orders: readOrders,
  conferences: readConferences,
  consultations: readConsultations,
  inquiries: readInquiries,
  watches: readWatches,
  retrospectives: readRetrospectives,
};

/** What reads matters beside the case, whatever their kind: one function, as of `command-matter.ts`. */
export const readMatters = placed(KINDS, ['', '{number}']);

export const handler = lambda.http(readMatters);
