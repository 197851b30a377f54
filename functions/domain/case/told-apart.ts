import type { Case } from './case.ts';

/** M4: the cases that a person told apart from this one, after one more is, or is no longer. */
export const toldApart = ({ apart = [] }: Pick<Case, 'apart'>, said: { number: string; apart: boolean }): string[] => {
  const others = apart.filter((number) => number !== said.number);
  return said.apart ? [...others, said.number] : others;
};

/** M4: on which of two cases somebody said that they are of different events. */
export const apartOn = (
  one: Pick<Case, 'number' | 'apart'>,
  other: Pick<Case, 'number' | 'apart'>,
): string | undefined =>
  one.apart?.includes(other.number) ? one.number : other.apart?.includes(one.number) ? other.number : undefined;
