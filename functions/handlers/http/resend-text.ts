import type { Case } from '../../domain/case/case.ts';
import { isRightsId } from '../../domain/commands/rights-texts.ts';
import { caseKind } from '../../domain/kinds/case-kind.ts';
import { conferenceKind } from '../../domain/kinds/conference-kind.ts';
import { consultationKind } from '../../domain/kinds/consultation-kind.ts';
import { inquiryKind } from '../../domain/kinds/inquiry-kind.ts';
import { orderKind } from '../../domain/kinds/order-kind.ts';
import { watchKind } from '../../domain/kinds/watch-kind.ts';
import type { ResendText } from '../../domain/matter/text-resent.ts';
import { executeOn } from '../../matter/execute-on.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { refusalAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { readBody } from './api/read-body.ts';
import { resendBody } from './api/schemas/duty.ts';
import { storedCase } from './api/stored-case.ts';
import { conferenceFor, isConferenceNumber } from './api/stored-conference.ts';
import { consultationFor, isConsultationNumber } from './api/stored-consultation.ts';
import { inquiryFor, isInquiryNumber } from './api/stored-inquiry.ts';
import { isOrderNumber, orderFor } from './api/stored-order.ts';
import { isWatchNumber, storedWatch } from './api/stored-watch.ts';
import { mustBeAllowedConference } from './api/views/conference-view.ts';
import { mustBeAllowedConsultation } from './api/views/consultation-view.ts';
import { mustBeAllowedInquiry } from './api/views/inquiry-view.ts';
import { mustBeAllowedOrder } from './api/views/order-view.ts';
import { mustBeAllowedWatch } from './api/views/watch-view.ts';
import { textView } from './api/views/case-view.ts';
import { type Person, personOf } from './api/person.ts';

/** `POST /api/texts/{matter}/{textId}/resend`: P8: the same once more, by another channel or to another person; an event of its matter. */
export async function resendText(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const wish = maskBody(readBody(call, resendBody));
  const { matter = '', textId = '' } = call.path;
  if (isRightsId(matter))
    return problem(409, 'not-sent-again', '权限变更的短信不补发：请告知带班领导登录后在“通讯录 → 权限变更”中核对');
  const ordered = { actor: person.actor, command: { command: 'resend-text' as const, textId, ...wish } };
  const outcome = isOrderNumber(matter, ports)
    ? await onOrder(person, matter, ordered, ports)
    : isConferenceNumber(matter, ports)
      ? await onConference(person, matter, ordered, ports)
      : isConsultationNumber(matter, ports)
        ? await onConsultation(person, matter, ordered, ports)
        : isInquiryNumber(matter, ports)
          ? await onInquiry(person, matter, ordered, ports)
          : isWatchNumber(matter, ports)
            ? await onWatch(person, matter, ordered, ports)
            : await onCase(person, matter, ordered, ports);
  if ('refusal' in outcome)
    return outcome.refusal.refused === 'unknown-text'
      ? problem(404, 'unknown-text', outcome.refusal.says)
      : refusalAnswer(outcome.refusal);
  if (!('done' in outcome)) throw new Error(`${matter} was called stale though no version was expected`);
  const [text] = outcome.texts;
  if (!text) throw new Error(`${matter}: text ${textId} was sent again and is not there`);
  const { delivery } = await ports.policies.current();
  const body = { now: ports.clock.now(), text: textView(text, person.directory, delivery) };
  return { status: 200, body, matter };
}

type Ordered = { actor: Person['actor']; command: ResendText };

async function onCase(person: Person, number: string, ordered: Ordered, ports: Ports) {
  const mustHold = (state: Case): void => mustBeAllowedTo(person, 'resend-text', state);
  mustHold((await storedCase(number, ports)).state);
  return executeOn(ports, caseKind, number, ordered, { mustHold });
}

async function onOrder(person: Person, number: string, ordered: Ordered, ports: Ports) {
  mustBeAllowedOrder(person, 'resend-text', await orderFor(person, number, ports));
  return executeOn(ports, orderKind, number, ordered);
}

async function onConference(person: Person, number: string, ordered: Ordered, ports: Ports) {
  mustBeAllowedConference(person, 'resend-text', await conferenceFor(person, number, ports));
  return executeOn(ports, conferenceKind, number, ordered);
}

async function onInquiry(person: Person, number: string, ordered: Ordered, ports: Ports) {
  mustBeAllowedInquiry(person, 'resend-text', await inquiryFor(person, number, ports));
  return executeOn(ports, inquiryKind, number, ordered);
}

async function onWatch(person: Person, number: string, ordered: Ordered, ports: Ports) {
  mustBeAllowedWatch(person, 'resend-text', await storedWatch(number, ports));
  return executeOn(ports, watchKind, number, ordered);
}

async function onConsultation(person: Person, number: string, ordered: Ordered, ports: Ports) {
  mustBeAllowedConsultation(person, 'resend-text', await consultationFor(person, number, ports));
  return executeOn(ports, consultationKind, number, ordered);
}

export const handler = lambda.http(resendText);
