/**
 * Random values that hang on names and not on order: the same seed and name always give the same value, so that dropping one event from a
 * history leaves all others as they were.
 */
export interface Random {
  /** At least 0, below 1. */
  fraction(name: string): number;
  chance(name: string, likelihood: number): boolean;
  /** A whole number, both ends included. */
  integer(name: string, from: number, to: number): number;
  pick<Item>(name: string, items: readonly Item[]): Item;
  /** Waiting times that average `mean`: most are short, some are long. */
  wait(name: string, mean: number): number;
}

export function seededRandom(seed: number): Random {
  const fraction = (name: string): number => {
    let hash = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
    for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    chance: (name, likelihood) => fraction(name) < likelihood,
    integer: (name, from, to) => from + Math.floor(fraction(name) * (to - from + 1)),
    pick: (name, items) => {
      const item = items[Math.floor(fraction(name) * items.length)];
      if (item === undefined) throw new Error(`nothing to pick for ${name}`);
      return item;
    },
    wait: (name, mean) => Math.round(-Math.log(1 - fraction(name)) * mean),
  };
}

/** A short name for a long one, as it stands on a command line. */
export function shortName(name: string): string {
  return [1, 2]
    .map((seed) =>
      Math.floor(seededRandom(seed).fraction(name) * 2 ** 20)
        .toString(36)
        .padStart(4, '0'),
    )
    .join('');
}

/** Names that come again get a number, so that they do not draw the same values. */
export function numbering(): (name: string) => string {
  const times = new Map<string, number>();
  return (name) => {
    const nth = (times.get(name) ?? 0) + 1;
    times.set(name, nth);
    return nth === 1 ? name : `${name}~${nth}`;
  };
}
