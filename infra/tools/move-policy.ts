import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fieldOf, listOf, StackClient, textOf } from '../local/client.ts';

/**
 * `npm run move-policy`: what moving each open case to the version in force would change; with `--go --reason`, moves them, one by one, each under
 * the name of the person whose token it is. Only cases under another version are looked at, so that it can be broken off and run again.
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
const headers = { authorization: `Bearer ${readFileSync(values['token-file'], 'utf8').trim()}` };
const client = new StackClient(url);

const versions = listOf(fieldOf(await client.ok('GET', '/api/policies', undefined, headers), 'versions'));
const current = String(
  fieldOf(
    versions.find((one) => fieldOf(one, 'current') === true),
    'id',
  ),
);
const numbers = versions
  .filter((one) => fieldOf(one, 'current') !== true)
  .flatMap((one) => listOf(fieldOf(one, 'numbers')).map(String));
console.log(`in force: ${current}; ${numbers.length} open cases under another version`);

let failed = 0;
for (const number of numbers) {
  const body = { policyId: current, reason: reason.trim() || '预览' };
  const answer = await client.call(
    'POST',
    `/api/cases/${number}/move-policy${go ? '' : '?preview=true'}`,
    body,
    headers,
  );
  if (answer.status === 200) console.log(`${number}: ${go ? 'moved; ' : ''}${effectOf(answer.body)}`);
  else {
    failed += 1;
    console.error(`${number}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
}
if (!go && numbers.length > 0) console.log('nothing was written; add --go --reason "…" to move them');
if (failed > 0) process.exitCode = 1;

/** The events that follow from the move, but for the move itself. */
function effectOf(acted: unknown): string {
  const changes = listOf(fieldOf(acted, 'events')).flatMap((event) => {
    const clock = fieldOf(event, 'clock');
    const type = textOf(event, 'type');
    const id = fieldOf(event, 'clockId') ?? fieldOf(clock, 'id');
    const due = fieldOf(clock, 'dueAt');
    const said = [type, ...(typeof id === 'string' ? [id] : []), ...(typeof due === 'string' ? ['due', due] : [])];
    return type === 'policy-moved' ? [] : [said.join(' ')];
  });
  return changes.length === 0 ? 'no limit changes' : changes.join(', ');
}
