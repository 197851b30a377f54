import type { Directory } from '../people/directory.ts';

/** H2: the people of the unit whose fact it is do not decide on it. Those of the desk's units may: there is nobody else. */
export const barred = (unit: string, { units }: Directory): string[] =>
  units.some(({ id, desk }) => id === unit && desk !== true) ? [unit] : [];
