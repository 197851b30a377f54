/** Each apart: the missing are not the dead, and nobody knows yet how the trapped are. */
export const TOLLS = ['deaths', 'missing', 'trapped', 'seriouslyInjured', 'injured'] as const;
export type TollName = (typeof TOLLS)[number];
export type Toll = Partial<Record<TollName, string>>;

/** A number of people as it is typed: `３`, `3人`, `1,200`. undefined: left blank, not known; null: nobody can tell. */
export function peopleIn(typed = ''): number | null | undefined {
  const bare = typed
    .normalize('NFKC')
    .replaceAll(/[\s,，]/g, '')
    .replace(/[人名]$/, '');
  if (bare === '') return undefined;
  return /^\d{1,6}$/.test(bare) ? Number(bare) : null;
}

/** The figures that are known; null while one of them is none. */
export function figuresOf(toll: Toll): Partial<Record<TollName, number>> | null {
  const figures: Partial<Record<TollName, number>> = {};
  for (const name of TOLLS) {
    const people = peopleIn(toll[name]);
    if (people === null) return null;
    if (people !== undefined) figures[name] = people;
  }
  return figures;
}
