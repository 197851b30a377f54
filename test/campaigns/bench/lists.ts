import { readdirSync, readFileSync } from 'node:fs';
import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { key, tableShape, unitItems } from '../../../functions/adapters/aws/keys.ts';
import { caseItem } from '../../../functions/adapters/aws/case-codec.ts';
import { documentsOf } from '../../../functions/adapters/aws/clients/documents.ts';
import { projectionsIn } from '../../../functions/adapters/aws/projections.ts';
import { awsStore } from '../../../functions/adapters/aws/store.ts';
import { type Counts, difference, tally } from '../../../functions/domain/projections/counts.ts';
import { projectionOf } from '../../../functions/domain/projections/projection.ts';
import { bookNamed } from '../../../functions/ports/projections.ts';
import { plus } from '../../../functions/domain/matter/instant.ts';
import { readCases } from '../../../functions/handlers/http/read-cases.ts';
import { readDuty } from '../../../functions/handlers/http/read-duty.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { bulkPut } from './bulk.ts';
import type { Dynoxide } from '../../adapters/dynoxide.ts';
import { metered } from '../../adapters/metered.ts';
import { assigned, caseOf, clockOf } from '../../adapters/samples.ts';
import { smallDistrict } from '../../harness/people.ts';
import { front } from '../../handlers/call.ts';
import { type MemoryPorts, memoryPorts } from '../../twins/ports.ts';
import type { Case } from '../../../functions/domain/case/case.ts';

export const NOW = '2026-11-20T04:00:00.000Z';
const GRADES = ['IV', 'IV', 'IV', 'IV', 'III', 'III', 'II', 'I'] as const;
const PLACES = ['新碶街道红联小区', '大碶街道清水村', '柴桥街道芦江路', '春晓街道海口村', '戚家山街道蔚斗小区'];

/** One of a district's open cases: due over three weeks, a third of them still to be appraised. */
function openCase(at: number): Case {
  const clock = clockOf({ ladder: 'response', dueAt: plus(NOW, ((at * 37) % 30_240) * 60_000 - 86_400_000) });
  return caseOf(`BL26${String(at + 1).padStart(5, '0')}`, {
    policyId: currentPolicy().id,
    status: at % 3 === 0 ? 'appraising' : 'open',
    grades: { opinion: GRADES[at % GRADES.length] ?? 'IV', emergency: null },
    summary: `第${at}件${at % 50 === 0 ? '夜间施工噪声' : '污水直排河道'}`,
    place: PLACES[at % PLACES.length] ?? '',
    clocks: [clock],
    assignments: at % 3 === 1 ? [assigned(at % 2 === 0 ? 'unit-a' : 'unit-b')] : [],
  });
}

/** The rows of a case as it stands: with its places and postings, without its record. */
function* rowsOf(state: Case) {
  const { pk, sk, ...item } = caseItem('BL', state);
  yield { pk, sk, ...item };
  yield* unitItems('BL', state);
  for (const gram of projectionOf(state).grams)
    yield { ...key.posting('BL', gram, `${state.registeredAt}#${state.number}`) };
}

function* openCases(size: number) {
  for (let at = 0; at < size; at += 1) yield openCase(at);
}

/** A district with so many open cases, in a table of its own. */
async function fill(engine: Dynoxide, name: string, size: number): Promise<void> {
  // Without a stream, whose records make each write of the engine slower than the one before.
  const { StreamSpecification: _, ...shape } = tableShape;
  await engine.client.send(new CreateTableCommand({ TableName: name, ...shape }));
  const table = { documents: documentsOf(engine.client), name, district: 'BL', now: () => NOW };
  const projections = projectionsIn(table);
  let right: Counts = {};
  bulkPut(engine.file, name, rowsOfAll());
  function* rowsOfAll() {
    for (const state of openCases(size)) {
      right = tally(projectionOf(state).counts, right);
      yield* rowsOf(state);
    }
  }
  // Under the number of one case, as if it added all of them.
  for (let revision = 1, counted = {}; ; revision += 1) {
    const { books, reached, whole } = difference(counted, right);
    const named = new Map([...books].map(([book, keys]) => [bookNamed(1, book), keys]));
    const row = { revision, version: 1, grams: [], placed: '', units: {}, facts: {}, counted: {} };
    const was = revision === 1 ? null : { ...row, revision: revision - 1 };
    await projections.moveProjection({ caseNumber: 'bench', was, now: row, books: named });
    counted = reached;
    if (whole) break;
  }
}

export interface Look {
  what: string;
  units: number;
  calls: number;
  /** By the clock on the wall, the middle one of all times. */
  ms: number;
  /** What the processor spent on it, here and in the engine: all that says anything where others work too. */
  processorMs: number;
}

/** A client that adds up the read units of what it asks. */
export function counting(endpoint: string): { client: DynamoDBClient; taken: () => { units: number; calls: number } } {
  let units = 0;
  let calls = 0;
  const client = metered(endpoint, (one) => {
    units += one;
    calls += 1;
  });
  return {
    client,
    taken: () => {
      const sum = { units, calls };
      units = 0;
      calls = 0;
      return sum;
    },
  };
}

const LOOKS: [what: string, route: string, query: Record<string, string>][] = [
  ['desk page and facets', 'GET /api/cases', {}],
  ['appraising', 'GET /api/cases', { status: 'appraising' }],
  ['grade I', 'GET /api/cases', { grade: 'I' }],
  ['overdue', 'GET /api/cases', { due: 'overdue' }],
  ['search, many found', 'GET /api/cases', { q: '污水直排' }],
  ['search, few found', 'GET /api/cases', { q: '夜间施工' }],
  ['search, a unit’s name', 'GET /api/cases', { q: 'unit-a' }],
  ['search, one character', 'GET /api/cases', { q: '噪' }],
  ['figures of units', 'GET /api/unit-figures', {}],
  ['wall', 'GET /api/wall', {}],
];

/** What the processor has spent on this process and on another one so far, in milliseconds. */
function processorMs(other: number): number {
  const { user, system } = process.cpuUsage();
  const threads = readdirSync(`/proc/${other}/task`).map((thread) =>
    Number(readFileSync(`/proc/${other}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return (user + system) / 1_000 + threads.reduce((sum, ns) => sum + ns, 0) / 1e6;
}

const middle = (figures: number[]): number => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

interface District {
  size: number;
  ports: MemoryPorts;
  taken: () => { units: number; calls: number };
}

/** Read units, calls and time of each look at a district of each size, on the engine itself: by turns, so that whatever else goes on meets all sizes alike. */
export async function looks(engine: Dynoxide, sizes: readonly number[], times = 3): Promise<Map<number, Look[]>> {
  const districts: District[] = [];
  for (const size of sizes) {
    const name = `huiying-bench-${size}`;
    await fill(engine, name, size);
    const { client, taken } = counting(engine.endpoint);
    const ports = memoryPorts({ now: NOW });
    ports.store = awsStore({ documents: documentsOf(client), name, district: 'BL', now: () => NOW });
    await ports.store.putDirectory(smallDistrict(NOW));
    // A function that has answered before keeps the directory.
    await front(readDuty, ports).call('GET /api/wall', { as: 'desk' });
    districts.push({ size, ports, taken });
  }
  const found = new Map(districts.map(({ size }) => [size, new Array<Look>()]));
  for (const [what, route, query] of LOOKS) {
    const fn = route === 'GET /api/cases' ? readCases : readDuty;
    const each = new Map(districts.map(({ size }) => [size, new Array<Omit<Look, 'what'>>()]));
    for (let time = 0; time < times; time += 1)
      for (const { size, ports, taken } of districts) {
        taken();
        const { call, lines } = front(fn, ports);
        const [began, spent] = [performance.now(), processorMs(engine.pid)];
        const answer = await call(route, { as: 'desk', query });
        const took = { ms: performance.now() - began, processorMs: processorMs(engine.pid) - spent };
        if (answer.status !== 200)
          throw new Error(`${route} answered ${answer.status}`, { cause: lines.at(-1)?.error });
        each.get(size)?.push({ ...taken(), ...took });
      }
    for (const [size, all] of each)
      found.get(size)?.push({
        what,
        units: all.at(-1)?.units ?? 0,
        calls: all.at(-1)?.calls ?? 0,
        ms: middle(all.map(({ ms }) => ms)),
        processorMs: middle(all.map((one) => one.processorMs)),
      });
  }
  return found;
}
