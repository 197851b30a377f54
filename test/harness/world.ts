import { executeCommand, executeOpening } from '../../functions/matter/execute-command.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';
import { byHandProvider } from '../../functions/adapters/texts/by-hand.ts';
import { deliver } from '../../functions/delivery/deliver.ts';
import type { Actor } from '../../functions/domain/matter/actor.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import type { OpenCase, Ordered, PersonCommand, SystemCommand } from '../../functions/domain/case/commands.ts';
import type { Contact, Directory } from '../../functions/domain/people/directory.ts';
import { type ChangeOf, changesOf, type ClockChange } from '../../functions/domain/case/clock-changes.ts';
import type { EventType, Event } from '../../functions/domain/case/events.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import type { Refusal } from '../../functions/domain/matter/refusal.ts';
import {
  MINUTE,
  SECOND,
  durationMs,
  fromMs,
  fromWallClock,
  latest,
  plus,
  toMs,
} from '../../functions/domain/matter/instant.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import { whyDeskUnheard } from '../../functions/domain/texts/unheard.ts';
import { projectChanges } from '../../functions/handlers/stream/project-changes.ts';
import { relay } from '../../functions/handlers/stream/relay.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import type { Provider } from '../../functions/ports/provider.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { LocalText } from '../../functions/ports/stored.ts';
import { REVISION } from './case-machine.ts';
import { Executions, type Park } from './executions.ts';
import { smallDistrict } from './people.ts';
import { RecordCheck } from './record-check.ts';
import { type Ring, ringOf } from './rings.ts';
import { type Change, watched } from './stream.ts';

export interface Given {
  now: Instant;
  people: Directory;
  policy?: Policy;
  seed?: string;
  channels?: string[];
  webhookSecrets?: Record<string, string[]>;
  /** Everything that may happen twice does: stream records, deliveries, executions. */
  twice?: boolean;
  /** In place of the store in memory, whose records alone are checked after every step: one on the real engine, where what a story costs is counted. */
  on?: { store: (now: () => Instant) => Store; park: Park };
}

/** The whole system in one process over the memory adapters, with a clock moved by hand and phones that ring. The record is checked after every step. */
export class World {
  readonly ports: MemoryPorts;
  readonly people: Directory;
  readonly executions: Executions;
  /** How often each function was invoked, each record and each announcement by itself. */
  readonly invoked = { relay: 0, project: 0, deliver: 0, sweep: 0 };
  #twice: boolean;
  #record = new RecordCheck();
  #changes: Change[] = [];
  #announced = 0;
  #heard = new Set<string>();
  #cases = 0;

  constructor(given: Given) {
    const { now, people, twice = false, on, ...more } = given;
    this.ports = memoryPorts({ now, ...more });
    this.ports.settings.revision = REVISION;
    this.people = people;
    this.ports.store = watched(on?.store(() => this.now) ?? this.ports.store, this.#changes);
    this.executions = new Executions(this.ports, twice, on?.park);
    this.#twice = twice;
  }

  static async begin(given: Given): Promise<World> {
    const world = new World(given);
    await world.ports.store.putDirectory(given.people);
    await world.ports.policies.keep(await world.ports.policies.current());
    return world;
  }

  /** A small district at a wall-clock time in Asia/Shanghai: `2026-03-04 10:00`, an ordinary Wednesday. */
  static async at(local: string, more: Partial<Given> & { but?: (people: Directory) => void } = {}): Promise<World> {
    const now = shanghai(local);
    const { but, people = smallDistrict(now), ...given } = more;
    but?.(people);
    return World.begin({ now, people, ...given });
  }

  get now(): Instant {
    return this.ports.clock.now();
  }

  /** Of functions so far, all but those that somebody called. */
  get invocations(): number {
    const { invoked } = this.executions;
    return [...Object.values(this.invoked), ...Object.values(invoked)].reduce((sum, count) => sum + count, 0);
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
    // Whoever would confirm it writes one; H6: what is kept without content has none.
    const summary = command.offline ? {} : { summary: SUMMARY };
    const opened = await executeOpening(this.ports, by ? this.as(by) : { kind: 'system', part: 'intake' }, {
      command: 'open',
      number: `BL26${String(this.#cases).padStart(5, '0')}`,
      origin: { source: 'generic', kind: by ? 'registered' : 'alert' },
      subject: '环境',
      categories: ['vital-interests'],
      discoveredAt: this.now,
      suggestion: { grades: { opinion: 'IV', emergency: null }, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
      ...summary,
      ...command,
    });
    if ('refusal' in opened) throw new Refused(opened.refusal.refused, opened.refusal.clause);
    if ('claimed' in opened) throw new Error(`claimed by ${opened.claimed.matter}`);
    await this.settle();
    return opened.state;
  }

  /** A person does something; a refusal is thrown as `Refused`. Whoever assigns what no source summed up writes a sentence. */
  async do(who: string, caseNumber: string, command: PersonCommand): Promise<Case> {
    const told = command.command === 'assign' ? summed(command, await this.state(caseNumber)) : command;
    return this.#act(caseNumber, { actor: this.as(who), command: told });
  }

  /** What the rules say to whoever may not do it. */
  async refusal(who: string, caseNumber: string, command: PersonCommand): Promise<Refusal> {
    const acted = await executeCommand(this.ports, caseNumber, { actor: this.as(who), command });
    if (!('refusal' in acted)) throw new Error(`${command.command} was not refused`);
    return acted.refusal;
  }

  /** A second person approves whatever waits for a decision, the oldest first. */
  async approve(who: string, caseNumber: string): Promise<Case> {
    const { proposals = [] } = await this.state(caseNumber);
    for (const { id } of proposals)
      await this.do(who, caseNumber, { command: 'decide', proposalId: id, decision: 'approve' });
    return this.state(caseNumber);
  }

  /** A part of the system does something: intake notices growth, a workflow fires a rung. */
  system(caseNumber: string, command: SystemCommand): Promise<Case> {
    return this.#act(caseNumber, {
      actor: { kind: 'system', part: command.command === 'grow' ? 'intake' : 'workflow' },
      command,
    });
  }

  async #act(caseNumber: string, ordered: Ordered): Promise<Case> {
    const acted = await executeCommand(this.ports, caseNumber, ordered);
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

  async clock(caseNumber: string, id: string): Promise<Case['clocks'][number] | undefined> {
    return (await this.state(caseNumber)).clocks.find((clock) => clock.id === id);
  }

  async events<Type extends EventType>(caseNumber: string, type: Type): Promise<Extract<Event, { type: Type }>[]> {
    return (await this.ports.store.events(caseNumber)).filter(
      (event): event is Extract<Event, { type: Type }> => event.type === type,
    );
  }

  async changes<Name extends ClockChange['change']>(caseNumber: string, change: Name): Promise<ChangeOf<Name>[]> {
    return changesOf(change, await this.ports.store.events(caseNumber));
  }

  /** Moves time, by an ISO duration, to a wall clock in Asia/Shanghai or to an instant, running all that falls due, in order. */
  async advance(to: string): Promise<void> {
    const until = to.startsWith('P') ? plus(this.now, durationMs(to)) : to.includes('T') ? to : shanghai(to);
    for (let next = await this.#nextInstant(); next !== null && next <= until; next = await this.#nextInstant()) {
      this.ports.clock.set(latest(next, this.now));
      await this.#runDue();
    }
    this.ports.clock.set(until);
    await this.settle();
  }

  /** Time passes and nothing runs; then all that fell due meanwhile runs. */
  async outage(duration: string): Promise<void> {
    this.ports.clock.set(plus(this.now, durationMs(duration)));
    await this.#runDue();
  }

  async #runDue(): Promise<void> {
    await this.executions.wakeTimers();
    await this.settle();
    if (toMs(this.now) % MINUTE === 0) await this.sweep();
  }

  /** The next timer of an execution, or the next minute at which the sweep finds work. */
  async #nextInstant(): Promise<Instant | null> {
    const sweeps = (await this.ports.store.due('9999', 10_000)).map(({ what, at }) => {
      const from = what === 'matter' ? plus(at, 15 * SECOND) : at;
      return from > this.now ? nextMinute(from) : nextMinute(plus(this.now, 1));
    });
    // What waits for the desk asks for a sweep only once somebody there can be told.
    const { channels } = this.ports.settings;
    const told = whyDeskUnheard(await this.ports.store.directory(), { channels, now: this.now }) === null;
    const unheard = (told ? await this.ports.store.unheard(10_000) : []).map(({ at }) =>
      nextMinute(at > this.now ? at : plus(this.now, 1)),
    );
    return [...this.executions.timers(), ...sweeps, ...unheard].toSorted()[0] ?? null;
  }

  /** The minute's sweep, as its schedule runs it. */
  async sweep(): Promise<Awaited<ReturnType<typeof sweep>>> {
    this.invoked.sweep += 1;
    const counts = await sweep({ remainingMs: () => 60_000 }, this.ports);
    await this.settle();
    return counts;
  }

  /** Until nothing is in flight: the stream is relayed, executions run on, texts are delivered. */
  async settle(): Promise<void> {
    do {
      await this.ports.work();
      while ((await this.#relayOne()) || (await this.executions.step()) || (await this.#deliverOne()));
      // S4: what an inject brings wakes the writer of the shard.
    } while (this.ports.nudges.waiting.length > 0);
    await this.#record.run(this.ports);
  }

  async #relayOne(): Promise<boolean> {
    const change = this.#changes.shift();
    if (!change) return false;
    this.invoked.relay += 1;
    this.invoked.project += 1;
    await relay(change, this.ports);
    if (this.#twice) await relay(change, this.ports);
    await projectChanges(change, this.ports);
    if (this.#twice) await projectChanges(change, this.ports);
    return true;
  }

  async #deliverOne(): Promise<boolean> {
    const announcement = this.ports.bus.announced[this.#announced];
    if (!announcement) return false;
    this.#announced += 1;
    this.invoked.deliver += 1;
    const { matter, textId } = announcement;
    await deliver(this.ports, this.provider(announcement.channel), matter, textId);
    if (this.#twice) await deliver(this.ports, this.provider(announcement.channel), matter, textId);
    return true;
  }

  provider = (channel: string): Provider => ({ ...byHandProvider(this.ports), channel });

  /** Texts that arrived since one last listened, oldest first. */
  async heard(): Promise<LocalText[]> {
    const fresh = (await this.ports.store.localTexts(100_000))
      .filter((entry) => !this.#heard.has(`${entry.matter}/${entry.textId}`))
      .toReversed();
    for (const { matter, textId } of fresh) this.#heard.add(`${matter}/${textId}`);
    return fresh;
  }

  /** Every text that arrived since one last listened: when, on whose phone, in which words. */
  async rings(): Promise<Ring[]> {
    const policy = await this.ports.policies.current();
    return (await this.heard()).map((entry) => ringOf(entry, policy)).toSorted();
  }

  /** Exactly these people were texted since one last listened, in whatever order; an unexpected text fails the story too. */
  async heardBy(...people: string[]): Promise<LocalText[]> {
    const entries = await this.heard();
    const got = entries.map((entry) => entry.person).toSorted();
    const want = people.toSorted();
    if (JSON.stringify(got) !== JSON.stringify(want)) {
      throw new Error(
        `expected texts to ${want.join(', ') || 'nobody'}, but ${entries.map((e) => `${e.person}: ${e.body}`).join(' | ') || 'no phone rang'}`,
      );
    }
    return entries;
  }

  /** How far time has come since an instant, in minutes. */
  minutesSince = (at: Instant): number => (toMs(this.now) - toMs(at)) / MINUTE;
}

const SUMMARY = '居民反映夜间施工噪声';

/** An assignment with the sentence that it needs, as an officer writes it. */
export const summed = <Command extends object>(
  command: Command,
  { summary, offline }: Pick<Case, 'summary' | 'offline'>,
): Command => (summary === undefined && !offline ? { summary: SUMMARY, ...command } : command);

export const shanghai = (local: string): Instant => fromWallClock(local.slice(0, 10), local.slice(11));
const nextMinute = (at: Instant): Instant => fromMs(Math.ceil(toMs(at) / MINUTE) * MINUTE);

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
