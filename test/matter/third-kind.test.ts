import { beforeEach, describe, expect, it } from 'vitest';
import { reconcileClocks } from '../../functions/domain/clocks/reconcile-clocks.ts';
import { fireRung } from '../../functions/domain/clocks/fire-rung.ts';
import type { Kind } from '../../functions/domain/kinds/kind.ts';
import { KINDS } from '../../functions/domain/kinds/kinds.ts';
import type { Actor } from '../../functions/domain/matter/actor.ts';
import { clocksChanged } from '../../functions/domain/matter/clock-changes.ts';
import type { Clock } from '../../functions/domain/matter/clock.ts';
import { type Consequence, periodKey } from '../../functions/domain/matter/consequence.ts';
import { type Recorded, stampOf } from '../../functions/domain/matter/event.ts';
import { foldMatter, isMatterBody } from '../../functions/domain/matter/fold.ts';
import { plus, HOUR } from '../../functions/domain/matter/instant.ts';
import { markRestored, MATTER_SHAPE, type Matter, type MatterBody } from '../../functions/domain/matter/matter.ts';
import { pick } from '../../functions/domain/matter/pick.ts';
import { isRefusal, refuse } from '../../functions/domain/matter/refusal.ts';
import { plainSaying } from '../../functions/domain/texts/announce.ts';
import { erasedAt } from '../../functions/domain/matter/free-text.ts';
import { rebuild } from '../../functions/handlers/schedule/rebuild.ts';
import { relayAgain } from '../../functions/handlers/stream/relay.ts';
import { fireRung as fireInWorkflow } from '../../functions/handlers/tasks/fire-rung.ts';
import { planNextRung } from '../../functions/handlers/tasks/plan-next-rung.ts';
import { restartExecutions } from '../../functions/handlers/schedule/restart-executions.ts';
import { sealHeads } from '../../functions/handlers/schedule/seal-heads.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import { carryOut } from '../../functions/matter/carry-out.ts';
import { executeOn, openMatter } from '../../functions/matter/execute-on.ts';
import { recordFault } from '../../functions/workflow/rebuild.ts';
import { aDirectory } from '../domain/samples.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';

/* A third kind of matter costs its events, rules and schema, and nothing of the machinery. This one is all of it: a task of one unit. */

type TaskBody =
  | { type: 'task-opened'; number: string; policyId: string; unit: string; after?: string }
  | { type: 'task-done'; says: string; next: boolean; found?: string }
  | { type: 'task-praised' }
  | MatterBody<'task'>;
type TaskCommand =
  | { command: 'open'; number: string; unit: string; after?: string }
  | { command: 'do'; says: string; next?: boolean; found?: string }
  | { command: 'praise' };

interface Task extends Matter {
  clocks: Clock<'task'>[];
  openedAt: string;
  unit: string;
  after?: string;
  doneAt?: string;
  praised?: number;
}

/** Whoever does the task came upon what the public must be answered. */
const caseOf = ({ actor, at }: Recorded<TaskBody>): Consequence => ({
  actor,
  opens: 'case',
  command: {
    command: 'open',
    origin: { source: 'task', kind: 'registered' },
    subject: '环境',
    categories: ['vital-interests'],
    discoveredAt: at,
    suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'housing', unitReasons: [] },
  },
});

const row = { kind: 'task' as const, clause: 'ours', ladder: 'order-sign' };

const taskKind: Kind<Task, TaskBody, TaskCommand> = {
  id: 'task',
  letter: 'T',
  gapless: true,
  reads: () => ({ also: [], dailyDrill: false }),
  schema: 1,
  shape: {
    ...MATTER_SHAPE,
    openedAt: 'text',
    unit: 'text',
    after: 'text?',
    doneAt: 'text?',
    praised: 'number?',
  },
  open: ['open'],
  ended: ['done'],
  decide(state, actor, command, { policy, now }) {
    const own = ((): TaskBody[] | ReturnType<typeof refuse> => {
      switch (command.command) {
        case 'open':
          return command.unit === ''
            ? refuse('no-unit', 'ours', '须写明单位')
            : [{ type: 'task-opened', policyId: policy.id, ...pick(command, ['number', 'unit', 'after']) }];
        case 'do':
          return [{ type: 'task-done', ...pick(command, ['says', 'found']), next: command.next ?? false }];
        case 'praise':
          return [{ type: 'task-praised' }];
        case 'fire':
          return state
            ? fireRung(state, command, { policy, now }, () => ({ to: ['zhang'], unreachable: [] }))
            : refuse('no-task', 'ours', '没有');
        case 'mark-restored':
          return state ? markRestored(state, command) : refuse('no-task', 'ours', '没有');
        case 'change-hold':
          return refuse('no-task', 'ours', '没有');
      }
    })();
    if (isRefusal(own)) return own;
    const after = own.reduce<Task | null>(
      (before, body) =>
        taskKind.apply(before, {
          ...body,
          seq: (before?.version ?? 0) + 1,
          at: now,
          actor,
          prev: '',
          hash: '',
        }),
      state,
    );
    if (!after) throw new Error('nothing came of it');
    const wanted = [{ row, startAt: after.openedAt, limit: { hours: 24 }, move: { unit: after.unit } }];
    const rules = { wanted, fulfilledAt: () => after.doneAt ?? null, whyGone: () => 'no-longer-applies' as const };
    return [...own, ...clocksChanged(reconcileClocks<'task'>(after, rules, policy, now))];
  },
  apply(state, event) {
    const { seq, at, hash, byPerson } = stampOf(event);
    const stamp = { version: seq, head: hash, changedAt: at, ...(byPerson ? { personVersion: seq } : {}) };
    if (event.type === 'task-opened')
      return {
        schema: 1,
        status: 'open',
        personVersion: 0,
        drill: false,
        openedAt: at,
        clocks: [],
        ...pick(event, ['number', 'policyId', 'unit', 'after']),
        ...stamp,
      };
    if (!state) throw new Error('no task');
    if (isMatterBody<'task'>(event)) return { ...foldMatter(state, event), ...stamp };
    if (event.type === 'task-praised') return { ...state, praised: (state.praised ?? 0) + 1, ...stamp };
    return { ...state, status: 'done', doneAt: at, ...stamp };
  },
  left: () => [],
  units: ({ unit }) => [unit],
  wordsIn: (body) => (body.type === 'task-done' ? [body.says] : []),
  saying: (events, state, { directory, policy, ...context }) =>
    plainSaying(
      events,
      taskKind.bearer(state),
      (event) =>
        event.type === 'rung-fired'
          ? [
              {
                seq: event.seq,
                step: event.clockId,
                key: `task.${event.rung}`,
                at: state.clocks[0]?.dueAt,
                people: directory.contacts.filter(({ id }) => id === 'zhang'),
                template: 'order-due',
                action: policy.texts.actions['order-reply'],
              },
            ]
          : [],
      { directory, policy, ...context },
    ),
  openedFrom: ({ after }) => after,
  consequences(event, state) {
    if (event.type !== 'task-done') return [];
    const found = event.found;
    if (found !== undefined)
      return found === ''
        ? [caseOf(event)]
        : [{ actor: event.actor, tells: found, command: { command: 'note', says: event.says } }];
    if (!event.next) return [];
    return [
      { actor: event.actor, opens: 'task', command: { command: 'open', unit: 'xinqi', after: state.number } },
      ...(state.after ? [{ actor: event.actor, tells: state.after, command: { command: 'praise' } }] : []),
    ];
  },
  bearer: (state) => ({
    ...pick(state, ['number', 'policyId', 'drill', 'clocks']),
    subject: '环境',
    grades: { opinion: 'IV', emergency: null },
    status: state.status === 'open' ? 'open' : 'closed',
    assignments: [],
  }),
};

const desk: Actor = { kind: 'person', id: 'wang', name: 'wang', unit: 'office', role: 'coordinator', via: 'console' };
const NOW = '2026-03-20T02:00:00.000Z';
const tick = { remainingMs: () => 60_000 };

let ports: MemoryPorts;

beforeEach(async () => {
  ports = memoryPorts({ now: NOW, kinds: [...KINDS, taskKind] });
  await ports.store.putDirectory(aDirectory());
});

async function opened(unit = 'housing'): Promise<string> {
  const made = await openMatter(ports, taskKind, desk, (number): TaskCommand => ({ command: 'open', number, unit }));
  if (!('done' in made)) throw new Error(JSON.stringify(made));
  return made.state.number;
}

const act = (number: string, command: TaskCommand) => executeOn(ports, taskKind, number, { actor: desk, command });
const task = async (number: string): Promise<Task | undefined> => (await ports.store.matter(taskKind, number))?.state;
const expand = async (number: string): Promise<void> => {
  const version = (await task(number))?.version ?? 0;
  await relayAgain({ pk: `MATTER#${number}`, sk: `EVENT#${String(version).padStart(6, '0')}` }, ports);
};

describe('ours · a third kind of matter runs on the same machinery', () => {
  it('gives numbers without a gap: a refusal takes none', async () => {
    expect(await opened()).toBe('BLT2600001');
    const refused = await openMatter(
      ports,
      taskKind,
      desk,
      (number): TaskCommand => ({ command: 'open', number, unit: '' }),
    );
    expect(refused).toMatchObject({ refusal: { refused: 'no-unit' } });
    expect(await opened()).toBe('BLT2600002');
  });

  it('gives two that open at once two numbers', async () => {
    const numbers = await Promise.all([opened(), opened(), opened()]);
    expect(numbers.toSorted()).toEqual(['BLT2600001', 'BLT2600002', 'BLT2600003']);
  });

  it('is driven by an execution that fires its rungs, and its texts reach their person', async () => {
    const number = await opened();
    await expand(number);
    expect([...ports.workflow.executions.values()]).toMatchObject([{ matter: number, run: 1 }]);
    const lap = { matter: number, executionId: `${number}-1`, startedAt: NOW, laps: 0, revision: 'r' };
    const plan = await planNextRung(lap, ports);
    expect(plan).toMatchObject({ next: 'park', clock: 'task', rung: 'half', at: plus(NOW, 12 * HOUR) });
    ports.clock.set(plus(NOW, 12 * HOUR));
    const next = await fireInWorkflow({ ...lap, clock: 'task', rung: 'half', at: plus(NOW, 12 * HOUR) }, ports);
    expect(next).toMatchObject({ clock: 'task', rung: 'due' });
    await expand(number);
    const texts = await ports.store.texts(number);
    expect(texts.map(({ person, template, state }) => [person, template, state])).toEqual([
      ['zhang', 'order-due', 'held'],
    ]);
  });

  it('is fired by the sweep where the workflow was lost, and declared missed', async () => {
    const number = await opened();
    ports.clock.set(plus(NOW, 25 * HOUR));
    await sweep(tick, ports);
    expect((await task(number))?.clocks[0]).toMatchObject({ state: 'missed' });
    await act(number, { command: 'do', says: '做完了' });
    expect((await task(number))?.clocks[0]).toMatchObject({ state: 'met', late: true });
  });

  it('keeps a whole chain that folds to what is stored, and is sealed and driven with the others', async () => {
    const number = await opened();
    await act(number, { command: 'do', says: '做完了' });
    const state = await task(number);
    expect(state && (await recordFault(ports, state))).toBeNull();
    expect(await sealHeads({}, ports)).toMatchObject({ HeadsSealed: 1 });
    await opened();
    expect(await restartExecutions({ detailType: 'nightly', detail: {} }, ports)).toMatchObject({
      ExecutionsStarted: 1,
    });
  });

  it('is marked, driven anew and checked when the table was taken back, and its record read whole', async () => {
    const number = await opened();
    await expand(number);
    const from = ports.clock.now();
    ports.clock.set(plus(NOW, HOUR));
    const gap = { from, to: null, lost: [], lostCount: 0, broken: [], checked: null };
    await ports.store.putRecovery(gap);
    expect(await rebuild(tick, ports)).toMatchObject({
      CasesMarked: 1,
      RecordsChecked: 1,
      RecordsBroken: 0,
      Complete: 1,
    });
    expect(await task(number)).toMatchObject({ restoredTo: from });
  });

  it('keeps its chain whole when words of its record are erased in the same transaction', async () => {
    const number = await opened();
    await act(number, { command: 'do', says: '张某某的电话' });
    const record = await ports.store.matterRecord(taskKind, number);
    const left = record.filter(({ type }) => type === 'task-done').map((event) => erasedAt(['says'], event));
    await executeOn(
      ports,
      taskKind,
      number,
      { actor: desk, command: { command: 'praise' } },
      { erases: { events: left, words: [] } },
    );
    const after = await ports.store.matterRecord(taskKind, number);
    expect(JSON.stringify(after)).not.toContain('张某某');
    expect(after.map(({ hash }) => hash).slice(0, record.length)).toEqual(record.map(({ hash }) => hash));
  });

  it('answers stale to whoever saw an older version', async () => {
    const number = await opened();
    const stale = await executeOn(
      ports,
      taskKind,
      number,
      { actor: desk, command: { command: 'praise' } },
      { expectedVersion: 9 },
    );
    expect(stale).toMatchObject({ stale: { number } });
  });
});

const ofMarch = (number: string) => ({
  claims: [{ key: periodKey('task', '2026-03'), matter: number, expiresAt: null }],
});

const openForMarch = () =>
  openMatter(ports, taskKind, desk, (number): TaskCommand => ({ command: 'open', number, unit: 'housing' }), {
    extras: ofMarch,
  });

describe('ours · a decision opens or tells another matter, once', () => {
  it('opens the next and tells the one before, however often it is expanded', async () => {
    const first = await opened();
    await act(first, { command: 'do', says: '做完了', next: true });
    const [outbox] = await ports.store.outboxes(first);
    await expand(first);
    expect(await task('BLT2600002')).toMatchObject({ unit: 'xinqi', after: first });
    const [consequence] = outbox?.consequences ?? [];
    if (!consequence) throw new Error('no consequence was recorded');
    await carryOut(ports, first, consequence, 0);
    expect(await task('BLT2600003')).toBeUndefined();
    await act('BLT2600002', { command: 'do', says: '做完了', next: true });
    const told = (await ports.store.outboxes('BLT2600002')).at(-1)?.consequences ?? [];
    await expand('BLT2600002');
    for (const [index, one] of told.entries()) await carryOut(ports, 'BLT2600002', one, index);
    expect(await task(first)).toMatchObject({ praised: 1 });
  });

  it('opens a case, and tells one, once each however often it is delivered', async () => {
    const number = await opened();
    await act(number, { command: 'do', says: '查出污染', found: '' });
    const outbox = (await ports.store.outboxes(number)).at(-1);
    const [opens] = outbox?.consequences ?? [];
    if (!opens) throw new Error('no consequence was recorded');
    await Promise.all([carryOut(ports, number, opens, 0), expand(number), carryOut(ports, number, opens, 0)]);
    expect([...ports.tables.cases.keys()]).toHaveLength(1);
    const [made] = ports.tables.cases.values();
    expect(made).toMatchObject({ status: 'appraising', subject: '环境', discoveredAt: NOW });
    expect(await ports.store.texts(number)).toEqual([]);
    const told = await opened();
    await act(told, { command: 'do', says: '同一污染', found: made?.number ?? '' });
    const [tells] = (await ports.store.outboxes(told)).at(-1)?.consequences ?? [];
    if (!tells) throw new Error('no consequence was recorded');
    await Promise.all([carryOut(ports, told, tells, 0), expand(told), carryOut(ports, told, tells, 0)]);
    const notes = (await ports.store.events(made?.number ?? '')).filter(({ type }) => type === 'noted');
    expect(notes).toMatchObject([{ says: '同一污染', actor: { id: 'wang' } }]);
  });

  it('opens one of a kind and period, whoever comes first', async () => {
    expect(await openForMarch()).toMatchObject({ state: { number: 'BLT2600001' } });
    expect(await openForMarch()).toMatchObject({ claimed: { matter: 'BLT2600001' } });
    expect(await opened()).toBe('BLT2600002');
  });
});
