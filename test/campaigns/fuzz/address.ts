import { Webhook } from 'standardwebhooks';
import type { Operation } from './operations.ts';
import type { Sent } from './send.ts';
import type { FuzzRequest } from './requests.ts';
import { MARK, PHONE, SECRET_MARK } from './values.ts';

/** What makes one request tell from all others: a mark in its texts and a phone number of its own. */
export interface Marks {
  mark: string;
  phone: string;
  secret: string;
}

export const marksOf = (run: string, turn: number): Marks => ({
  mark: `xq${run}n${turn}qx`,
  phone: `177${String(turn).padStart(8, '0')}`,
  secret: `xq${run}s${turn}qx`,
});

/** The bytes with the marks put in; both are plain ASCII, so bytes that are no text stay as they are. */
function filled(bytes: Uint8Array, marks: Marks): Uint8Array {
  return Buffer.from(said(Buffer.from(bytes).toString('latin1'), marks), 'latin1');
}

const said = (text: string, { mark, phone, secret }: Marks): string =>
  text.replaceAll(MARK, mark).replaceAll(PHONE, phone).replaceAll(SECRET_MARK, secret);

/** Every third forged token has a head of its own: nothing at all, `none`, a stranger's signature. */
const FORGED = [
  'Bearer x',
  `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x","aud":"huiying"}').toString('base64url')}.`,
  `Bearer ${Buffer.from('{"alg":"RS256","kid":"../../x"}').toString('base64url')}.e30.AAAA`,
  'Basic YTpi',
  `Bearer ${'a'.repeat(5_000)}`,
];

interface Keys {
  tokens: ReadonlyMap<string, string>;
  secrets: ReadonlyMap<string, string>;
  now: Date;
}

/** The request as it is sent: marks put in, signed or signed in as whoever asks. */
export function addressed(operation: Operation, request: FuzzRequest, marks: Marks, turn: number, keys: Keys): Sent {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => said(request.path[name] ?? '', marks));
  const query = new URLSearchParams(
    request.query.map(([name, value]): [string, string] => [name, said(value, marks)]),
  ).toString();
  const body = request.body && filled(request.body, marks);
  const isForm = operation.path.startsWith('/t');
  const type: Record<string, string> =
    body === null ? {} : { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' };
  return {
    method: operation.method,
    path: query === '' ? path : `${path}?${query}`,
    headers: { ...type, ...guardOf(operation, request, body, turn, marks, keys), ...request.headers },
    body,
  };
}

function guardOf(
  { guard }: Operation,
  { who }: FuzzRequest,
  body: Uint8Array | null,
  turn: number,
  { mark }: Marks,
  keys: Keys,
): Record<string, string> {
  if (guard === 'none' || who === 'nobody') return {};
  if (guard === 'person')
    return {
      authorization: who === 'forged' ? (FORGED[turn % FORGED.length] ?? '') : `Bearer ${keys.tokens.get(who) ?? ''}`,
    };
  // Now and then the same webhook-id with another body.
  const id = turn % 40 === 0 ? 'msg_twice' : `msg_${mark}`;
  const raw = Buffer.from(body ?? []);
  const secret = keys.secrets.get('generic') ?? '';
  const signature = who === 'forged' ? 'v1,AAAA' : new Webhook(secret).sign(id, keys.now, raw);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(keys.now.getTime() / 1000)),
    'webhook-signature': signature,
  };
}
