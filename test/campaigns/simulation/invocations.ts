import { SECOND, fromMs } from '../../../functions/domain/matter/instant.ts';
import type { Ports } from '../../../functions/ports/ports.ts';
import type { Agenda } from './agenda.ts';
import { type Random, numbering } from './random.ts';
import type { History } from './history.ts';
import { STALL } from './faults.ts';

/** How one run of a function ended. A crash is no exception: whoever called learns of it, the function itself learns nothing any more. */
export type Ended<Value> = { how: 'returned'; value: Value } | { how: 'threw'; error: Error } | { how: 'crashed' };

/** An error that the outside world caused, as the SDK names it. */
export class Injected extends Error {
  constructor(name: string) {
    super('injected');
    this.name = name;
  }
}

/** One run of one function: its own ports, its own clock, and a name that hangs on what it is about and not on its turn. */
export interface Invocation {
  name: string;
  startedAt: number;
  /** Milliseconds that it may still take. */
  remaining(): number;
  ports: Ports;
}

const READS =
  /^(logOf|waitingSince|whereabouts|aside|asideEntry|alertTotals|load|driving|events|due|text|texts|recentTexts|textByProviderId|claimsOf|alerts|words|delivery|link|openCases|states|changedSince|cases|directory|outbox|byId|matter|bearer|countOf)/;

export class Invocations {
  #agenda: Agenda;
  #random: Random;
  #history: History;
  #ports: () => Ports;
  #unique = numbering();
  calls = 0;

  constructor(agenda: Agenda, random: Random, history: History, ports: () => Ports) {
    this.#agenda = agenda;
    this.#random = random;
    this.#history = history;
    this.#ports = ports;
  }

  invoke<Value>(wanted: string, limit: number, fn: (invocation: Invocation) => Promise<Value>): Promise<Ended<Value>> {
    const name = this.#unique(wanted);
    const agenda = this.#agenda;
    const startedAt = agenda.now;
    const skew = this.#history.faultOccurs('skewed-clock', name, startedAt)
      ? this.#random.integer(`skew ${name}`, -2 * SECOND, 2 * SECOND)
      : 0;
    return new Promise((resolve) => {
      let over = false;
      const end = (ended: Ended<Value>): void => {
        over = true;
        resolve(ended);
      };
      let calls = 0;
      const through = async (port: string, method: string, run: () => unknown): Promise<unknown> => {
        calls += 1;
        this.calls += 1;
        const place = `${name}/${calls} ${port}.${method}`;
        const writes = !READS.test(method);
        await agenda.sleep(this.#latency(place));
        if (over) return forever();
        if (this.#history.faultOccurs('throttled', place, agenda.now)) throw new Injected(this.#throttling(place));
        if (this.#history.faultOccurs('crashed-before', place, agenda.now)) return forever(end({ how: 'crashed' }));
        const value = await run();
        if (writes && this.#history.faultOccurs('crashed-after', place, agenda.now))
          return forever(end({ how: 'crashed' }));
        if (writes && this.#history.faultOccurs('answer-lost', place, agenda.now)) throw new Injected('TimeoutError');
        return value;
      };
      const invocation = {
        name,
        startedAt,
        remaining: () => startedAt + limit - agenda.now,
        ports: this.#portsFor(skew, through),
      };
      // A function that takes too long is ended where it stands.
      agenda.at(startedAt + limit, () => {
        if (over) return false;
        end({ how: 'crashed' });
        return true;
      });
      fn(invocation).then(
        (value) => over || end({ how: 'returned', value }),
        (error: unknown) =>
          over || end({ how: 'threw', error: error instanceof Error ? error : new Error(String(error)) }),
      );
    });
  }

  #latency(place: string): number {
    const usual = this.#random.integer(`latency ${place}`, 1, 12);
    if (!this.#history.mayOccur('stalled', this.#agenda.now)) return usual;
    const stall = this.#random.integer(`stall ${place}`, STALL.from, STALL.to);
    return this.#history.faultOccurs('stalled', place, this.#agenda.now, stall) ? stall : usual;
  }

  #throttling = (place: string): string =>
    this.#random.pick(place, [
      'ProvisionedThroughputExceededException',
      'ThrottlingException',
      'InternalServerError',
      'TransactionInProgressException',
    ]);

  #portsFor(skew: number, through: Through): Ports {
    const ports = this.#ports();
    return {
      ...ports,
      clock: { now: () => (skew === 0 ? this.#agenda.instant : fromMs(this.#agenda.now + skew)) },
      store: bounded(ports.store, 'store', through),
      workflow: bounded(ports.workflow, 'workflow', through),
      bus: bounded(ports.bus, 'bus', through),
      nudges: bounded(ports.nudges, 'nudges', through),
      outside: { ...ports.outside, pause: (ms) => this.#agenda.sleep(ms) },
      policies: bounded(ports.policies, 'policies', through, WITHIN),
    };
  }
}

type Through = (port: string, method: string, run: () => unknown) => Promise<unknown>;

/** Of the rules, what a function has in its own memory. */
const WITHIN: ReadonlySet<string | symbol> = new Set(['current', 'rulesOf', 'byId', 'keep', 'shipped']);
const NOTHING: ReadonlySet<string | symbol> = new Set();

/** The same port, with every call led through the boundary but for those within. */
function bounded<Port extends object>(port: Port, name: string, through: Through, within = NOTHING): Port {
  return new Proxy(port, {
    get(target, property) {
      const found: unknown = Reflect.get(target, property);
      if (typeof found !== 'function' || within.has(property)) return found;
      return (...given: unknown[]) => through(name, String(property), () => Reflect.apply(found, target, given));
    },
  });
}

/** The answer that a dead function waits for. */
const forever = (_ended?: void): Promise<never> => new Promise(() => undefined);
