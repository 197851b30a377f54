import type { components } from '../../api/schema.ts';

type Schemas = components['schemas'];
type Proposed = Schemas['SameEvent']['proposed'][number];
type Shared = Schemas['WordsAnswer']['shared'];

export interface ProposedCase extends Proposed {
  /** What both say, once the words are open; null while they are not. */
  phrases: string[] | null;
  /** H4: a case joins only one that was learnt of no later. */
  joinable: boolean;
}

/** M4: what may be of the same event as a case, with what both say as far as its words are open. */
export const proposedCases = (
  { discoveredAt }: { discoveredAt: string },
  proposed: readonly Proposed[],
  shared: Shared | undefined,
): ProposedCase[] =>
  proposed.map((one) => ({
    ...one,
    phrases: shared?.find(({ number }) => number === one.number)?.phrases ?? null,
    joinable: Date.parse(one.discoveredAt) <= Date.parse(discoveredAt),
  }));

/** H2: what the key joins into, if a person goes on from there: the likeliest that it may join. */
export const likeliest = (cases: readonly ProposedCase[]): string | undefined =>
  cases.find(({ joinable, apart }) => joinable && apart === undefined)?.number;
