import { createHash } from 'node:crypto';
import { directoryOf } from '../../matter/directory-cache.ts';
import type { Directory } from '../../domain/people/directory.ts';
import { HOUR, SECOND } from '../../domain/matter/instant.ts';
import { deskOnDuty } from '../../domain/people/recipients.ts';
import { METRIC } from '../../runtime/metrics.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { topic } from '../../runtime/services/topic.ts';
import { photoBucket } from '../../runtime/services/photo-bucket.ts';
import { FLAW_SAYS } from '../../photos/refusals.ts';
import type { Ports } from '../../ports/ports.ts';
import { notePress } from '../../delivery/presses.ts';
import { type Form, formOf } from './pages/link/form.ts';
import { codeOf, type Nobody, type Opened, openedBy } from './pages/link/opened.ts';
import type { Phone, Saying } from './pages/case-page.ts';
import { type Behind, behindCode } from './pages/link/behind-code.ts';
import { footOf, nobodyPage, typePage } from './pages/link-page.ts';
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
  'signed-in': 403,
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
  const found = await behind(opened, ports);
  if ('nobody' in found) return nobody(found, opened, ports);
  const answer = form
    ? await pressed(form, call, found, () => behind(opened, ports), ports)
    : looked(call, found, ports);
  return { ...answer, matter: found.visit.state.number };
}

/** Whoever tries codes out learns no names and no numbers. */
async function nobody({ nobody: why }: Nobody, opened: Opened | Nobody, ports: Ports): Promise<HttpAnswer> {
  const known = why === 'expired' || why === 'taken-back' || why === 'not-yours' || why === 'signed-in';
  const directory = known ? await directoryOf(ports) : null;
  const whose = 'link' in opened ? directory?.contacts.find(({ id }) => id === opened.link.person) : undefined;
  const helping = {
    phones: directory ? desk(directory, ports) : [],
    ofDesk: directory?.units.some(({ id, desk: is }) => is && id === whose?.unit) === true,
  };
  return shown(STATUS[why], nobodyPage(why, helping, footOf(ports.settings)));
}

const behind = async (opened: Opened | Nobody, ports: Ports): Promise<Behind | Nobody> =>
  'nobody' in opened ? opened : behindCode(opened, ports);

function looked(call: HttpCall, found: Behind, ports: Ports): HttpAnswer {
  const { done } = call.query;
  return page(
    200,
    found,
    { proven: call.cookies?.[PRESSED] === 'yes', ...(done === undefined ? {} : { done }) },
    ports,
  );
}

async function pressed(
  form: Form,
  call: HttpCall,
  found: Behind,
  again: () => Promise<Behind | Nobody>,
  ports: Ports,
): Promise<HttpAnswer> {
  await notePress(found.visit.link, ports);
  const action = form.fields.get('action') ?? '';
  if (action === 'view') {
    const filled = await found.prefilled?.();
    // H5: what it took to fill that in stands in the record, and so the form was not shown before it.
    const now = filled ? await again() : found;
    if ('nobody' in now) return nobody(now, { code: found.visit.code, link: found.visit.link }, ports);
    const saying = { proven: true, ...(filled ? { action: filled.action, typed: filled.fields } : {}) };
    return proven(page(200, now, saying, ports), found, ports);
  }
  const outcome =
    call.rawBody.byteLength > MAX_FORM
      ? { says: FLAW_SAYS['too-large'], status: 413 }
      : await found.press(action, form);
  if ('done' in outcome)
    return proven(goTo(`/t/${encodeURIComponent(found.visit.code)}?done=${outcome.done}`), found, ports);
  // H5: refused where the matter moved on: it is shown as it is now, to whoever may still see it.
  const now = outcome.status === 403 || outcome.status === 409 ? await again() : found;
  if ('nobody' in now) return nobody(now, { code: found.visit.code, link: found.visit.link }, ports);
  const answer = page(outcome.status, now, { proven: true, refused: outcome.says, action, typed: form.fields }, ports);
  return proven(
    outcome.status === 503 ? { ...answer, metrics: { [METRIC.photosUnavailable]: 1 } } : answer,
    found,
    ports,
  );
}

async function proven(answer: HttpAnswer, { visit: { code } }: Behind, ports: Ports): Promise<HttpAnswer> {
  const { link } = await ports.policies.current();
  const cookie = `${PRESSED}=yes; Path=/t/${code}; Max-Age=${(link.hours * HOUR) / SECOND}; HttpOnly; Secure; SameSite=Lax`;
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } };
}

const page = (status: number, found: Behind, saying: Saying, ports: Ports): HttpAnswer =>
  shown(
    status,
    found.page(
      saying,
      { phones: desk(found.visit.person.directory, ports), ofDesk: found.visit.person.unit.desk === true },
      footOf(ports.settings),
    ),
  );

/** Whose telephone to ring: the desk on duty now. */
function desk(directory: Directory, ports: Ports): Phone[] {
  const people = deskOnDuty(directory, ports.clock.now());
  return people.flatMap(({ name, phone }) => (phone === undefined ? [] : [{ name, phone }])).slice(0, 3);
}

/** What is larger comes this far only where Lambda does not stop it, and is answered in words. */
export const handler = lambda.http(serveLink, cloud(table, topic, photoBucket), 2 * MAX_FORM);
