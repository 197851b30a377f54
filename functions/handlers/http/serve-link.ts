import { createHash } from 'node:crypto';
import { directoryOf } from '../../matter/directory-cache.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { HOUR, SECOND } from '../../domain/matter/instant.ts';
import { deskOnDuty } from '../../domain/people/recipients.ts';
import { METRIC } from '../../runtime/metrics.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import { FLAW_SAYS } from '../../photos/refusals.ts';
import type { Ports } from '../../ports/ports.ts';
import { notePress } from '../../delivery/presses.ts';
import { type Form, formOf } from './pages/link/form.ts';
import { press } from './pages/link/press.ts';
import { codeOf, type Nobody, type Opened, openedBy } from './pages/link/opened.ts';
import { pressOnConference } from './pages/link/conference-press.ts';
import { type ConferenceVisit, conferenceVisitOf, isOfConference } from './pages/link/conference-visit.ts';
import { pressOnConsultation } from './pages/link/consultation-press.ts';
import { type ConsultationVisit, consultationVisitOf, isOfConsultation } from './pages/link/consultation-visit.ts';
import { pressOnInquiry } from './pages/link/inquiry-press.ts';
import { type InquiryVisit, inquiryVisitOf, isOfInquiry } from './pages/link/inquiry-visit.ts';
import { pressOnOrder } from './pages/link/order-press.ts';
import { isOfOrder, type OrderVisit, orderVisitOf } from './pages/link/order-visit.ts';
import { type Visit, visitOf } from './pages/link/visit.ts';
import { pressOnWatch } from './pages/link/watch-press.ts';
import { isOfWatch, type WatchVisit, watchVisitOf } from './pages/link/watch-visit.ts';
import { casePage, type Phone, type Saying } from './pages/case-page.ts';
import { conferencePage } from './pages/conference-page.ts';
import { consultationPage } from './pages/consultation-page.ts';
import { inquiryPage } from './pages/inquiry-page.ts';
import { orderPage } from './pages/order-page.ts';
import { footOf, nobodyPage, typePage } from './pages/link-page.ts';
import { watchPage } from './pages/watch-page.ts';
import { SHRINK } from './pages/link-script.ts';
import { STYLE } from './pages/link-style.ts';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** One script, by its hash: it makes photos smaller before they are sent. Browsers that know hashes ignore `unsafe-inline`; an Android 4 needs it. */
const POLICY = {
  'default-src': "'none'",
  'style-src': `'unsafe-inline' ${hashOf(STYLE)}`,
  'script-src': hashOf(SHRINK),
  // A photo just chosen, read by the page itself.
  'img-src': 'blob:',
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': Object.entries(POLICY)
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-frame-options': 'DENY',
};

/** Lambda takes 6 MB in one call, and a form with files comes in base64. */
const MAX_FORM = 4_500_000;
const STATUS = {
  'unknown-code': 404,
  'too-many-tries': 429,
  expired: 410,
  'left-office': 403,
  'taken-back': 403,
  'not-yours': 403,
} as const;

/** That somebody pressed a button in this browser; the previews of messengers press none. The code in the address is what lets in. */
const PRESSED = 'pressed';

const shown = (status: number, text: string): HttpAnswer => ({ status, headers: HEADERS, text });
/** See other: a page that is loaded again must not press again. */
const goTo = (location: string): HttpAnswer => ({ status: 303, headers: { ...HEADERS, location }, text: '' });

/** P8: the page behind a text's code. GET shows, POST acts; plain forms that need no script. */
export async function serveLink(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const { code } = call.path;
  const form = call.method === 'POST' ? formOf(call) : null;
  if (code === undefined)
    return form
      ? goTo(`/t/${encodeURIComponent(codeOf(form.fields.get('code') ?? ''))}`)
      : shown(200, typePage(footOf(ports.settings)));
  const opened = await openedBy(code, call.sourceIp, ports);
  const visit = await visitBy(opened, ports);
  if ('nobody' in visit) return nobody(visit, ports);
  const answer = form
    ? await pressed(form, call, visit, () => visitBy(opened, ports), ports)
    : looked(call, visit, ports);
  return { ...answer, matter: visit.state.number };
}

/** Whoever tries codes out learns no names and no numbers. */
async function nobody({ nobody: why }: Nobody, ports: Ports): Promise<HttpAnswer> {
  const known = why === 'expired' || why === 'taken-back' || why === 'not-yours';
  const phones = known ? desk(await directoryOf(ports), ports) : [];
  return shown(STATUS[why], nobodyPage(why, phones, footOf(ports.settings)));
}

async function visitBy(opened: Opened | Nobody, ports: Ports): Promise<AnyVisit | Nobody> {
  const visited = await visitedBy(opened, ports);
  if ('nobody' in visited) return visited;
  return 'order' in visited
    ? visited.order
    : 'conference' in visited
      ? visited.conference
      : 'consultation' in visited
        ? visited.consultation
        : 'inquiry' in visited
          ? visited.inquiry
          : 'watch' in visited
            ? visited.watch
            : visited.visit;
}

const visitedBy = async (opened: Opened | Nobody, ports: Ports) =>
  'nobody' in opened
    ? opened
    : isOfOrder(opened, ports)
      ? orderVisitOf(opened, ports)
      : isOfConference(opened, ports)
        ? conferenceVisitOf(opened, ports)
        : isOfConsultation(opened, ports)
          ? consultationVisitOf(opened, ports)
          : isOfInquiry(opened, ports)
            ? inquiryVisitOf(opened, ports)
            : isOfWatch(opened, ports)
              ? watchVisitOf(opened, ports)
              : visitOf(opened, ports);

/** Behind a code stands a case, a supervision order, a press conference, a consultation, an inquiry or a watch. */
type AnyVisit = Visit | OrderVisit | ConferenceVisit | ConsultationVisit | InquiryVisit | WatchVisit;
const isConference = (visit: AnyVisit): visit is ConferenceVisit => 'kind' in visit && visit.kind === 'conference';
const isConsultation = (visit: AnyVisit): visit is ConsultationVisit =>
  'kind' in visit && visit.kind === 'consultation';
const isInquiry = (visit: AnyVisit): visit is InquiryVisit => 'kind' in visit && visit.kind === 'inquiry';
const isWatch = (visit: AnyVisit): visit is WatchVisit => 'kind' in visit && visit.kind === 'watch';
const isOrder = (visit: AnyVisit): visit is OrderVisit => !('kind' in visit) && !('assignment' in visit);

function looked(call: HttpCall, visit: AnyVisit, ports: Ports): HttpAnswer {
  const { done } = call.query;
  return page(
    200,
    visit,
    { proven: call.cookies?.[PRESSED] === 'yes', ...(done === undefined ? {} : { done }) },
    ports,
  );
}

async function pressed(
  form: Form,
  call: HttpCall,
  visit: AnyVisit,
  again: () => Promise<AnyVisit | Nobody>,
  ports: Ports,
): Promise<HttpAnswer> {
  await notePress(visit.link, ports);
  const action = form.fields.get('action') ?? '';
  if (action === 'view') return proven(page(200, visit, { proven: true }, ports), visit, ports);
  const outcome =
    call.rawBody.byteLength > MAX_FORM
      ? { says: FLAW_SAYS['too-large'], status: 413 }
      : isOrder(visit)
        ? await pressOnOrder(action, form.fields, visit, ports)
        : isConference(visit)
          ? await pressOnConference(action, form.fields, visit, ports)
          : isConsultation(visit)
            ? await pressOnConsultation(action, form.fields, visit, ports)
            : isInquiry(visit)
              ? await pressOnInquiry(action, form.fields, visit, ports)
              : isWatch(visit)
                ? await pressOnWatch(action, form.fields, visit, ports)
                : await press(action, form, visit, ports);
  if ('done' in outcome) return proven(goTo(`/t/${encodeURIComponent(visit.code)}?done=${outcome.done}`), visit, ports);
  // H5: refused where the matter moved on: it is shown as it is now, to whoever may still see it.
  const now = outcome.status === 403 || outcome.status === 409 ? await again() : visit;
  if ('nobody' in now) return nobody(now, ports);
  const answer = page(outcome.status, now, { proven: true, refused: outcome.says, action, typed: form.fields }, ports);
  return proven(
    outcome.status === 503 ? { ...answer, metrics: { [METRIC.photosUnavailable]: 1 } } : answer,
    visit,
    ports,
  );
}

async function proven(answer: HttpAnswer, { code }: AnyVisit, ports: Ports): Promise<HttpAnswer> {
  const { link } = await ports.policies.current();
  const cookie = `${PRESSED}=yes; Path=/t/${code}; Max-Age=${(link.hours * HOUR) / SECOND}; HttpOnly; Secure; SameSite=Lax`;
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } };
}

function page(status: number, visit: AnyVisit, saying: Saying, ports: Ports): HttpAnswer {
  const phones = desk(visit.person.directory, ports);
  const foot = footOf(ports.settings);
  if (isOrder(visit)) return shown(status, orderPage(visit, saying, phones, foot));
  if (isConsultation(visit)) return shown(status, consultationPage(visit, saying, phones, foot));
  if (isWatch(visit)) return shown(status, watchPage(visit, saying, phones, foot));
  if (isInquiry(visit)) return shown(status, inquiryPage(visit, saying, phones, foot));
  return shown(
    status,
    isConference(visit) ? conferencePage(visit, saying, phones, foot) : casePage(visit, saying, phones, foot),
  );
}

/** Whose telephone to ring: the desk on duty now. */
function desk(directory: Directory, ports: Ports): Phone[] {
  const people = deskOnDuty(directory, ports.clock.now());
  return people.flatMap(({ name, phone }) => (phone === undefined ? [] : [{ name, phone }])).slice(0, 3);
}

/** What is larger comes this far only where Lambda does not stop it, and is answered in words. */
export const handler = lambda.http(serveLink, undefined, 2 * MAX_FORM);
