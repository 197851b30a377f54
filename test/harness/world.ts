import { act, open } from '../../functions/act.ts';
import { type MemoryPorts, memoryPorts } from '../../functions/adapters/memory/ports.ts';
import { outboxProvider } from '../../functions/adapters/texts/outbox.ts';
import { deliver } from '../../functions/deliver.ts';
import type { Actor, Case } from '../../functions/domain/case.ts';
import type { OpenCase, PersonCommand } from '../../functions/domain/commands.ts';
import type { Contact, Directory } from '../../functions/domain/directory.ts';
import type { Instant } from '../../functions/domain/instant.ts';
import { MINUTE, SECOND, durationMs, plus, toMs } from '../../functions/domain/instant.ts';
import type { Policy } from '../../functions/domain/policy.ts';
import { relay } from '../../functions/handlers/stream/relay.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import { fireRung } from '../../functions/handlers/tasks/fire-rung.ts';
import type { Plan } from '../../functions/handlers/tasks/plan.ts';
import { planNextStep } from '../../functions/handlers/tasks/plan-next-step.ts';
import type { Commit, OutboxEntry, Ports, Store } from '../../functions/ports.ts';

interface Execution {
  caseNumber: string;
  id: string;
  token: string;
  plan: Extract<Plan, { next: 'park' }>;
  wakesAt: Instant;
}

/** The whole system in one process over the memory adapters, with a clock moved by hand and phones that ring. What the state machine does between its two functions is done here. */
export class World {
  readonly ports: MemoryPorts;
  readonly people: Directory;
  #changes: { pk: string; sk: string }[] = [];
  #parked = new Map<string, Execution>();
  #announced = 0;
  #started = new Set<string>();
  #heard = new Set<string>();
  #cases = 0;

  constructor(given: { now: Instant; people: Directory; policy?: Policy; seed?: string }) {
    this.ports = memoryPorts({ now: given.now, ...(given.policy ? { policy: given.policy } : {}), ...(given.seed ? { seed: given.seed } : {}) });
    this.people = given.people;
    this.ports.store = this.#watched(this.ports.store);
  }

  static async begin(given: ConstructorParameters<typeof World>[0]): Promise<World> {
    const world = new World(given);
    await world.ports.store.putDirectory(given.people);
    return world;
  }

  get now(): Instant {
    return this.ports.clock.now();
  }

  #watched(store: Store): Store {
    const note = (caseNumber: string, sk: string): unknown => this.#changes.push({ pk: `CASE#${caseNumber}`, sk });
    return {
      ...store,
      commit: async (commit: Commit) => {
        const outcome = await store.commit(commit);
        if (outcome.done) {
          for (const event of commit.events) note(commit.state.number, `EVENT#${String(event.seq).padStart(6, '0')}`);
          for (const text of commit.texts) note(commit.state.number, `TEXT#${text.id}`);
        }
        return outcome;
      },
      addTexts: async (texts) => {
        await store.addTexts(texts);
        for (const text of texts) note(text.caseNumber, `TEXT#${text.id}`);
      },
    };
  }

  as(id: string): Extract<Actor, { kind: 'person' }> {
    const contact = this.contact(id);
    return { kind: 'person', id, name: contact.name, unit: contact.unit, role: contact.role, via: 'console' };
  }

  contact(id: string): Contact {
    const found = this.people.contacts.find((contact) => contact.id === id);
    if (!found) throw new Error(`no contact ${id} in this story`);
    return found;
  }

  /** Opens a case; whatever is not given is an ordinary livelihood concern learnt of now. */
  async open(given: Partial<OpenCase> & { by?: string } = {}): Promise<Case> {
    this.#cases += 1;
    const { by, ...command } = given;
    const opened = await open(this.ports, by ? this.as(by) : { kind: 'system', part: 'intake' }, {
      command: 'open',
      number: `BL26${String(this.#cases).padStart(5, '0')}`,
      origin: { source: 'generic', kind: by ? 'registered' : 'alert' },
      subject: '环境',
      categories: ['vital-interests'],
      discoveredAt: this.now,
      proposal: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
      ...command,
    });
    if ('refusal' in opened) throw new Refused(opened.refusal.refused, opened.refusal.clause);
    if ('claimed' in opened) throw new Error(`claimed by ${opened.claimed.caseNumber}`);
    await this.settle();
    return opened.state;
  }

  /** A person does something; a refusal is thrown as `Refused`. */
  async do(who: string, caseNumber: string, command: PersonCommand): Promise<Case> {
    const acted = await act(this.ports, caseNumber, { actor: this.as(who), command });
    if ('refusal' in acted) throw new Refused(acted.refusal.refused, acted.refusal.clause);
    if ('stale' in acted) throw new Error('stale');
    await this.settle();
    return acted.state;
  }

  async state(caseNumber: string): Promise<Case> {
    const stored = await this.ports.store.load(caseNumber);
    if (!stored) throw new Error(`no case ${caseNumber}`);
    return stored.state;
  }

  /** Moves time, by an ISO duration or to an instant, running all that falls due, in order. */
  async advance(to: string): Promise<void> {
    const until = to.startsWith('P') ? plus(this.now, durationMs(to)) : to;
    for (;;) {
      const next = await this.#nextInstant();
      if (next === null || next > until) break;
      if (next > this.now) this.ports.clock.set(next);
      await this.#wakeTimers();
      await this.#sweepIfDue();
      await this.settle();
    }
    this.ports.clock.set(until);
    await this.settle();
  }

  async #nextInstant(): Promise<Instant | null> {
    const timers = [...this.#parked.values()].map((execution) => execution.wakesAt);
    const [text] = (await this.ports.store.due('9999', 10_000)).filter((entry) => entry.what === 'text' && entry.at > this.now);
    const all = [...timers, ...(text ? [text.at] : [])].toSorted();
    return all[0] ?? null;
  }

  async #wakeTimers(): Promise<void> {
    for (const execution of [...this.#parked.values()].toSorted((a, b) => (a.wakesAt < b.wakesAt ? -1 : 1))) {
      if (execution.wakesAt > this.now || !this.#parked.delete(execution.token)) continue;
      this.ports.workflow.forget(execution.token);
      const { caseNumber, id, plan } = execution;
      await this.#follow(
        caseNumber,
        id,
        await fireRung({ caseNumber, executionId: id, startedAt: this.now, laps: plan.laps, clockId: plan.clockId, rung: plan.rung }, this.ports),
      );
    }
  }

  async #sweepIfDue(): Promise<void> {
    const due = await this.ports.store.due(this.now, 1);
    if (due.some((entry) => entry.what === 'text')) await sweep({ remainingMs: () => 60_000 }, this.ports);
  }

  /** The minute's sweep, as its schedule runs it. */
  async sweep(): Promise<Awaited<ReturnType<typeof sweep>>> {
    const counts = await sweep({ remainingMs: () => 60_000 }, this.ports);
    await this.settle();
    return counts;
  }

  /** Until nothing is in flight: the stream is relayed, executions run on, texts are delivered. */
  async settle(): Promise<void> {
    for (;;) {
      const change = this.#changes.shift();
      if (change) {
        await relay({ keys: change }, this.ports);
      } else if (!(await this.#startExecutions()) && !(await this.#wakeParked()) && !(await this.#deliverOne())) {
        return;
      }
    }
  }

  async #startExecutions(): Promise<boolean> {
    for (const [name, { caseNumber, run, status }] of this.ports.workflow.executions) {
      if (status !== 'running' || this.#started.has(name)) continue;
      this.#started.add(name);
      const id = `arn:aws:states:local:0:execution:case:${name}`;
      await this.#follow(caseNumber, id, await planNextStep({ caseNumber, executionId: id, startedAt: this.now, laps: 0 }, this.ports), run);
      return true;
    }
    return false;
  }

  async #wakeParked(): Promise<boolean> {
    for (const token of this.ports.workflow.woken.splice(0)) {
      const execution = this.#parked.get(token);
      if (!execution) continue;
      this.#parked.delete(token);
      const { caseNumber, id, plan } = execution;
      await this.#follow(caseNumber, id, await planNextStep({ caseNumber, executionId: id, startedAt: this.now, laps: plan.laps }, this.ports));
      return true;
    }
    return false;
  }

  /** What the state machine does with a plan: park under its condition, plan again when that fails, or end. */
  async #follow(caseNumber: string, id: string, first: Plan, run = Number(id.slice(id.lastIndexOf('-') + 1))): Promise<void> {
    let plan = first;
    while (plan.next === 'park') {
      const token = `${id}:${plan.laps}:${plan.version}`;
      if (await this.ports.store.park(caseNumber, plan.version, plan.at, token, id)) {
        this.#parked.set(token, { caseNumber, id, token, plan, wakesAt: plus(this.now, plan.waitSeconds * SECOND) });
        this.ports.workflow.wait(token);
        return;
      }
      plan = await planNextStep({ caseNumber, executionId: id, startedAt: this.now, laps: plan.laps }, this.ports);
    }
    this.ports.workflow.close(caseNumber, run);
  }

  async #deliverOne(): Promise<boolean> {
    const announcement = this.ports.bus.announced[this.#announced];
    if (!announcement) return false;
    this.#announced += 1;
    await deliver(this.ports, this.provider(), announcement.caseNumber, announcement.textId);
    return true;
  }

  provider = (): ReturnType<typeof outboxProvider> => outboxProvider(this.ports as Ports);

  /** Texts that arrived since one last listened, oldest first. */
  async heard(): Promise<OutboxEntry[]> {
    const fresh = (await this.ports.store.outbox(100_000)).filter((entry) => !this.#heard.has(entry.textId)).toReversed();
    for (const { textId } of fresh) this.#heard.add(textId);
    return fresh;
  }

  /** Exactly these people were texted since one last listened, in whatever order; an unexpected text fails the story too. */
  async heardBy(...people: string[]): Promise<OutboxEntry[]> {
    const entries = await this.heard();
    const got = entries.map((entry) => entry.person).toSorted();
    const want = people.toSorted();
    if (JSON.stringify(got) !== JSON.stringify(want)) {
      throw new Error(`expected texts to ${want.join(', ') || 'nobody'}, but ${entries.map((e) => `${e.person}: ${e.body}`).join(' | ') || 'no phone rang'}`);
    }
    return entries;
  }

  /** How far time has come since an instant, in minutes. */
  minutesSince = (at: Instant): number => (toMs(this.now) - toMs(at)) / MINUTE;
}

export class Refused extends Error {
  override name = 'Refused';
  readonly refused: string;
  readonly clause: string;
  constructor(refused: string, clause: string) {
    super(`${refused} (${clause})`);
    this.refused = refused;
    this.clause = clause;
  }
}
