import { describe, expect, it } from 'vitest';
import { planKind } from '../../functions/domain/kinds/plan-kind.ts';
import { type Instant, plus, SECOND } from '../../functions/domain/matter/instant.ts';
import type { Matter } from '../../functions/domain/matter/matter.ts';
import type { PlanMatter, PlanStatus } from '../../functions/domain/plan/plan-matter.ts';
import type { Retrospective } from '../../functions/domain/retrospective/retrospective.ts';
import { iterateMatters, type Walk } from '../../functions/matter/load-any.ts';
import { carryOut } from '../../functions/matter/carry-out.ts';
import type { Store } from '../../functions/ports/store.ts';
import { aCase, aDirectory, at } from '../domain/samples.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';

const NOON = at('2026-03-18 12:00');

const aPlan = (nth: number, status: PlanStatus, changedAt: Instant): PlanMatter => ({
  schema: 1,
  number: `BLY26${String(nth).padStart(5, '0')}`,
  status,
  version: 1,
  personVersion: 0,
  head: 'h',
  policyId: '0000000000000000',
  changedAt,
  drill: false,
  plan: `plan-${nth}`,
  title: '预案',
  subject: '预案',
  unit: 'housing',
  openedAt: changedAt,
  clocks: [],
});

const aLesson = (nth: number, part: Partial<Retrospective> = {}): Retrospective => ({
  schema: 1,
  number: `BLP26${String(nth).padStart(5, '0')}`,
  status: 'open',
  version: 1,
  personVersion: 0,
  head: 'h',
  policyId: '0000000000000000',
  changedAt: NOON,
  drill: false,
  grounds: ['missed'],
  caseNumber: 'BL2600017',
  subject: '环境',
  grade: 'IV',
  unit: 'housing',
  openedAt: NOON,
  since: NOON,
  round: 0,
  findings: 0,
  actions: [],
  clocks: [],
  ...part,
});

function keep(ports: MemoryPorts, matters: readonly Matter[]): void {
  const idle = { next: null, run: 1, driver: null, token: null, parkedVersion: null, parkedFor: null };
  for (const one of matters) {
    ports.tables.matters.set(one.number, one);
    ports.tables.driving.set(one.number, { version: one.version, failures: 0, retryAt: null, ...idle });
  }
}

async function walked(ports: MemoryPorts, walk: Walk): Promise<string[]> {
  const numbers: string[] = [];
  for await (const { number } of iterateMatters(ports, walk)) numbers.push(number);
  return numbers.toSorted();
}

const numbers = (plans: readonly PlanMatter[]): string[] => plans.map(({ number }) => number);

describe('ours · every matter of whatever kind is walked through', () => {
  const ports = memoryPorts({ now: NOON });
  const open = Array.from({ length: 101 }, (_, nth) => aPlan(nth + 1, 'open', NOON));
  // One a second, the last that changed 150 seconds after noon.
  const gone = Array.from({ length: 150 }, (_, nth) => aPlan(nth + 201, 'gone', plus(NOON, (nth + 1) * SECOND)));
  keep(ports, [...open, ...gone]);
  for (const one of [
    aCase({ number: 'BL2600001' }),
    aCase({ number: 'BL2600002', status: 'appraising' }),
    aCase({ number: 'BL2600003', status: 'closed', closedAt: at('2026-03-17 12:00') }),
    aCase({ number: 'BL2600004', status: 'ended', closedAt: at('2026-03-10 12:00') }),
  ])
    ports.tables.cases.set(one.number, one);

  it('all of them, those that are open alone, and of those that are over what changed since', async () => {
    const cases = ['BL2600001', 'BL2600002', 'BL2600003', 'BL2600004'];
    expect(await walked(ports, {})).toEqual([...cases, ...numbers(open), ...numbers(gone)]);
    expect(await walked(ports, { open: true })).toEqual([...cases.slice(0, 2), ...numbers(open)]);
    const since = at('2026-03-17 00:00');
    expect(await walked(ports, { since })).toEqual([...cases.slice(0, 3), ...numbers(open), ...numbers(gone)]);
    // The first that changed at that very second is among them.
    const late = numbers(gone.slice(19));
    expect((await walked(ports, { since: plus(NOON, 20 * SECOND) })).slice(2)).toEqual([...numbers(open), ...late]);
  });

  it('reads no page of what is over once all of it changed before', async () => {
    let pages = 0;
    const { store } = ports;
    const counting: Store['mattersBy'] = (kind, status, cursor) => {
      if (kind.letter === planKind.letter && status === 'gone') pages += 1;
      return store.mattersBy(kind, status, cursor);
    };
    const counted = { ...ports, store: { ...store, mattersBy: counting } };
    for await (const _ of iterateMatters(counted, { since: plus(NOON, 120 * SECOND) }));
    expect(pages).toBe(1);
    // Where the last of a page changed at that very instant, the next may begin with one that did too.
    for await (const _ of iterateMatters(counted, { since: plus(NOON, 51 * SECOND) }));
    expect(pages).toBe(3);
    for await (const _ of iterateMatters(counted, { since: plus(NOON, 20 * SECOND) }));
    expect(pages).toBe(5);
  });

  it('names what cannot be read, a case and any other', async () => {
    const told: unknown[] = [];
    const { store } = ports;
    const mattersBy: Store['mattersBy'] = async (kind, status, cursor) => ({
      ...(await store.mattersBy(kind, status, cursor)),
      unreadable: kind.letter === 'Y' && cursor === undefined ? [{ matter: `BLY ${status}`, why: 'old' }] : [],
    });
    const openCases: Store['openCases'] = async (cursor) => ({
      ...(await store.openCases(cursor)),
      unreadable: [{ caseNumber: 'open', why: 'old' }],
    });
    const casesByStatus: Store['casesByStatus'] = async (status, cursor, since) => ({
      ...(await store.casesByStatus(status, cursor, since)),
      unreadable: [{ caseNumber: status, why: 'old' }],
    });
    const broken = { ...ports, store: { ...store, mattersBy, openCases, casesByStatus } };
    const unreadable = (found: unknown): unknown => told.push(found);
    for await (const _ of iterateMatters(broken, { unreadable }));
    expect(told).toEqual(
      expect.arrayContaining(
        ['open', 'ended', 'closed', 'BLY open', 'BLY gone'].map((matter) => ({ matter, why: 'old' })),
      ),
    );
    expect(told).toHaveLength(5);
  });
});

const SOURCE = 'BL2600017';
const system = { kind: 'system', part: 'workflow' } as const;
const against = {
  actor: system,
  tellsOpened: true,
  kind: 'retrospective',
  command: { command: 'set-against', units: ['xinqi'] },
  seq: 9,
} as const;

async function withLessons(lessons: readonly Retrospective[]): Promise<MemoryPorts> {
  const ports = memoryPorts({ now: NOON });
  await ports.store.putDirectory(aDirectory());
  await ports.policies.keep(await ports.policies.current());
  const { id: policyId } = await ports.policies.current();
  keep(
    ports,
    lessons.map((one) => ({ ...one, policyId })),
  );
  for (const { number } of lessons) ports.tables.openedFrom.set(number, new Set([SOURCE]));
  return ports;
}

const toldOf = (ports: MemoryPorts): string[] =>
  [...ports.tables.matters.values()].flatMap((one) => ('against' in one ? [one.number] : [])).toSorted();

describe('ours · a decision tells every matter that was opened from its own', () => {
  it('however many there are, each once', async () => {
    const ports = await withLessons(Array.from({ length: 101 }, (_, nth) => aLesson(nth + 1)));
    await carryOut(ports, SOURCE, against, 0);
    expect(toldOf(ports)).toHaveLength(101);
    const once = structuredClone([...ports.tables.matters.values()]);
    await carryOut(ports, SOURCE, against, 0);
    expect([...ports.tables.matters.values()]).toEqual(once);
  });

  it('M4 · not those that went over to another case, unless it says so', async () => {
    const lessons = [aLesson(1), aLesson(2, { caseNumber: 'BL2600018', cases: [SOURCE] })];
    const ports = await withLessons(lessons);
    await carryOut(ports, SOURCE, against, 0);
    expect(toldOf(ports)).toEqual(['BLP2600001']);
    await carryOut(ports, SOURCE, { ...against, left: true }, 1);
    expect(toldOf(ports)).toEqual(['BLP2600001', 'BLP2600002']);
  });

  it('opens none beside one that is open still, and one beside one that is over', async () => {
    const opens = {
      actor: system,
      opens: 'retrospective',
      unlessOpen: true,
      command: {
        command: 'open',
        caseNumber: SOURCE,
        over: 'closed',
        subject: '环境',
        grades: { opinion: 'I', emergency: null },
        missed: ['response'],
        risen: false,
        drill: false,
      },
      seq: 9,
    } as const;
    const open = await withLessons([aLesson(1)]);
    await carryOut(open, SOURCE, opens, 0);
    expect(open.tables.matters.size).toBe(1);
    const over = await withLessons([aLesson(1, { status: 'closed', closedAt: NOON })]);
    over.tables.counters.set('BLP26', 1);
    await carryOut(over, SOURCE, opens, 0);
    await carryOut(over, SOURCE, opens, 0);
    expect([...over.tables.matters.keys()]).toEqual(['BLP2600001', 'BLP2600002']);
  });

  it.each([
    [{ actor: system, opens: 'nothing', command: { command: 'open' }, seq: 1 }, 'of a kind that is not there: nothing'],
    [{ actor: system, tells: 'X', command: { command: 'note' }, seq: 1 }, 'of no kind that can be told'],
  ] as const)('refuses what is of no kind: %j', async (consequence, says) => {
    await expect(carryOut(memoryPorts({ now: NOON }), SOURCE, consequence, 0)).rejects.toThrow(says);
  });
});
