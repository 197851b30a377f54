import { beforeEach, describe, expect, it } from 'vitest';
import { executeCommand, executeOpening } from '../../functions/matter/execute-command.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';
import { restartExecutions } from '../../functions/handlers/schedule/restart-executions.ts';
import { relay } from '../../functions/handlers/stream/relay.ts';
import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import { at } from '../domain/samples.ts';
import { smallDistrict } from '../harness/people.ts';

const NOW = at('2026-03-04 10:00');
const CASE = 'BL2600001';
let ports: MemoryPorts;

beforeEach(async () => {
  ports = memoryPorts({ now: NOW });
  await ports.store.putDirectory(smallDistrict(NOW));
  await executeOpening(
    ports,
    { kind: 'system', part: 'intake' },
    {
      command: 'open',
      number: CASE,
      origin: { source: 'generic', kind: 'alert' },
      subject: '环境',
      categories: ['vital-interests'],
      discoveredAt: NOW,
      suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
    },
  );
  await ports.workflow.start(CASE, 1);
  await ports.store.claimDriver(CASE, 1, 'execution-1');
});

const regraded = () => told({ command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '多人伤亡' });

async function told(command: PersonCommand): Promise<void> {
  const actor = {
    kind: 'person',
    id: 'desk',
    name: 'desk',
    unit: 'qu-zhengfu-ban',
    role: 'coordinator',
    via: 'console',
  } as const;
  const acted = await executeCommand(ports, CASE, { actor, command });
  if (!('done' in acted)) throw new Error(JSON.stringify(acted));
  const { events } = acted;
  const sk = `EVENT#${String(acted.state.version).padStart(6, '0')}`;
  await relay({ keys: { pk: `MATTER#${CASE}`, sk }, item: { events } }, ports);
}

const running = () =>
  [...ports.workflow.executions].filter(([, { status }]) => status === 'running').map(([name]) => name);
const park = async () => {
  const driving = await ports.store.driving(CASE);
  if (!driving?.next) throw new Error('the case waits for nothing');
  const { version, next } = driving;
  ports.tables.driving.set(CASE, { ...driving, token: 'token-1', parkedVersion: version, parkedFor: next.at });
};

describe('P2–P5 · news of a case reach its execution', () => {
  it('wakes the parked execution when the next step moved, with the plan of the step that it waits for now', async () => {
    await park();
    ports.workflow.wait('token-1');
    ports.settings.revision = 'r1';
    await regraded();
    const { version, next } = (await ports.store.driving(CASE)) ?? {};
    expect(ports.workflow.woken).toEqual([
      {
        token: 'token-1',
        plan: { version, at: next?.at, clock: next?.clockId, rung: next?.rung, kind: next?.kind, revision: 'r1' },
      },
    ]);
    expect(running()).toEqual([`${CASE}-1`]);
  });

  it('reads a case once for all events of a decision', async () => {
    await park();
    const { store } = ports;
    let reads = 0;
    ports.store = {
      ...store,
      driving: async (number) => {
        reads += 1;
        return store.driving(number);
      },
    };
    ports.workflow.wait('token-1');
    await regraded();
    expect(reads).toBe(1);
    expect(ports.workflow.woken).toMatchObject([{ token: 'token-1' }]);
  });

  it('wakes it without a plan when nothing is left to wait for', async () => {
    await park();
    ports.workflow.wait('token-1');
    await told({ command: 'end', outcome: 'not-government', reason: '商业纠纷' });
    expect(ports.workflow.woken).toEqual([{ token: 'token-1', plan: null }]);
  });

  it('leaves an execution alone that is awake', async () => {
    await regraded();
    expect(running()).toEqual([`${CASE}-1`]);
  });

  it.each(['parked', 'awake'])('starts the next run when the driver ended unnoticed while it was %s', async (how) => {
    if (how === 'parked') await park();
    ports.workflow.close(CASE, 1);
    await regraded();
    expect(running()).toEqual([`${CASE}-2`]);
  });

  it('drives a case again that is reopened to the very step at which its last execution had parked before it failed', async () => {
    await park();
    await told({ command: 'end', outcome: 'not-government', reason: '商业纠纷' });
    ports.workflow.close(CASE, 1);
    await restartExecutions(
      { detailType: 'Step Functions Execution Status Change', detail: { input: JSON.stringify({ matter: CASE }) } },
      ports,
    );
    const parkedFor = (await ports.store.driving(CASE))?.parkedFor ?? null;
    expect(parkedFor).toBeNull();
    await told({ command: 'reopen', reason: '当事人补充材料' });
    expect(running()).toEqual([`${CASE}-2`]);
  });
});
