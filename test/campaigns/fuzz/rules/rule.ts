import * as fc from 'fast-check';
import { fieldOf, listOf, type StackClient, textOf } from '../../../../infra/local/client.ts';
import { retrying } from '../retry.ts';

/** A promise that no single answer shows: a story of several requests, made anew from each seed, and what is wrong after it. */
export interface Rule {
  name: string;
  /** What broke; nothing when all that is promised holds. */
  faults(at: Place): Promise<string[]>;
}

/** Where a story is played: a running stack, and a name and a seed that are this story's alone. */
export interface Place {
  client: StackClient;
  seed: number;
  mark: string;
}

export const DESK = 'qu-zhengfu-ban-duty-a';
/** Without its code half of a story would be looked at with eyes shut. */
export const NO_CODE = 'no text with a code came: units have none by night, and this stack’s time may be one';
const POLLS = 40;
const POLL_MS = 250;

/** The first of the values that the seed makes. */
export function made<T>(from: fc.Arbitrary<T>, seed: number): T {
  const [first] = fc.sample(from, { seed, numRuns: 1 });
  if (first === undefined) throw new Error('nothing was made');
  return first;
}

export interface Person {
  id: string;
  unit: string;
  role: string;
  posts: string[];
}

export interface People {
  people: Person[];
  /** Outside of the desk, with somebody who signs. */
  units: string[];
  /** Those of the desk but the one whose people play. */
  otherDesks: string[];
}

export async function peopleOf(client: StackClient, as = DESK): Promise<People> {
  const directory = await retrying(client, as, 'GET', '/api/directory');
  const people = listOf(fieldOf(directory, 'contacts')).map((one) => ({
    id: textOf(one, 'id'),
    unit: textOf(one, 'unit'),
    role: textOf(one, 'role'),
    posts: listOf(fieldOf(one, 'posts')).map(String),
  }));
  const desk = listOf(fieldOf(directory, 'units'))
    .filter((one) => fieldOf(one, 'desk') === true)
    .map((one) => textOf(one, 'id'));
  const signs = people.filter(({ unit, posts }) => posts.includes('unit-officer') && !desk.includes(unit));
  const own = people.find(({ id }) => id === DESK)?.unit;
  return {
    people,
    units: [...new Set(signs.map(({ unit }) => unit))],
    otherDesks: desk.filter((id) => id !== own && people.some(({ unit }) => unit === id)),
  };
}

/** What something comes to once it is there; null where it does not come. */
export async function awaited<T>(look: () => Promise<T | null>): Promise<T | null> {
  for (let polls = 0; polls < POLLS; polls += 1) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
  return null;
}

const read = (said: unknown): Outcome[] =>
  listOf(fieldOf(said, 'results') ?? []).map((one) => {
    const caseNumber = fieldOf(one, 'caseNumber');
    return { outcome: textOf(one, 'outcome'), ...(typeof caseNumber === 'string' ? { caseNumber } : {}) };
  });

/** What became of each alert of a delivery, in their order; asked for again while any of them is pending. */
export async function outcomesOf(client: StackClient, id: string, body: unknown): Promise<Outcome[]> {
  const isSettled = (outcomes: Outcome[]): boolean => outcomes.every(({ outcome }) => outcome !== 'pending');
  const first = read(body);
  if (isSettled(first)) return first;
  const later = await awaited(async () => {
    const { body: said } = await client.delivered('generic', id, await client.now());
    const outcomes = read(said);
    return outcomes.length > 0 && isSettled(outcomes) ? outcomes : null;
  });
  return later ?? first;
}

export interface Outcome {
  outcome: string;
  caseNumber?: string;
}

/** Whether an alert is where it belongs: in a case. */
export const isTakenIn = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && ['opened', 'joined', 'duplicate'].includes(outcome.outcome);
