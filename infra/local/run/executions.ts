import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { toMs } from '../../../functions/domain/matter/instant.ts';
import { type Caller, roleCaller } from '../aws/caller.ts';
import { AwsError } from '../aws/errors.ts';
import { abort, begin, canStep, failTask, fire, nextWake, succeedTask } from '../asl/execution.ts';
import { loadMachine } from '../asl/load.ts';
import type { Machine } from '../asl/definition.ts';
import type { ExecutionRecord } from '../asl/record.ts';
import { step } from '../asl/step.ts';
import type { TaskCall } from '../asl/task.ts';
import type { Json } from '../json.ts';
import type { Records } from '../records.ts';
import { definitionOf } from '../template/definition.ts';
import type { Resource } from '../template/resolve.ts';
import type { Activity } from '../time/activity.ts';
import type { Agenda } from '../time/agenda.ts';
import type { StackTime } from '../time/stack-time.ts';
import type { Deployment } from './deployment.ts';

/** A state machine of the template, with the role that its calls are made under. */
export interface LocalMachine {
  arn: string;
  name: string;
  machine: Machine;
  /** Hash of its definition. */
  definition: string;
  caller: Caller;
}

export interface Executions {
  machines: () => string[];
  machine: (arn: string) => LocalMachine | undefined;
  find: (arn: string) => ExecutionRecord | undefined;
  list: (machineArn: string, status?: string) => ExecutionRecord[];
  start: (machine: LocalMachine, name: string, input: Json) => ExecutionRecord;
  /** Applies an answer to a task token; throws in AWS's words when there is no such open task. */
  answer: (token: string, answer: { output: Json } | { error: string; cause: string }) => Promise<void>;
  stop: (arn: string, error: string, cause: string) => Promise<ExecutionRecord>;
  /** The state machine whose execution gave a task token out, also one that is spent. */
  machineOf: (token: string) => string | undefined;
  /** Takes up every execution that was running when the stack went down. */
  resume: () => void;
}

/** Carries out one task: under the machine's role, in the form that the interpreter wants. */
export type CarryOutTask = (machine: LocalMachine, call: TaskCall) => Promise<Json>;

const LONGEST_PAUSE = 60_000;

const MachineRole = z.object({ RoleArn: z.string() });

export function executions(
  deployment: Deployment,
  stack: { records: Records; time: StackTime; agenda: Agenda; activity: Activity; readAsset: (key: string) => string },
  carryOut: CarryOutTask,
  ended: (record: ExecutionRecord) => void,
  report: (where: string, error: unknown) => void,
): Executions {
  const { records, time, agenda, activity } = stack;
  const toMachine = (resource: Resource): LocalMachine => {
    const definition = definitionOf(resource, stack.readAsset);
    const text = JSON.stringify(definition);
    const hash = createHash('sha256').update(text).digest('hex');
    // Kept for ever: an execution that began under it may still run when a later template has another.
    records.sql('INSERT INTO definitions VALUES (?, ?) ON CONFLICT (hash) DO NOTHING').run(hash, text);
    return {
      arn: resource.arn ?? '',
      name: resource.arn?.split(':').at(-1) ?? '',
      machine: loadMachine(definition),
      definition: hash,
      caller: roleCaller(deployment, deployment.read(resource, MachineRole).RoleArn, 'StepFunctions'),
    };
  };
  const machines = new Map(
    deployment
      .of('AWS::StepFunctions::StateMachine')
      .map((resource) => [resource.arn ?? '', toMachine(resource)] as const),
  );
  const earlier = new Map<string, Machine>();
  /** As on AWS a running execution keeps the definition that it began under, whatever is deployed meanwhile. */
  const machineFor = ({ machineArn, definition }: ExecutionRecord): LocalMachine | undefined => {
    const current = machines.get(machineArn);
    if (!current || definition === undefined || definition === current.definition) return current;
    const known =
      earlier.get(definition) ??
      loadMachine(
        JSON.parse(
          String(records.sql('SELECT definition FROM definitions WHERE hash = ?').get(definition)?.['definition']),
        ),
      );
    earlier.set(definition, known);
    return { ...current, machine: known, definition };
  };
  const inMemory = new Map<string, ExecutionRecord>();
  /** Per execution, the tail of what is being done to it: steps and answers never overlap. */
  const queues = new Map<string, Promise<unknown>>();

  const keep = (record: ExecutionRecord) => {
    const token = record.status === 'RUNNING' ? (record.attempt?.token ?? null) : null;
    records
      .sql(`INSERT INTO executions (arn, machine, name, status, token, record) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (arn) DO UPDATE SET status = excluded.status, token = excluded.token, record = excluded.record`)
      .run(record.arn, record.machineArn, record.name, record.status, token, JSON.stringify(record));
    if (record.status === 'RUNNING') inMemory.set(record.arn, record);
    else inMemory.delete(record.arn);
  };
  const find = (arn: string): ExecutionRecord | undefined => {
    const open = inMemory.get(arn);
    if (open) return open;
    const row = records.sql('SELECT record FROM executions WHERE arn = ?').get(arn);
    return typeof row?.['record'] === 'string' ? readRecord(row['record']) : undefined;
  };
  const serialize = <T>(arn: string, work: () => Promise<T>): Promise<T> => {
    const next = (queues.get(arn) ?? Promise.resolve()).then(work, work);
    queues.set(arn, next);
    const forget = () => {
      if (queues.get(arn) === next) queues.delete(arn);
    };
    next.then(forget, forget);
    return next;
  };
  const noteSpent = (before: ExecutionRecord, after: ExecutionRecord) => {
    const token = before.attempt?.token;
    if (!token || after.attempt?.token === token) return;
    const timedOut = after.history.some(
      (event) => event.type === 'TaskTimedOut' && event.state === before.state && event.at >= before.enteredAt,
    );
    records
      .sql('INSERT OR REPLACE INTO spent_tokens VALUES (?, ?, ?)')
      .run(token, before.arn, timedOut ? 'TaskTimedOut' : 'TaskDoesNotExist');
  };
  const settle = (before: ExecutionRecord, after: ExecutionRecord): ExecutionRecord => {
    if (after === before) return after;
    records.atomically(() => {
      noteSpent(before, after);
      keep(after);
    });
    if (after.status !== 'RUNNING' && before.status === 'RUNNING') ended(after);
    return after;
  };
  const io = (machine: LocalMachine) => ({
    now: time.instant,
    random: Math.random,
    token: () => randomBytes(48).toString('base64url'),
    invoke: (call: TaskCall) => carryOut(machine, call),
  });
  /** What the machine itself could not do (a full disk, an engine that is away) is done again later: an execution is never left lying. */
  const retryLater = (arn: string, tries: number, work: (tries: number) => Promise<void>) => (error: unknown) => {
    report(arn, error);
    agenda.set(arn, time.now() + Math.min(1_000 * 2 ** tries, LONGEST_PAUSE), () => work(tries + 1));
  };
  /** Steps until the execution waits or has ended, then notes when to wake it. */
  const proceed = (arn: string, tries = 0): Promise<void> =>
    activity
      .track(() =>
        serialize(arn, async () => {
          let record = inMemory.get(arn);
          const machine = record && machineFor(record);
          if (!record || !machine) return;
          while (canStep(record)) record = settle(record, await step(machine.machine, record, io(machine)));
          const wake = nextWake(record);
          if (wake === null) agenda.cancel(arn);
          else agenda.set(arn, toMs(wake), () => wakeUp(arn));
        }),
      )
      .catch(retryLater(arn, tries, (more) => proceed(arn, more)));
  const wakeUp = (arn: string, tries = 0): Promise<void> =>
    serialize(arn, async () => {
      const record = inMemory.get(arn);
      if (record) settle(record, fire(record, time.instant()));
    }).then(
      () => proceed(arn),
      retryLater(arn, tries, (more) => wakeUp(arn, more)),
    );
  const proceedSoon = (arn: string) => void proceed(arn);

  return {
    machines: () => [...machines.keys()],
    machine: (arn) => machines.get(arn),
    find,
    list(machineArn, status) {
      const rows = status
        ? records
            .sql('SELECT record FROM executions WHERE machine = ? AND status = ? ORDER BY rowid DESC')
            .all(machineArn, status)
        : records.sql('SELECT record FROM executions WHERE machine = ? ORDER BY rowid DESC').all(machineArn);
      return rows.map((row) => readRecord(String(row['record'])));
    },
    start(machine, name, input) {
      const arn = machine.arn.replace(':stateMachine:', ':execution:').concat(`:${name}`);
      const before = find(arn);
      if (before) {
        if (before.status === 'RUNNING' && JSON.stringify(before.input) === JSON.stringify(input)) return before;
        throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
      }
      const begun = begin(machine.machine, {
        arn,
        name,
        machineArn: machine.arn,
        machineName: machine.name,
        input,
        now: time.instant(),
      });
      const record = { ...begun, definition: machine.definition };
      keep(record);
      proceedSoon(arn);
      return record;
    },
    async answer(token, answer) {
      const arn = String(records.sql('SELECT arn FROM executions WHERE token = ?').get(token)?.['arn'] ?? '');
      const taken = await serialize(arn, async () => {
        const record = inMemory.get(arn);
        if (!record) return false;
        const after =
          'output' in answer
            ? succeedTask(record, token, answer.output, time.instant())
            : failTask(record, token, answer.error, answer.cause, time.instant());
        if (after) settle(record, after);
        return after !== null;
      });
      if (taken) return proceedSoon(arn);
      const spent = records.sql('SELECT how FROM spent_tokens WHERE token = ?').get(token)?.['how'];
      if (spent === 'TaskTimedOut') throw new AwsError('TaskTimedOut', 'Task Timed Out: the task was closed already');
      if (typeof spent === 'string' || arn !== '') throw new AwsError('TaskDoesNotExist', 'Task does not exist');
      throw new AwsError('InvalidToken', 'Invalid token');
    },
    async stop(arn, error, cause) {
      if (!find(arn)) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
      const stopped = await serialize(arn, async () => {
        const record = inMemory.get(arn);
        return record ? settle(record, abort(record, error, cause, time.instant())) : find(arn);
      });
      agenda.cancel(arn);
      if (!stopped) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
      return stopped;
    },
    machineOf(token) {
      const row = records
        .sql('SELECT arn FROM executions WHERE token = ?1 UNION ALL SELECT arn FROM spent_tokens WHERE token = ?1')
        .get(token);
      return typeof row?.['arn'] === 'string' ? find(row['arn'])?.machineArn : undefined;
    },
    resume() {
      for (const row of records.sql(`SELECT record FROM executions WHERE status = 'RUNNING' ORDER BY rowid`).all()) {
        const record = readRecord(String(row['record']));
        inMemory.set(record.arn, record);
        proceedSoon(record.arn);
      }
    },
  };
}

/** Written by `keep` alone, so its shape is the interpreter's own. */
const readRecord = (text: string): ExecutionRecord => JSON.parse(text);
