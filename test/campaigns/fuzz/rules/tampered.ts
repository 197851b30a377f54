import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { fieldOf, listOf, type StackClient, textOf } from '../../../../infra/local/client.ts';
import { checkProof } from '../../../../infra/tools/check-proof.ts';
import { made, peopleOf, type Place, type Rule } from './rule.ts';

interface Event extends Record<string, unknown> {
  prev: string;
  hash: string;
}
const FIELDS = ['at', 'type', 'actor', 'seq', 'prev', 'hash'] as const;
type Tampering =
  | { how: 'changed'; at: number; field: (typeof FIELDS)[number] }
  | { how: 'taken out' | 'doubled' | 'added to'; at: number }
  | { how: 'made anew'; at: number };

const tampering: fc.Arbitrary<Tampering> = fc.oneof(
  fc.record({ how: fc.constant('changed' as const), at: fc.nat(30), field: fc.constantFrom(...FIELDS) }),
  fc.record({ how: fc.constantFrom('taken out' as const, 'doubled' as const, 'added to' as const), at: fc.nat(30) }),
  fc.record({ how: fc.constant('made anew' as const), at: fc.nat(30) }),
);

/** The record is as it was sealed, whatever was asked for; and an event that was altered, by anybody who can write, is found. */
export const tampered: Rule = {
  name: 'the record proves itself, and shows what was altered',
  async faults({ client, seed }: Place) {
    await ranByHand(client, 'SealHeads');
    const checked = await ranByHand(client, 'CheckSeals');
    const faults = fieldOf(checked, 'SealFaults') === 0 ? [] : [`the nightly check finds ${JSON.stringify(checked)}`];
    const { people } = await peopleOf(client);
    const auditor = people.find(({ role }) => role === 'auditor')?.id ?? '';
    const numbers = listOf(fieldOf(await client.as(auditor, 'GET', '/api/cases'), 'cases')).map((one) =>
      textOf(one, 'number'),
    );
    if (numbers.length === 0) return faults;
    const { number, what } = made(fc.record({ number: fc.constantFrom(...numbers), what: tampering }), seed);
    const proof = await client.as(auditor, 'GET', `/api/matters/${number}/proof`);
    const whole = checkProof(proof);
    if (!whole.ok) faults.push(`the proof of ${number} does not hold: ${whole.lines.join(' | ')}`);
    if (fieldOf(proof, 'fault') !== undefined)
      faults.push(`校验 of ${number} finds ${JSON.stringify(fieldOf(proof, 'fault'))}`);
    const said = structuredClone(proof) as { proof: { events: Event[] }; sealedTo: number };
    if (!tamper(said.proof.events, what, said.sealedTo)) return faults;
    if (checkProof(said).ok) faults.push(`an event that was ${JSON.stringify(what)} is not found`);
    return faults;
  },
};

const ranByHand = async (client: StackClient, name: string): Promise<unknown> =>
  fieldOf(await client.ok('POST', '/_local/run', { function: name }), 'answer');

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Only what lies under a seal can be shown to have been made anew. False: nothing was altered. */
function tamper(events: Event[], what: Tampering, sealedTo: number): boolean {
  const at = what.at % Math.max(1, Math.min(events.length, sealedTo));
  const event = events[at];
  if (!event || sealedTo === 0) return false;
  switch (what.how) {
    case 'changed':
      Object.assign(event, { [what.field]: what.field === 'seq' ? Number(event['seq']) + 1 : 'x' });
      return true;
    case 'taken out':
      events.splice(at, 1);
      return true;
    case 'doubled':
      events.splice(at, 0, structuredClone(event));
      return true;
    case 'added to':
      event['more'] = true;
      return true;
    case 'made anew':
      madeAnew(events, at);
      return true;
  }
}

/** As somebody would who can write everything, and knows how the chain is made. */
function madeAnew(events: Event[], from: number): void {
  let prev = from === 0 ? (events[0]?.prev ?? '') : (events[from - 1]?.hash ?? '');
  for (const [index, event] of events.entries()) {
    if (index < from) continue;
    const { hash: _, ...open } = {
      ...event,
      prev,
      ...(index === from ? { at: '2020-01-01T00:00:00.000Z' } : {}),
    };
    Object.assign(event, open, { hash: hashOf(ordered(open)) });
    prev = event.hash;
  }
}

/** By its keys in order, as the chain reads it; written here a second time on purpose. */
function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${ordered(inner)}`).join(',')}}`;
}
