import { fromMs, type Instant } from '../../../functions/domain/matter/instant.ts';

interface Entry {
  at: number;
  order: number;
  run: () => boolean | void;
}

/** All that will happen, in order of time: a call answers, a timer ends, a person comes by. The only clock of a simulation. */
export class Agenda {
  now: number;
  /** The present, written out once for all who ask for it. */
  #written: { now: number; instant: Instant } | null = null;
  #heap: Entry[] = [];
  #order = 0;

  constructor(start: number) {
    this.now = start;
  }

  get instant(): Instant {
    if (this.#written?.now !== this.now) this.#written = { now: this.now, instant: fromMs(this.now) };
    return this.#written.instant;
  }

  /** `run` returns false when nobody has to be waited for after it. */
  at(at: number, run: () => boolean | void): void {
    this.#order += 1;
    const entry = { at: Math.max(at, this.now), order: this.#order, run };
    this.#heap.push(entry);
    let index = this.#heap.length - 1;
    while (index > 0) {
      const above = (index - 1) >> 1;
      if (!before(entry, this.#entry(above))) break;
      this.#heap[index] = this.#entry(above);
      index = above;
    }
    this.#heap[index] = entry;
  }

  /** Waits in simulated time. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.at(this.now + ms, resolve);
    });
  }

  /** Runs until an instant; false when `stop` said so before. */
  async runUntil(until: number, stop: () => boolean): Promise<boolean> {
    for (;;) {
      const next = this.#heap[0];
      if (!next || next.at > until) break;
      this.#take();
      // After a pause of the whole system, what should have come meanwhile comes late.
      this.now = Math.max(this.now, next.at);
      // What was resumed runs on to its next call before anything else happens.
      if (next.run() !== false) await drained();
      if (stop()) return false;
    }
    this.now = Math.max(this.now, until);
    return true;
  }

  #entry(index: number): Entry {
    const entry = this.#heap[index];
    if (!entry) throw new Error(`no entry ${index} in the agenda`);
    return entry;
  }

  #take(): void {
    const last = this.#heap.pop();
    const size = this.#heap.length;
    if (!last || size === 0) return;
    let index = 0;
    for (;;) {
      let least = 2 * index + 1;
      if (least >= size) break;
      if (least + 1 < size && before(this.#entry(least + 1), this.#entry(least))) least += 1;
      if (!before(this.#entry(least), last)) break;
      this.#heap[index] = this.#entry(least);
      index = least;
    }
    this.#heap[index] = last;
  }
}

const before = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
const drained = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
