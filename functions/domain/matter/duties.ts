import { clockKey } from './clock.ts';
import type { Matter } from './matter.ts';

/** H2: what is at stake in a matter of any kind: whether it is over, which duties there are, how each fared. */
export const dutiesOf = ({
  status,
  breaches = [],
  clocks,
}: Pick<Matter, 'status' | 'breaches' | 'clocks'>): object => ({
  status,
  breaches: breaches.map(({ duty, is, dueAt }) => `${duty} ${is} ${dueAt}`).toSorted(),
  clocks: clocks
    .filter((clock) => clock.state !== 'superseded')
    .map(({ kind, of, startAt, dueAt, state: is, late }) =>
      [clockKey(kind, of), startAt, dueAt, is, late ?? false].join(' '),
    )
    .toSorted(),
});
