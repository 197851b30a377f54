import { createHash } from 'node:crypto';
import { directoryOf } from '../../directory-of.ts';
import type { Directory } from '../../domain/directory.ts';
import { deskOnDuty } from '../../domain/recipients.ts';
import type { HttpAnswer, HttpCall } from '../../http.ts';
import * as lambda from '../../lambda.ts';
import type { Ports } from '../../ports.ts';
import { notePress } from '../../texting/pressed.ts';
import { press } from './link/press.ts';
import { codeOf, type Visit, visitOf } from './link/visit.ts';
import { casePage, type Phone, type Saying } from './views/case-page.ts';
import { nobodyPage, STYLE, typePage } from './views/link-page.ts';

/** Browsers that know hashes ignore `unsafe-inline`; those that do not, such as an Android 4, need it. */
const styleHash = createHash('sha256').update(STYLE).digest('base64');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'unsafe-inline' 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-frame-options': 'DENY',
};

const shown = (status: number, text: string, caseNumber?: string): HttpAnswer => ({ status, headers: HEADERS, text, ...(caseNumber ? { caseNumber } : {}) });
/** See other: a page that is loaded again must not press again. */
const goTo = (location: string, caseNumber?: string): HttpAnswer => ({
  status: 303,
  headers: { ...HEADERS, location },
  text: '',
  ...(caseNumber ? { caseNumber } : {}),
});

const STATUS = { 'unknown-code': 404, 'too-many-tries': 429, expired: 410, 'left-office': 403 } as const;

/** P8: the page behind a text's code. GET shows, POST acts; plain forms, no script. */
export async function serveLink(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const form = call.method === 'POST' ? new URLSearchParams(Buffer.from(call.rawBody).toString('utf8')) : null;
  const { code } = call.path;
  if (code === undefined) return form ? goTo(`/t/${encodeURIComponent(codeOf(form.get('code') ?? ''))}`) : shown(200, typePage(ports.icp));
  const visited = await visitOf(code, call.sourceIp, ports);
  if ('nobody' in visited) return shown(STATUS[visited.nobody], nobodyPage(visited.nobody, desk(await directoryOf(ports), ports), ports.icp));
  const { visit } = visited;
  if (!form) return answered(200, visit, { proven: false, ...doneOf(call) }, ports);
  await notePress(visit.link, ports);
  const action = form.get('action') ?? '';
  if (action === 'view') return answered(200, visit, { proven: true }, ports);
  const pressed = await press(action, form, visit, ports);
  if ('done' in pressed) return goTo(`/t/${encodeURIComponent(visit.code)}?done=${pressed.done}`, visit.state.number);
  return answered(pressed.status, visit, { proven: true, refused: pressed.says, typed: form }, ports);
}

const doneOf = (call: HttpCall): Pick<Saying, 'done'> => (call.query['done'] === undefined ? {} : { done: call.query['done'] });

function answered(status: number, visit: Visit, saying: Saying, ports: Ports): HttpAnswer {
  return shown(status, casePage(visit, saying, desk(visit.directory, ports), ports.icp), visit.state.number);
}

/** Whose telephone to ring: the desk on duty now. */
function desk(directory: Directory, ports: Ports): Phone[] {
  const people = deskOnDuty(directory, ports.clock.now());
  return people.flatMap(({ name, phone }) => (phone === undefined ? [] : [{ name, phone }])).slice(0, 3);
}

export const handler = lambda.http(serveLink);
