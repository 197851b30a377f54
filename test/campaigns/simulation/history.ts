import { type Random, shortName } from './random.ts';
import { type Fault, type FaultProfile, ODDS, profilesOf } from './faults.ts';

/** One thing that was done to the system from outside: an alert, a visit, a fault. */
export interface Occurrence {
  name: string;
  at: number;
  what: string;
}

/**
 * All that was done to the system from outside, by name. A replay leaves out what is not in `keep`, and the rest happens as it did, so that
 * a failure can be shrunk by leaving things out.
 */
export class History {
  readonly occurrences: Occurrence[] = [];
  readonly faults = new Map<Fault, number>();
  readonly inputs = new Map<string, number>();
  /** Since when nothing went wrong. */
  faultsUntil: number;
  #random: Random;
  #profileAt: (since: number) => FaultProfile;
  #start: number;
  #keep: ReadonlySet<string> | null;

  constructor(random: Random, start: number, keep: ReadonlySet<string> | null) {
    this.#random = random;
    this.#profileAt = profilesOf(random);
    this.#start = start;
    this.#keep = keep;
    this.faultsUntil = start;
  }

  /** Whether an input takes place. */
  inputOccurs(name: string, at: number, what: string): boolean {
    if (this.#keep && !this.#keep.has(shortName(name))) return false;
    this.occurrences.push({ name, at, what });
    this.inputs.set(what, (this.inputs.get(what) ?? 0) + 1);
    return true;
  }

  /** Whether a fault strikes here and now; `lasts` is how long its direct effect takes. */
  faultOccurs(fault: Fault, place: string, at: number, lasts = 0): boolean {
    const odds = this.#oddsOf(fault, at);
    if (odds === undefined) return false;
    const name = `${fault} ${place}`;
    if (!this.#random.chance(name, odds)) return false;
    return this.certainFaultOccurs(fault, name, at, lasts);
  }

  /** Whether a fault can strike at an instant at all. */
  mayOccur = (fault: Fault, at: number): boolean => this.#oddsOf(fault, at) !== undefined;

  #oddsOf = (fault: Fault, at: number): number | undefined => ODDS[this.#profileAt(at - this.#start)][fault];

  /** A fault that is certain, unless it is left out. */
  certainFaultOccurs(fault: Fault, name: string, at: number, lasts: number): boolean {
    if (this.#keep && !this.#keep.has(shortName(name))) return false;
    this.occurrences.push({ name, at, what: fault });
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
    this.faultsUntil = Math.max(this.faultsUntil, at + lasts);
    return true;
  }
}
