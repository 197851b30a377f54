import type { ActionName } from './actions/offered.ts';

/** By the first letter of the English name, as far as it is free; J, K and U walk the list that the case was opened from. */
export const ACT_KEYS = {
  C: 'confirm',
  A: 'assign',
  S: 'sign',
  B: 'return',
  M: 'remind',
  R: 'release',
  T: 'settle',
  G: 'grade',
  P: 'report-progress',
  N: 'note',
  O: 'join',
  X: 'close',
  E: 'end',
} as const satisfies Record<string, ActionName>;

export const keyOf = (name: ActionName): string | undefined =>
  Object.entries(ACT_KEYS).find(([, act]) => act === name)?.[0];
