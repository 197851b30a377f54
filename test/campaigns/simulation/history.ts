import { type Dice, shortName } from './dice.ts';
import { type Fault, ODDS, faultsAt } from './faults.ts';

/** One thing that was done to the system from outside: an alert, a visit, a fault. */
export interface Happening {
  name: string;
  at: number;
  what: string;
}

/**
 * All that was done to the system from outside, by name. A replay leaves out what is not in `keep`, and the rest happens as it did, so that
 * a failure can be shrunk by leaving things out.
 */
export class History {
  readonly happenings: Happening[] = [];
  readonly faults = new Map<Fault, number>();
  readonly inputs = new Map<string, number>();
  /** Since when nothing went wrong. */
  troubleUntil: number;
  #luck: Dice;
  #start: number;
  #keep: ReadonlySet<string> | null;

  constructor(luck: Dice, start: number, keep: ReadonlySet<string> | null) {
    this.#luck = luck;
    this.#start = start;
    this.#keep = keep;
    this.troubleUntil = start;
  }

  /** Whether an input takes place. */
  takes(name: string, at: number, what: string): boolean {
    if (this.#keep && !this.#keep.has(shortName(name))) return false;
    this.happenings.push({ name, at, what });
    this.inputs.set(what, (this.inputs.get(what) ?? 0) + 1);
    return true;
  }

  /** Whether a fault strikes here and now; `lasts` is how long its direct effect takes. */
  strikes(fault: Fault, place: string, at: number, lasts = 0): boolean {
    const odds = ODDS[faultsAt(this.#luck, at - this.#start)][fault];
    if (odds === undefined) return false;
    const name = `${fault} ${place}`;
    if (!this.#luck.chance(name, odds)) return false;
    return this.suffers(fault, name, at, lasts);
  }

  /** A fault that is certain, unless it is left out. */
  suffers(fault: Fault, name: string, at: number, lasts: number): boolean {
    if (this.#keep && !this.#keep.has(shortName(name))) return false;
    this.happenings.push({ name, at, what: fault });
    this.faults.set(fault, (this.faults.get(fault) ?? 0) + 1);
    this.troubleUntil = Math.max(this.troubleUntil, at + lasts);
    return true;
  }
}
