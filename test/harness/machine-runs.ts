import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { DueRung } from '../../functions/handlers/tasks/fire-rung.ts';
import type { Lap } from '../../functions/workflow/plan.ts';
import { abort, begin, canStep, fire, nextWake, succeedTask } from '../../infra/local/asl/execution.ts';
import type { ExecutionRecord } from '../../infra/local/asl/record.ts';
import { step } from '../../infra/local/asl/step.ts';
import { type TaskCall, TaskFailure } from '../../infra/local/asl/task.ts';
import { type Json, type JsonObject, isJsonObject } from '../../infra/local/json.ts';
import { caseMachine, FUNCTIONS } from './case-machine.ts';

/** The world in which executions run: its time, its luck, and what they may call. */
export interface Host {
  now(): Instant;
  /** At least 0, below 1: the jitter before another try. */
  random(record: ExecutionRecord): number;
  plan(lap: Lap, record: ExecutionRecord): Promise<unknown>;
  fire(due: DueRung, record: ExecutionRecord): Promise<unknown>;
  /** The updateItem with which it waits; false when its condition does not hold. */
  park(request: JsonObject, record: ExecutionRecord): Promise<boolean>;
  /** The record of an execution that waits for something, or has ended. */
  rests(record: ExecutionRecord): void;
}

/** Executions of statemachines/case.asl.json by the interpreter of the embedded stack, in memory and on any clock. */
export class MachineRuns {
  readonly records = new Map<string, ExecutionRecord>();
  #host: Host;
  #tokens = new Map<string, string>();
  /** Per execution, what is being done to it: steps and answers never overlap. */
  #queues = new Map<string, Promise<unknown>>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** A new execution, which stands before its first state until it goes on. */
  begin(arn: string, matter: string, revision: string): ExecutionRecord {
    const names = { arn, name: arn.slice(arn.lastIndexOf(':') + 1), machineArn: 'arn:machine', machineName: 'case' };
    const input = { matter };
    const record = {
      ...begin(caseMachine(revision), { ...names, input, now: this.#host.now() }),
      definition: revision,
    };
    this.records.set(arn, record);
    return record;
  }

  /** Steps until it waits or has ended. */
  proceed(arn: string): Promise<void> {
    return this.#serialize(arn, async () => {
      for (let record = this.records.get(arn); record && canStep(record); record = this.records.get(arn)) {
        const after = await step(caseMachine(record.definition), record, this.#io(record));
        // It was stopped where it stood.
        if (this.records.get(arn) !== record) return;
        this.#keep(record, after);
      }
      const record = this.records.get(arn);
      if (record) this.#host.rests(record);
    });
  }

  /** Its wait is over: the deadline of a token, or the pause before another try. False when it is not. */
  wake(arn: string): boolean {
    const record = this.records.get(arn);
    if (!record) return false;
    const after = fire(record, this.#host.now());
    this.#keep(record, after);
    return after !== record;
  }

  /** SendTaskSuccess; null when no execution waits on the token any more. */
  async answer(token: string, output: object): Promise<string | null> {
    const arn = this.#tokens.get(token);
    if (arn === undefined) return null;
    return this.#serialize(arn, async () => {
      const record = this.records.get(arn);
      const after = record && succeedTask(record, token, jsonOf(output), this.#host.now());
      if (!record || !after) return null;
      this.#keep(record, after);
      return arn;
    });
  }

  /** StopExecution, at once. */
  stop(arn: string): void {
    const record = this.records.get(arn);
    if (record) this.#keep(record, abort(record, 'Stopped', 'lost', this.#host.now()));
  }

  #keep(before: ExecutionRecord, after: ExecutionRecord): void {
    const [spent, fresh] = [before.attempt?.token, after.attempt?.token];
    if (spent && spent !== fresh) this.#tokens.delete(spent);
    if (fresh) this.#tokens.set(fresh, after.arn);
    this.records.set(after.arn, after);
  }

  #io(record: ExecutionRecord) {
    return {
      now: () => this.#host.now(),
      random: () => this.#host.random(record),
      token: () => `${record.arn}:${record.events}`,
      invoke: (call: TaskCall) => this.#call(call, record),
    };
  }

  async #call(call: TaskCall, record: ExecutionRecord): Promise<Json> {
    const given = isJsonObject(call.arguments) ? call.arguments : {};
    if (call.resource.kind === 'sdk') {
      if (await this.#host.park(given, record)) return {};
      throw new TaskFailure('DynamoDb.ConditionalCheckFailedException', 'The conditional request failed');
    }
    const payload = JSON.stringify(given['Payload']);
    const answer = isDeepStrictEqual(given['FunctionName'], FUNCTIONS.PlanNextRung)
      ? await this.#host.plan(JSON.parse(payload), record)
      : await this.#host.fire(JSON.parse(payload), record);
    return { StatusCode: 200, Payload: jsonOf(answer) };
  }

  #serialize<Result>(arn: string, work: () => Promise<Result>): Promise<Result> {
    const next = (this.#queues.get(arn) ?? Promise.resolve()).then(work, work);
    this.#queues.set(arn, next);
    const forget = (): void => {
      if (this.#queues.get(arn) === next) this.#queues.delete(arn);
    };
    next.then(forget, forget);
    return next;
  }
}

/** As it travels between services. */
const jsonOf = (value: unknown): Json => JSON.parse(JSON.stringify(value ?? null));

/** When an execution that rests is to be woken; null when it has ended. */
export const wakesAt = nextWake;
