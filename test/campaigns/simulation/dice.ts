/**
 * Chance that hangs on names and not on order: the same seed and the same name always give the same roll, so that dropping one event from a
 * history leaves the luck of all others as it was.
 */
export interface Dice {
  /** 0 ≤ roll < 1. */
  roll(name: string): number;
  chance(name: string, likelihood: number): boolean;
  /** A whole number, both ends included. */
  whole(name: string, from: number, to: number): number;
  pick<Item>(name: string, items: readonly Item[]): Item;
  /** Waiting times that average `mean`: most are short, some are long. */
  wait(name: string, mean: number): number;
}

export function dice(seed: number): Dice {
  const roll = (name: string): number => {
    let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
    for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    chance: (name, likelihood) => roll(name) < likelihood,
    whole: (name, from, to) => from + Math.floor(roll(name) * (to - from + 1)),
    pick: (name, items) => {
      const item = items[Math.floor(roll(name) * items.length)];
      if (item === undefined) throw new Error(`nothing to pick for ${name}`);
      return item;
    },
    wait: (name, mean) => Math.round(-Math.log(1 - roll(name)) * mean),
  };
}

/** A short name for a long one, as it stands on a command line. */
export function shortName(name: string): string {
  return [1, 2]
    .map((seed) =>
      Math.floor(dice(seed).roll(name) * 2 ** 20)
        .toString(36)
        .padStart(4, '0'),
    )
    .join('');
}

/** Names that come again get a number, so that luck does not repeat itself. */
export function numbering(): (name: string) => string {
  const times = new Map<string, number>();
  return (name) => {
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return nth === 1 ? name : `${name}~${nth}`;
  };
}
