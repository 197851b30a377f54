import { setTimeout } from 'node:timers/promises';
import * as fc from 'fast-check';
import { fieldOf, listOf, StackClient, textOf } from '../../../infra/local/client.ts';
import { addressed, marksOf } from './address.ts';
import { brokenChains } from './record-chains.ts';
import { District, WHO } from './district.ts';
import { faultsOf } from './oracle.ts';
import { type Document, type Operation, operationsOf } from './operations.ts';
import { retrying } from './retry.ts';
import { type Answer, curl, send, type Sent } from './send.ts';
import { type FuzzRequest, requestsTo } from './requests.ts';
import type { Results } from './results.ts';
import { dutyMissing } from './rules/own-names.ts';
import type { Rule } from './rules/rule.ts';
import { RULES } from './rules/rules.ts';

export interface Round {
  url: string;
  seed: number;
  /** How long requests are sent, from when the stack is filled. */
  ms: number;
  results: Results;
  /** Only operations whose method and path, and rules whose name, contain this. */
  only: string;
}

export interface Aftermath {
  cases: number;
  events: number;
  /** Marks of requests that were refused or only previewed, and planted phone numbers: none may lie anywhere. */
  unwanted: Set<string>;
  /** Marks of what was accepted: some must be found, else the search is blind. */
  wanted: Set<string>;
}

const LANES = 3;
/** A busy machine may run a function out of its seconds; asked again it must answer. */
const AGAIN = 3;
const BREATH = 2_000;
const REQUESTS = 8;
const FIRST_CASES = 15;
/** A story opens its own. */
const FEW_CASES = 2;
/** So many cases are plenty; afterwards what would open more is only previewed or passed over. */
const MOST_CASES = 250;
const LOOK_EVERY = 400;
/** So many operations are asked between two stories. */
const STORY_EVERY = 10;

/** The webhook and the commands come three times as often as what only reads. */
const weighted = (operations: Operation[]): Operation[] =>
  operations.flatMap((one) => (one.method === 'GET' ? [one] : [one, one, one]));

/** Sends requests to a running stack until the time is over, checks each answer, then looks at what they left behind. */
export async function runRound({ url, seed, ms, results, only }: Round): Promise<Aftermath> {
  const client = new StackClient(url);
  const document = (await client.ok('GET', '/openapi.json')) as Document;
  const operations = weighted(operationsOf(document).filter(({ method, path }) => `${method} ${path}`.includes(only)));
  const rules = RULES.filter(({ name }) => `rule: ${name}`.includes(only));
  if (operations.length + rules.length === 0)
    throw new Error(`--only ${only}: no operation of /openapi.json and no rule is called so`);
  const district = new District(client);
  await district.learn();
  await district.open(operations.length > 0 ? FIRST_CASES : FEW_CASES);
  const keys = { tokens: await tokens(client), secrets: await secrets(client) };
  const after: Aftermath = { cases: 0, events: 0, unwanted: new Set(), wanted: new Set() };
  const run = seed.toString(36);
  let turn = 0;
  const until = Date.now() + ms;

  /** Of a batch some may be kept and some refused: it says neither. */
  function remember({ status, text }: Answer, mark: string): void {
    const partly = text.includes('"results":') && text.includes('"refused"');
    if (status >= 400 || text.includes('"preview":true')) after.unwanted.add(mark);
    else if (status < 300 && !partly) after.wanted.add(mark);
  }

  async function attempt(operation: Operation, given: FuzzRequest, turnSeed: number): Promise<void> {
    turn += 1;
    const mine = turn;
    const marks = marksOf(run, mine);
    const full = district.numbers.length >= MOST_CASES;
    if (full && operation.guard === 'signature' && given.kind === 'valid') return;
    const request: FuzzRequest =
      full && operation.path === '/api/cases' && operation.method === 'POST'
        ? { ...given, query: [['preview', 'true']] }
        : given;
    const route = `${operation.method} ${operation.path}`;
    const sent = addressed(operation, request, marks, mine, { ...keys, now: await client.now() });
    const failed = (what: string, one: Sent = sent) =>
      results.fail({
        route,
        what,
        seed: turnSeed,
        curl: curl(new URL(url), one, operation.guard === 'person' ? (WHO[request.who] ?? null) : null),
      });
    try {
      const answer = await answered(new URL(url), sent, () => results.count(route, request.kind, 'timed out'));
      results.count(route, request.kind, String(answer.status));
      for (const what of faultsOf(operation, request, answer, document)) failed(what);
      for (const [number] of answer.text.matchAll(/\bBL\d{7}\b/g))
        if (answer.status < 300 && operation.method === 'POST' && !answer.text.includes('"preview":true'))
          district.heard(number);
      // The directory's own people have numbers.
      if (!operation.path.startsWith('/api/directory')) after.unwanted.add(marks.phone);
      after.unwanted.add(marks.secret);
      if (operation.method !== 'GET') remember(answer, marks.mark);
    } catch (error) {
      results.count(route, request.kind, 'no answer');
      failed(`no answer: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async function story(rule: Rule, storySeed: number): Promise<void> {
    const route = `rule: ${rule.name}`;
    const found = await faultsIn(rule, { client, seed: storySeed, mark: `xq${run}r${storySeed}qx` });
    results.count(route, 'hostile', found.length === 0 ? 'held' : 'broken');
    for (const what of found) results.fail({ route, what, seed: storySeed, curl: '' });
  }

  let told = 0;
  const next = async (): Promise<void> => {
    const rule = rules[told % rules.length];
    if (rule) await story(rule, seed * 1_000 + told);
    told += 1;
  };
  for (let round = 0; Date.now() < until; round += 1) {
    if (operations.length === 0 || round % STORY_EVERY === STORY_EVERY - 1) await next();
    if (round % LOOK_EVERY === LOOK_EVERY - 1) await district.look();
    const operation = operations[(round * 7) % operations.length] ?? operations[0];
    if (!operation) continue;
    const requests = fc.sample(requestsTo(operation, document.components.schemas, district.known()), {
      seed: seed * 1_000_003 + round,
      numRuns: REQUESTS,
    });
    const lanes = Array.from({ length: LANES }, async (_, lane) => {
      for (let at = lane; at < requests.length; at += LANES) {
        const request = requests[at];
        if (request) await attempt(operation, request, seed * 1_000_003 + round);
      }
    });
    await Promise.all(lanes);
  }
  // However short the round was, each has been looked at.
  while (told < rules.length) await next();
  const { events, breaks } = await brokenChains(client, WHO['auditor'] ?? '', await existing(client, district.numbers));
  for (const what of breaks) results.fail({ route: 'the record', what, seed, curl: '' });
  for (const number of await existing(client, district.numbers))
    for (const what of await dutyMissing(client, number)) results.fail({ route: 'the cases', what, seed, curl: '' });
  return { ...after, cases: district.numbers.length, events };
}

/** The answer, and where the machine had no time for it (HTTP API's own 503), the answer to the same asked again. */
async function answered(url: URL, sent: Sent, slow: () => void): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await send(url, sent);
    if (answer.status !== 503 || !answer.text.includes('"Internal Server Error"') || tries === AGAIN) return answer;
    slow();
    await setTimeout(BREATH * tries);
  }
}

/** A body may name a number that no case has. */
async function existing(client: StackClient, numbers: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const number of numbers) {
    try {
      await retrying(client, WHO['desk'] ?? '', 'GET', `/api/cases/${number}`);
      found.push(number);
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('answered 404'))) throw error;
    }
  }
  return found;
}

/** A story that breaks off is no proof of anything: it says so. */
async function faultsIn(rule: Rule, place: Parameters<Rule['faults']>[0]): Promise<string[]> {
  try {
    return await rule.faults(place);
  } catch (error) {
    return [`broke off: ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function tokens(client: StackClient): Promise<Map<string, string>> {
  const got = Object.entries(WHO).map(
    async ([role, user]) => [role, textOf(await client.ok('POST', '/_local/token', { user }), 'token')] as const,
  );
  return new Map(await Promise.all(got));
}

async function secrets(client: StackClient): Promise<Map<string, string>> {
  const list = listOf(await client.ok('GET', '/_local/sources'));
  return new Map(list.map((row) => [String(fieldOf(row, 'source')), textOf(row, 'secret')]));
}
