import type { MemoryPorts } from '../twins/ports.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import { SECOND, plus } from '../../functions/domain/matter/instant.ts';
import { restartExecutions } from '../../functions/handlers/schedule/restart-executions.ts';
import { fireRung } from '../../functions/handlers/tasks/fire-rung.ts';
import type { Plan } from '../../functions/handlers/tasks/plan.ts';
import { planNextStep } from '../../functions/handlers/tasks/plan-next-step.ts';

interface Execution {
  caseNumber: string;
  id: string;
  token: string;
  startedAt: Instant;
  /** Of the definition that was in force when it began. */
  revision: string;
  plan: Extract<Plan, { next: 'park' }>;
  wakesAt: Instant;
}

type Running = Pick<Execution, 'caseNumber' | 'id' | 'startedAt' | 'revision'>;

/** What the state machine does between its two functions: executions that plan, park, wake and end. */
export class Executions {
  #ports: MemoryPorts;
  #twice: boolean;
  #parked = new Map<string, Execution>();
  #started = new Set<string>();

  constructor(ports: MemoryPorts, twice: boolean) {
    this.#ports = ports;
    this.#twice = twice;
  }

  timers = (): Instant[] => [...this.#parked.values()].map((execution) => execution.wakesAt);

  /** How many executions wait for a case. */
  parked = (caseNumber: string): number =>
    [...this.#parked.values()].filter((execution) => execution.caseNumber === caseNumber).length;

  /** The executions of a case vanish; with an event of their end, as the event rule sees it, or without. */
  async lose(caseNumber: string, seen: 'unseen' | 'seen' = 'unseen'): Promise<void> {
    for (const execution of [...this.#parked.values()].filter((one) => one.caseNumber === caseNumber)) {
      this.#parked.delete(execution.token);
      this.#ports.workflow.forget(execution.token);
      await this.#end(execution, seen);
    }
  }

  /** Every wait that is over ends in its step, in order. */
  async wakeTimers(): Promise<void> {
    const over = [...this.#parked.values()].filter((one) => one.wakesAt <= this.#ports.clock.now());
    for (const execution of over.toSorted((a, b) => (a.wakesAt < b.wakesAt ? -1 : 1))) {
      if (!this.#parked.delete(execution.token)) continue;
      this.#ports.workflow.forget(execution.token);
      const { caseNumber, id, startedAt, revision, plan } = execution;
      const { laps, clockId, rung } = plan;
      await this.#follow(
        execution,
        await fireRung({ caseNumber, executionId: id, startedAt, revision, laps, clockId, rung }, this.#ports),
      );
    }
  }

  /** One execution that was started, or one that was woken, runs on; false when there is none. */
  async step(): Promise<boolean> {
    return (await this.#startOne()) || (await this.#wakeOne());
  }

  async #startOne(): Promise<boolean> {
    for (const [name, { caseNumber, status }] of this.#ports.workflow.executions) {
      if (status !== 'running' || this.#started.has(name)) continue;
      this.#started.add(name);
      const running = {
        caseNumber,
        id: `arn:aws:states:local:0:execution:case:${name}`,
        startedAt: this.#ports.clock.now(),
        revision: this.#ports.settings.revision ?? '',
      };
      await this.#follow(running, await this.#plan(running, 0));
      if (this.#twice) {
        const double = await this.#plan({ ...running, id: running.id.replace(':case:', ':double:') }, 0);
        if (double.next === 'park') throw new Error(`a second execution of ${caseNumber} was told to ${double.next}`);
      }
      return true;
    }
    return false;
  }

  async #wakeOne(): Promise<boolean> {
    const token = this.#ports.workflow.woken.shift();
    const execution = token === undefined ? undefined : this.#parked.get(token);
    if (!execution) return token !== undefined;
    this.#parked.delete(execution.token);
    await this.#follow(execution, await this.#plan(execution, execution.plan.laps));
    return true;
  }

  #plan = (running: Running, laps: number): Promise<Plan> =>
    planNextStep(
      {
        caseNumber: running.caseNumber,
        executionId: running.id,
        startedAt: running.startedAt,
        revision: running.revision,
        laps,
      },
      this.#ports,
    );

  /** What the state machine does with a plan: park under its condition, plan again when that fails, or end. */
  async #follow(running: Running, first: Plan): Promise<void> {
    let plan = first;
    const { caseNumber, id, startedAt, revision } = running;
    while (plan.next === 'park') {
      const token = `${id}:${plan.laps}:${plan.version}`;
      if (await this.#ports.store.park(caseNumber, plan.version, plan.at, token, id)) {
        this.#parked.set(token, {
          caseNumber,
          id,
          token,
          startedAt,
          revision,
          plan,
          wakesAt: plus(this.#ports.clock.now(), plan.waitSeconds * SECOND),
        });
        this.#ports.workflow.wait(token);
        return;
      }
      plan = await this.#plan(running, plan.laps);
    }
    await this.#end(running, 'seen');
  }

  async #end({ caseNumber, id }: Running, seen: 'unseen' | 'seen'): Promise<void> {
    this.#ports.workflow.close(caseNumber, Number(id.slice(id.lastIndexOf('-') + 1)));
    const detail = { input: JSON.stringify({ caseNumber }) };
    if (seen === 'seen')
      await restartExecutions({ detailType: 'Step Functions Execution Status Change', detail }, this.#ports);
  }
}
