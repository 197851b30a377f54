import type { Policy } from '../rules/policy.ts';
import type { Source } from '../rules/source.ts';

/** S4: compared by its words, as monitoring systems' alerts are, and with those of its own exercise alone. No monitoring system has this name. */
export const exerciseSource: Source = {
  id: 'exercise',
  name: '演练导调',
  clause: 'S4',
  joinsByText: true,
  lists: [],
  fields: {},
  times: [],
  grades: {},
  sentiments: {},
};

/** Where an alert came from, as the rules name it; undefined: by hand, or from a source that they no longer have. */
export const sourceById = (id: string, { sources }: Pick<Policy, 'sources'>): Source | undefined =>
  id === exerciseSource.id ? exerciseSource : sources.find((known) => known.id === id);
