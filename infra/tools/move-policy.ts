import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';

/**
 * `npm run move-policy`: what moving each open case to the version in force would change; with `--go --reason`, moves
 * them, one by one, each under the name of the person whose token it is. Only cases under another version are looked
 * at, so that it can be broken off and run again.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:8787' },
    'token-file': { type: 'string' },
    go: { type: 'boolean', default: false },
    reason: { type: 'string' },
  },
});
const { url, go, reason = '' } = values;
if (!values['token-file'] || (go && reason.trim() === '')) {
  console.error(
    'usage: npm run move-policy -- --token-file FILE [--url https://HOST] [--go --reason "why"]; FILE holds the bearer token of the person who moves them',
  );
  process.exit(2);
}
const headers = {
  authorization: `Bearer ${readFileSync(values['token-file'], 'utf8').trim()}`,
  'content-type': 'application/json',
};

const Versions = z.object({
  versions: z.array(z.object({ id: z.string(), current: z.boolean(), numbers: z.array(z.string()) })),
});
const Moved = z.object({ events: z.array(z.looseObject({ type: z.string() })) });

async function call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<{ status: number; text: string }> {
  const address = `${url.replace(/\/$/, '')}${path}`;
  const answer = await fetch(address, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
}

const listed = await call('GET', '/api/policies');
if (listed.status !== 200) throw new Error(`GET /api/policies answered ${listed.status}: ${listed.text}`);
const { versions } = Versions.parse(JSON.parse(listed.text));
const current = versions.find((version) => version.current);
if (!current) throw new Error(`${url} names no version in force`);
const numbers = versions.filter((version) => !version.current).flatMap((version) => version.numbers);
console.log(`in force: ${current.id}; ${numbers.length} open cases under another version`);

let failed = 0;
for (const number of numbers) {
  const body = { policyId: current.id, reason: reason.trim() || '预览' };
  const { status, text } = await call('POST', `/api/cases/${number}/move-policy${go ? '' : '?preview=true'}`, body);
  if (status === 200) {
    const others = Moved.parse(JSON.parse(text)).events.filter(({ type }) => type !== 'policy-moved');
    const effect = others.length === 0 ? 'no limit changes' : others.map((event) => JSON.stringify(event)).join(', ');
    console.log(`${number}: ${go ? 'moved; ' : ''}${effect}`);
  } else {
    failed += 1;
    console.error(`${number}: ${status} ${text}`);
  }
}
if (!go && numbers.length > 0) console.log('nothing was written; add --go --reason "…" to move them');
if (failed > 0) process.exitCode = 1;
