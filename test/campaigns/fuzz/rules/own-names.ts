import * as fc from 'fast-check';
import { fieldOf, listOf } from '../../../../infra/local/client.ts';
import { retrying } from '../retry.ts';
import { DESK, isTakenIn, made, outcomesOf, type Place, type Rule } from './rule.ts';

/** What every object has without anybody's having put it there. Most are looked up in small letters: those without capitals come more often. */
const OWN = [
  'constructor',
  'constructor',
  'constructor',
  '__proto__',
  '__proto__',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'isPrototypeOf',
];
const FIELDS = [
  'emergency.grade',
  'emergency.kind',
  'sentiment',
  'topic',
  'platform',
  'place',
  'assignedBy.unit',
  'category',
];

/** A name of the language itself is a value like any other: the case that it comes with has its legal clock. */
export const ownNames: Rule = {
  name: 'a confirmed case has a duty to answer, whatever it is called',
  async faults(place: Place) {
    const drawn = made(
      fc.record({
        fields: fc.oneof(fc.constant(FIELDS), fc.subarray(FIELDS, { minLength: 1 })),
        name: fc.constantFrom(...OWN),
      }),
      place.seed,
    );
    // The one that a look-up in small letters without marks lets through, in the field that decides what is owed.
    return [
      ...(await faultsOf(place, { fields: ['emergency.grade'], name: 'constructor' }, 'o')),
      ...(await faultsOf(place, drawn, 'd')),
    ];
  },
};

async function faultsOf(
  { client, mark }: Place,
  { fields, name }: { fields: readonly string[]; name: string },
  which: string,
): Promise<string[]> {
  const alert: Record<string, unknown> = {
    id: `${mark}${which}`,
    title: `${mark}${which}井盖缺失`,
    text: '井盖缺失有人跌落',
  };
  for (const field of fields) {
    const [outer = '', inner] = field.split('.');
    const held = alert[outer];
    alert[outer] = inner === undefined ? name : { ...(typeof held === 'object' ? held : {}), [inner]: name };
  }
  const says = `${name} as ${fields.join(', ')}`;
  const id = `msg_${mark}${which}`;
  const { status, body } = await client.push('generic', { alerts: [alert] }, await client.now(), id);
  if (status >= 400) return [`${says} is answered ${status}`];
  const [became] = await outcomesOf(client, id, body);
  const number = became?.caseNumber;
  if (!isTakenIn(became) || number === undefined) return [`${says} is no case but ${became?.outcome ?? 'nothing'}`];
  const confirmed = await client.try(DESK, 'POST', `/api/cases/${number}/confirm`, {});
  if (confirmed.status >= 500) return [`${says} is answered ${confirmed.status} when it is confirmed`];
  if (confirmed.status === 422)
    await client.try(DESK, 'POST', `/api/cases/${number}/grade`, {
      grades: { opinion: 'IV', emergency: null },
      reason: '按表定级',
    });
  return (await dutyMissing(client, number)).map((what) => `${says}: ${what}`);
}

/** An order's own limit may stand in for the 48 hours. */
const ANSWERS = ['response', 'press-conference', 'assigned-limit'];

/** P3, P4: what a case that is confirmed and open must have, running or decided. */
export async function dutyMissing(client: Place['client'], number: string): Promise<string[]> {
  const found = fieldOf(await retrying(client, DESK, 'GET', `/api/cases/${number}`), 'case');
  const status = String(fieldOf(found, 'status'));
  if (status !== 'open') return [];
  const kinds = listOf(fieldOf(found, 'clocks')).map((clock) => String(fieldOf(clock, 'kind')));
  return kinds.some((kind) => ANSWERS.includes(kind))
    ? []
    : [`${number} is ${status} and owes no answer: ${kinds.join(', ') || 'no clock'}`];
}
