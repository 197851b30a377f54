import { request } from 'node:http';

/** A request as it goes over the wire. */
export interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Uint8Array | null;
}

export interface Answer {
  status: number;
  type: string;
  headers: Record<string, string>;
  text: string;
}

const WAIT = 40_000;

/** The request as it stands, without the tidying of `fetch`: paths keep their dots. Rejects when nobody answers. */
export function send(url: URL, { method, path, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: url.hostname,
        port: url.port,
        method,
        path,
        headers: { ...headers, ...lengthOf(body, headers) },
        timeout: WAIT,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const flat = Object.fromEntries(
            Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
          );
          resolve({
            status: answer.statusCode ?? 0,
            type: (flat['content-type'] ?? '').split(';')[0] ?? '',
            headers: flat,
            text: Buffer.concat(chunks).toString('utf8'),
          });
        });
      },
    );
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${WAIT / 1000} s`)));
    asked.on('error', reject);
    asked.end(body ?? undefined);
  });
}

const lengthOf = (body: Uint8Array | null, headers: Record<string, string>): Record<string, string> =>
  body === null || headers['transfer-encoding'] !== undefined ? {} : { 'content-length': String(body.byteLength) };

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const MOST_SHOWN = 6_000;

/** The command that sends it again; people's tokens are asked for anew. */
export function curl(url: URL, { method, path, headers, body }: Sent, who: string | null): string {
  const signed =
    who === null
      ? []
      : [
          `-H "authorization: Bearer $(curl -s -X POST ${url.origin}/_local/token -H 'content-type: application/json' -d '{"user":"${who}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')"`,
        ];
  const others = Object.entries(headers).filter(([name]) => who === null || name !== 'authorization');
  const given = others.map(([name, value]) => `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`);
  const bytes =
    body === null
      ? []
      : [
          body.byteLength > MOST_SHOWN
            ? `--data-binary @- <<< '…${body.byteLength} bytes, see the seed'`
            : `--data-binary @<(base64 -d <<< ${Buffer.from(body).toString('base64')})`,
        ];
  return [
    'curl -sS -i --path-as-is',
    `-X ${method}`,
    ...signed,
    ...given,
    ...bytes,
    quoted(`${url.origin}${path}`),
  ].join(' ');
}
