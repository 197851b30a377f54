import { MINUTE, SECOND, fromMs } from '../../../functions/domain/matter/instant.ts';
import { fireRung } from '../../../functions/handlers/tasks/fire-rung.ts';
import type { Plan } from '../../../functions/handlers/tasks/plan.ts';
import { planNextStep } from '../../../functions/handlers/tasks/plan-next-step.ts';
import type { Workflow } from '../../../functions/ports/ports.ts';
import type { Store } from '../../../functions/ports/store.ts';
import type { Agenda } from './agenda.ts';
import type { Dice } from './dice.ts';
import type { History } from './history.ts';
import { Injected, type Invocations } from './invocations.ts';

export interface Execution {
  id: string;
  name: string;
  caseNumber: string;
  startedAt: number;
  status: 'running' | 'closed';
  /** Ends a wait: the token was used, or the time is over. */
  wait: { token: string; end: (how: 'woken' | 'timeout') => void } | null;
}

type Lap = Parameters<typeof planNextStep>[0];

/** What the state machine retries: the first Retry block of its tasks, and that of Park. */
const TASK_RETRIES = {
  names: [
    'Contention',
    'ProvisionedThroughputExceededException',
    'ThrottlingException',
    'InternalServerError',
    'TransactionInProgressException',
    'TimeoutError',
    'Lambda.Unknown',
    'Sandbox.Timedout',
    'States.Timeout',
  ],
  attempts: 6,
  cap: 60,
};
const PARK_RETRIES = { attempts: 8, cap: 30 };

/** The state machine of the case, as statemachines/case.asl.json waits and passes on, with executions that are lost, doubled and started twice. */
export class Executions implements Workflow {
  readonly all = new Map<string, Execution>();
  readonly byToken = new Map<string, Execution>();
  /** Cases whose execution went and nobody was told, or nobody could act on it, and when: none can know before the next step is due, or the night. */
  readonly lostUnseen = new Map<string, number>();
  transitions = 0;
  /** Tokens that had been used or had timed out when somebody used them. */
  staleTokens = 0;
  #agenda: Agenda;
  #luck: Dice;
  #history: History;
  #invocations: Invocations;
  #store: Store;
  #aliasOf: (caseNumber: string) => string;
  #ended: (execution: Execution) => void;
  #surprised: (what: string, error: Error) => void;
  #byCase = new Map<string, Set<Execution>>();

  constructor(given: {
    agenda: Agenda;
    luck: Dice;
    history: History;
    invocations: Invocations;
    store: Store;
    aliasOf: (caseNumber: string) => string;
    ended: (execution: Execution) => void;
    surprised: (what: string, error: Error) => void;
  }) {
    this.#agenda = given.agenda;
    this.#luck = given.luck;
    this.#history = given.history;
    this.#invocations = given.invocations;
    this.#store = given.store;
    this.#aliasOf = given.aliasOf;
    this.#ended = given.ended;
    this.#surprised = given.surprised;
  }

  async startedSince(at: string): Promise<string[]> {
    return [...this.all.values()]
      .filter(({ startedAt }) => startedAt >= Date.parse(at))
      .map(({ caseNumber }) => caseNumber);
  }

  async start(caseNumber: string, run: number): Promise<'started' | 'running' | 'exists'> {
    const name = `${caseNumber}-${run}`;
    const found = this.all.get(name);
    if (found) return found.status === 'running' ? 'running' : 'exists';
    this.#begin(name, caseNumber, 'case');
    const place = `${this.#aliasOf(caseNumber)}-${run}`;
    if (this.#history.strikes('start-twice', place, this.#agenda.now)) this.#begin(`${name}x`, caseNumber, 'case');
    if (this.#history.strikes('execution-doubled', place, this.#agenda.now)) this.#begin(name, caseNumber, 'double');
    return 'started';
  }

  async wake(token: string): Promise<'woken' | 'gone'> {
    const execution = this.byToken.get(token);
    if (!execution?.wait || execution.wait.token !== token) {
      this.staleTokens += 1;
      return 'gone';
    }
    execution.wait.end('woken');
    return 'woken';
  }

  running = (caseNumber: string): Execution[] => [...(this.#byCase.get(caseNumber) ?? [])];

  /** It vanishes where it stands. */
  lose(execution: Execution, seen: boolean): void {
    if (execution.status === 'closed') return;
    this.#close(execution);
    if (seen) this.#ended(execution);
    else this.lostUnseen.set(execution.caseNumber, this.#agenda.now);
  }

  #begin(name: string, caseNumber: string, machine: 'case' | 'double'): void {
    const id = `arn:aws:states:local:0:execution:${machine}:${name}`;
    const execution: Execution = { id, name, caseNumber, startedAt: this.#agenda.now, status: 'running', wait: null };
    this.all.set(machine === 'case' ? name : `${machine}:${name}`, execution);
    const ofCase = this.#byCase.get(caseNumber) ?? new Set();
    this.#byCase.set(caseNumber, ofCase.add(execution));
    void this.#run(execution);
  }

  #close(execution: Execution): void {
    execution.status = 'closed';
    this.#byCase.get(execution.caseNumber)?.delete(execution);
    if (execution.wait) this.byToken.delete(execution.wait.token);
    execution.wait = null;
  }

  async #run(execution: Execution): Promise<void> {
    const place = `${execution.name.replace(execution.caseNumber, this.#aliasOf(execution.caseNumber))}${execution.id.includes(':double:') ? ' double' : ''}`;
    const lap = (laps: number): Lap => ({
      caseNumber: execution.caseNumber,
      executionId: execution.id,
      startedAt: fromMs(execution.startedAt),
      laps,
    });
    let plan = await this.#task(execution, `plan ${place}`, (ports) => planNextStep(lap(0), ports));
    while (plan?.next === 'park' && execution.status === 'running') {
      const { laps, clockId, rung } = plan;
      const how: 'moved' | 'woken' | 'timeout' | 'failed' | 'gone' = await this.#park(execution, plan, place);
      if (how === 'gone' || how === 'failed') plan = null;
      else if (how === 'timeout')
        plan = await this.#task(execution, `fire ${place}`, (ports) =>
          fireRung({ ...lap(laps), clockId, rung }, ports),
        );
      else plan = await this.#task(execution, `plan ${place}`, (ports) => planNextStep(lap(laps), ports));
    }
    if (execution.status === 'closed') return;
    this.#close(execution);
    this.#ended(execution);
  }

  /** A function as the machine calls it, with its retries; null when the machine fails. */
  async #task(
    execution: Execution,
    name: string,
    run: (ports: Parameters<typeof planNextStep>[1]) => Promise<Plan>,
  ): Promise<Plan | null> {
    for (let attempt = 0; attempt <= TASK_RETRIES.attempts; attempt += 1) {
      this.transitions += 1;
      const ended = await this.#invocations.invoke(name, MINUTE, ({ ports }) => run(ports));
      if (execution.status === 'closed') return null;
      if (ended.how === 'returned') return ended.value;
      const error = ended.how === 'crashed' ? 'Lambda.Unknown' : ended.error.name;
      if (ended.how === 'threw' && !(ended.error instanceof Injected) && error !== 'Contention')
        this.#surprised(name, ended.error);
      if (!TASK_RETRIES.names.includes(error)) return null;
      await this.#backOff(`${name} ${attempt}`, attempt, TASK_RETRIES.cap);
    }
    return null;
  }

  #backOff = (name: string, attempt: number, cap: number): Promise<void> =>
    this.#agenda.sleep(this.#luck.whole(`back off ${name}`, 0, Math.min(2 ** attempt, cap) * SECOND));

  async #park(
    execution: Execution,
    plan: Extract<Plan, { next: 'park' }>,
    place: string,
  ): Promise<'moved' | 'woken' | 'timeout' | 'failed' | 'gone'> {
    const until = this.#agenda.now + plan.waitSeconds * SECOND;
    const token = `${execution.id}:${plan.laps}:${plan.version}`;
    const at = `park ${place} ${plan.laps}`;
    const waited = new Promise<'woken' | 'timeout'>((resolve) => {
      execution.wait = { token, end: resolve };
    });
    this.byToken.set(token, execution);
    this.transitions += 1;
    for (let attempt = 0; ; attempt += 1) {
      await this.#agenda.sleep(this.#luck.whole(`latency ${at} ${attempt}`, 1, 30));
      if (execution.status === 'closed') return 'gone';
      if (!this.#history.strikes('throttled', `${at} ${attempt}`, this.#agenda.now)) break;
      if (attempt === PARK_RETRIES.attempts) return 'failed';
      await this.#backOff(`${at} ${attempt}`, attempt, PARK_RETRIES.cap);
    }
    if (!(await this.#store.park(execution.caseNumber, plan.version, plan.at, token, execution.id))) {
      execution.wait = null;
      this.byToken.delete(token);
      return 'moved';
    }
    // A run that begins when its step was due already has that step to catch up with.
    if (Date.parse(plan.at) > this.#agenda.now) this.lostUnseen.delete(execution.caseNumber);
    this.#mayBeLost(execution, at, until);
    const { wait } = execution;
    this.#agenda.at(until, () => {
      if (execution.wait !== wait) return false;
      wait?.end('timeout');
      return true;
    });
    const how = await waited;
    execution.wait = null;
    this.byToken.delete(token);
    return execution.status === 'running' ? how : 'gone';
  }

  /** Somewhere in its wait it may be stopped, by a person in the console or by nobody knows what. */
  #mayBeLost(execution: Execution, at: string, until: number): void {
    const when = this.#agenda.now + Math.floor(this.#luck.roll(`lost ${at}`) * (until - this.#agenda.now));
    for (const [fault, seen] of [
      ['execution-lost', true],
      ['execution-lost-unseen', false],
    ] as const) {
      this.#agenda.at(when, () => {
        if (execution.status === 'closed' || !this.#history.strikes(fault, at, when)) return false;
        this.lose(execution, seen);
        return true;
      });
    }
  }
}
