import type { Case } from './case.ts';

/** M4, H2: a person found it to be of one matter with others, each of which is answered by itself. `was`: the group that it leaves for this one. */
export interface MatterLinked {
  type: 'matter-linked';
  group: string;
  /** The case that it was linked with. */
  with: string;
  was?: string;
  reason?: string;
}

/** It is of another matter after all. */
export interface MatterUnlinked {
  type: 'matter-unlinked';
  group: string;
  reason: string;
}

export function withoutGroup({ group: _left, ...state }: Case): Case {
  return state;
}
