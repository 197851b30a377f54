import type { Instant } from '../../functions/domain/matter/instant.ts';
import * as errors from '../../functions/errors.ts';
import { restartExecutions } from '../../functions/handlers/schedule/restart-executions.ts';
import { fireRung } from '../../functions/handlers/tasks/fire-rung.ts';
import { planNextRung } from '../../functions/handlers/tasks/plan-next-rung.ts';
import type { ExecutionRecord } from '../../infra/local/asl/record.ts';
import { TaskFailure } from '../../infra/local/asl/task.ts';
import type { JsonObject } from '../../infra/local/json.ts';
import type { MemoryPorts } from '../twins/ports.ts';
import { updateNext } from '../twins/update-item.ts';
import { REVISION } from './case-machine.ts';
import { MachineRuns, wakesAt } from './machine-runs.ts';

const ARN = 'arn:aws:states:local:0:execution:case:';

/** The updateItem with which an execution waits; false when its condition does not hold. */
export type Park = (request: JsonObject) => boolean | Promise<boolean>;

/** The executions of a story: what the workflow was told to start or wake runs on the state machine itself, on the story's clock. */
export class Executions {
  readonly runs: MachineRuns;
  /** How often its tasks invoked a function. */
  readonly invoked = { plan: 0, fire: 0 };
  #ports: MemoryPorts;
  #twice: boolean;
  #started = new Set<string>();
  #ended: ExecutionRecord[] = [];

  constructor(ports: MemoryPorts, twice: boolean, park: Park = (request) => updateNext(ports.tables, request)) {
    this.#ports = ports;
    this.#twice = twice;
    this.runs = new MachineRuns({
      now: () => ports.clock.now(),
      random: () => 0.5,
      plan: (lap) => {
        this.invoked.plan += 1;
        return planNextRung(lap, this.#ports).catch(asTaskFailure);
      },
      fire: (due) => {
        this.invoked.fire += 1;
        return fireRung(due, this.#ports).catch(asTaskFailure);
      },
      park: async (request, record) => {
        const parked = await park(request);
        if (parked) ports.workflow.wait(record.attempt?.token ?? '');
        return parked;
      },
      rests: (record) => {
        if (record.status !== 'RUNNING') this.#ended.push(record);
      },
    });
  }

  #open = (): ExecutionRecord[] => [...this.runs.records.values()].filter(({ status }) => status === 'RUNNING');
  #of = (matter: string): ExecutionRecord[] =>
    this.#open().filter(({ name }) => name.slice(0, name.lastIndexOf('-')) === matter);

  /** When something waits for a timer. */
  timers = (): Instant[] => this.#open().flatMap((record) => wakesAt(record) ?? []);

  /** How many executions wait for a case. */
  parked = (matter: string): number => this.#of(matter).filter(({ waiting }) => waiting?.for === 'token').length;

  /** States that the executions of a case, or of all, entered so far, and tries made again: what AWS bills. */
  transitions = (matter?: string): number =>
    [...this.runs.records.values()]
      .filter(({ name }) => matter === undefined || name.slice(0, name.lastIndexOf('-')) === matter)
      .reduce((sum, record) => sum + record.transitions, 0);

  /** The executions of a case vanish; with an event of their end, as the event rule sees it, or without. */
  async lose(matter: string, seen: 'unseen' | 'seen' = 'unseen'): Promise<void> {
    for (const { arn, attempt } of this.#of(matter)) {
      this.#ports.workflow.forget(attempt?.token ?? '');
      this.runs.stop(arn);
      await this.#end(arn, seen);
    }
  }

  /** Every wait that is over ends in its step, in order. */
  async wakeTimers(): Promise<void> {
    const now = this.#ports.clock.now();
    const over = this.#open()
      .map((record) => ({ record, at: wakesAt(record) ?? '9999' }))
      .filter(({ at }) => at <= now)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1));
    for (const { record } of over) {
      this.#ports.workflow.forget(record.attempt?.token ?? '');
      if (this.runs.wake(record.arn)) await this.#proceed(record.arn);
    }
  }

  /** One execution that was started, or one that was woken, runs on; false when there is none. */
  async step(): Promise<boolean> {
    return (await this.#startOne()) || (await this.#wakeOne());
  }

  async #startOne(): Promise<boolean> {
    for (const [name, { matter, status }] of this.#ports.workflow.executions) {
      if (status !== 'running' || this.#started.has(name)) continue;
      this.#started.add(name);
      await this.#begin(`${ARN}${name}`, matter);
      if (this.#twice) await this.#double(`${ARN.replace(':case:', ':double:')}${name}`, matter);
      return true;
    }
    return false;
  }

  async #begin(arn: string, matter: string): Promise<void> {
    this.runs.begin(arn, matter, this.#ports.settings.revision ?? REVISION);
    await this.#proceed(arn);
  }

  /** A second execution of a run: it must find itself relieved. */
  async #double(arn: string, matter: string): Promise<void> {
    this.runs.begin(arn, matter, this.#ports.settings.revision ?? REVISION);
    await this.runs.proceed(arn);
    const state = this.runs.records.get(arn)?.state;
    this.runs.records.delete(arn);
    this.#ended = this.#ended.filter((record) => record.arn !== arn);
    if (state === 'Wait for the rung or for news') throw new Error(`a second execution of ${matter} waits, too`);
  }

  async #wakeOne(): Promise<boolean> {
    const woken = this.#ports.workflow.woken.shift();
    if (!woken) return false;
    const arn = await this.runs.answer(woken.token, woken.plan ?? {});
    if (arn !== null) await this.#proceed(arn);
    return true;
  }

  async #proceed(arn: string): Promise<void> {
    await this.runs.proceed(arn);
    for (const { arn: ended } of this.#ended.splice(0)) await this.#end(ended, 'seen');
  }

  async #end(arn: string, seen: 'unseen' | 'seen'): Promise<void> {
    const name = arn.slice(ARN.length);
    const matter = name.slice(0, name.lastIndexOf('-'));
    this.#ports.workflow.close(matter, Number(name.slice(name.lastIndexOf('-') + 1)));
    const detail = { input: JSON.stringify({ matter: matter }), error: this.runs.records.get(arn)?.error ?? null };
    if (seen === 'seen')
      await restartExecutions({ detailType: 'Step Functions Execution Status Change', detail }, this.#ports);
  }
}

/** The machine meets an error of errors.ts by its name; any other is a fault of the code, and the story's to tell. */
function asTaskFailure(error: unknown): never {
  if (error instanceof Error && Object.hasOwn(errors, error.name)) throw new TaskFailure(error.name, error.message);
  throw error;
}
