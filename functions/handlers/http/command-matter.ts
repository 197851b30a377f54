import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { placed } from './api/placed.ts';
import { commandConference } from './command-conference.ts';
import { commandConsultation } from './command-consultation.ts';
import { commandInquiry } from './command-inquiry.ts';
import { commandOrder } from './command-order.ts';
import { commandRetrospective } from './command-retrospective.ts';
import { commandWatch } from './command-watch.ts';

type Commanding = (call: HttpCall, ports: Ports) => Promise<HttpAnswer>;

const KINDS: Record<string, Commanding> = {
  orders: commandOrder,
  conferences: commandConference,
  consultations: commandConsultation,
  inquiries: commandInquiry,
  watches: commandWatch,
  retrospectives: commandRetrospective,
};

/** What changes a matter beside the case, whatever its kind: one function, as they have the same rights and a stack has room for few. */
export const commandMatter = placed(KINDS, ['', '{number}/{command}']);

export const handler = lambda.http(commandMatter);
