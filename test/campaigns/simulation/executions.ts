import { MINUTE, toMs } from '../../../functions/domain/matter/instant.ts';
import { fireRung } from '../../../functions/handlers/tasks/fire-rung.ts';
import { planNextRung } from '../../../functions/handlers/tasks/plan-next-rung.ts';
import type { Ports, WaitPlan, Workflow } from '../../../functions/ports/ports.ts';
import type { ExecutionRecord } from '../../../infra/local/asl/record.ts';
import { TaskFailure } from '../../../infra/local/asl/task.ts';
import type { JsonObject } from '../../../infra/local/json.ts';
import { REVISION } from '../../harness/case-machine.ts';
import { MachineRuns, wakesAt } from '../../harness/machine-runs.ts';
import type { Tables } from '../../twins/tables.ts';
import { updateNext } from '../../twins/update-item.ts';
import type { Environment } from './environment.ts';
import { Injected } from './invocations.ts';

interface Given extends Environment {
  tables: Tables;
  ended: (matter: string) => void;
}

const ARN = 'arn:aws:states:local:0:execution:case:';
const DOUBLE = ARN.replace(':case:', ':double:');

/** The executions of the cases on the state machine itself, with some that are lost, doubled and started twice. */
export class Executions implements Workflow {
  /** Cases whose execution went and nobody was told, or nobody could act on it, and when: none can know before the next step is due, or the night. */
  readonly lostUnseen = new Map<string, number>();
  /** Tokens that had been used or had timed out when somebody used them. */
  staleTokens = 0;
  #given: Given;
  #runs: MachineRuns;
  #byCase = new Map<string, Set<string>>();

  constructor(given: Given) {
    this.#given = given;
    const { agenda, random } = given;
    this.#runs = new MachineRuns({
      now: () => agenda.instant,
      random: (record) => random.fraction(`back off ${this.#place(record)} ${record.events}`),
      plan: (lap, record) => this.#invoke('plan', record, (ports) => planNextRung(lap, ports)),
      fire: (due, record) => this.#invoke('fire', record, (ports) => fireRung(due, ports)),
      park: (request, record) => this.#park(request, record),
      rests: (record) => this.#rests(record),
    });
  }

  get count(): number {
    return this.#runs.records.size;
  }

  /** States entered and tries made again: what AWS bills. */
  get transitions(): number {
    return [...this.#runs.records.values()].reduce((sum, record) => sum + record.transitions, 0);
  }

  async startedSince(at: string): Promise<string[]> {
    return [...this.#runs.records.values()].filter(({ startedAt }) => startedAt >= at).map(caseOf);
  }

  async start(matter: string, run: number): Promise<'started' | 'running' | 'exists'> {
    const { agenda, aliasOf, history } = this.#given;
    const arn = `${ARN}${matter}-${run}`;
    const found = this.#runs.records.get(arn);
    if (found) return found.status === 'RUNNING' ? 'running' : 'exists';
    this.#begin(arn, matter);
    const place = `${aliasOf(matter)}-${run}`;
    if (history.faultOccurs('start-twice', place, agenda.now)) this.#begin(`${arn}x`, matter);
    if (history.faultOccurs('execution-doubled', place, agenda.now)) this.#begin(`${DOUBLE}${matter}-${run}`, matter);
    return 'started';
  }

  async wake(token: string, plan: WaitPlan | null): Promise<'woken' | 'gone'> {
    const arn = await this.#runs.answer(token, plan ?? {});
    if (arn === null) {
      this.staleTokens += 1;
      return 'gone';
    }
    void this.#runs.proceed(arn);
    return 'woken';
  }

  /** Ids of those that run for a case. */
  running = (matter: string): string[] => [...(this.#byCase.get(matter) ?? [])].filter((arn) => this.#isRunning(arn));

  #isRunning = (arn: string): boolean => this.#runs.records.get(arn)?.status === 'RUNNING';

  #place(record: ExecutionRecord): string {
    const matter = caseOf(record);
    const name = record.name.replace(matter, this.#given.aliasOf(matter));
    return record.arn.startsWith(DOUBLE) ? `${name} double` : name;
  }

  #begin(arn: string, matter: string): void {
    this.#runs.begin(arn, matter, REVISION);
    this.#byCase.set(matter, (this.#byCase.get(matter) ?? new Set()).add(arn));
    void this.#runs.proceed(arn);
  }

  /** It waits until a timer, or has ended. */
  #rests(record: ExecutionRecord): void {
    const { agenda, ended } = this.#given;
    const { arn } = record;
    const at = wakesAt(record);
    if (at === null) {
      this.#byCase.get(caseOf(record))?.delete(arn);
      if (record.status !== 'ABORTED') ended(caseOf(record));
      return;
    }
    if (record.waiting?.for === 'token') this.#mayBeLost(record, toMs(at));
    agenda.at(toMs(at), () => {
      if (this.#runs.records.get(arn) !== record || !this.#runs.wake(arn)) return false;
      void this.#runs.proceed(arn);
      return true;
    });
  }

  /** A function as the machine calls it; what it throws has its own name, as with Lambda. */
  async #invoke(what: string, record: ExecutionRecord, run: (ports: Ports) => Promise<unknown>): Promise<unknown> {
    const { agenda, history, invocations, unexpectedError } = this.#given;
    const name = `${what} ${this.#place(record)}`;
    if (history.faultOccurs('not-admitted', `${name} ${record.events}`, agenda.now))
      throw new TaskFailure('Lambda.TooManyRequestsException', 'Rate Exceeded.');
    const ended = await invocations.invoke(name, MINUTE, ({ ports }) => run(ports));
    if (ended.how === 'returned') return ended.value;
    if (ended.how === 'crashed') throw new TaskFailure('Lambda.Unknown', 'crashed');
    const { error } = ended;
    if (!(error instanceof Injected) && error.name !== 'Contention') unexpectedError(name, error);
    throw new TaskFailure(error.name, error.message);
  }

  async #park(request: JsonObject, record: ExecutionRecord): Promise<boolean> {
    const { agenda, history, random, tables } = this.#given;
    const at = `park ${this.#place(record)} ${record.events}`;
    await agenda.sleep(random.integer(`latency ${at}`, 1, 30));
    if (history.faultOccurs('throttled', at, agenda.now))
      throw new TaskFailure('DynamoDb.ThrottlingException', 'Rate of requests exceeds the allowed throughput.');
    if (!this.#isRunning(record.arn) || !updateNext(tables, request)) return false;
    // A run that begins when its step was due already has that step to catch up with.
    const next = tables.driving.get(caseOf(record))?.next;
    if (next && toMs(next.at) > agenda.now) this.lostUnseen.delete(caseOf(record));
    return true;
  }

  /** Somewhere in its wait it may be stopped, by a person in the console or by nobody knows what. */
  #mayBeLost(record: ExecutionRecord, until: number): void {
    const { agenda, ended, history, random } = this.#given;
    const at = `park ${this.#place(record)} ${record.events}`;
    const when = agenda.now + Math.floor(random.fraction(`lost ${at}`) * (until - agenda.now));
    for (const [fault, seen] of [
      ['execution-lost', true],
      ['execution-lost-unseen', false],
    ] as const) {
      agenda.at(when, () => {
        if (!this.#isRunning(record.arn) || !history.faultOccurs(fault, at, when)) return false;
        this.#runs.stop(record.arn);
        this.#byCase.get(caseOf(record))?.delete(record.arn);
        if (seen) ended(caseOf(record));
        else this.lostUnseen.set(caseOf(record), agenda.now);
        return true;
      });
    }
  }
}

const caseOf = ({ name }: ExecutionRecord): string => name.slice(0, name.lastIndexOf('-'));
