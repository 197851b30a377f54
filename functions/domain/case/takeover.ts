import { type Breach, withoutWord } from '../matter/breach.ts';
import type { Evidence } from '../matter/evidence.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';

/** P3: a superior command (上级提级指挥) has taken the case over: until it hands it back, what is released is for it to say. */
export interface Takeover {
  id: string;
  body: string;
  since: Instant;
  until?: Instant;
  /** When the district first asked it what is to be released. */
  askedAt?: Instant;
  /** M4: the case that was joined, which it had taken over. */
  from?: string;
  /** A correction says that it never was. Kept for its id. */
  void?: true;
}

/** M4: as a case that joins another brings it. */
export type TakeoverBrought = Pick<TakenOver, 'body' | 'since' | 'number' | 'evidence'> & {
  from: NonNullable<TakenOver['from']>;
};

interface TakenOver {
  type: 'taken-over';
  takeover: string;
  body: string;
  since: Instant;
  /** Of the paper that says so. */
  number?: string;
  evidence: Evidence[];
  from?: { case: string; askedAt?: Instant };
  /** P3: releases of the district’s own that were recorded before this was, and came after its start: for a named person to judge. */
  before?: string[];
}

export type TakeoverBody =
  | TakenOver
  | { type: 'handed-back'; takeover: string; until: Instant; says: string; evidence: Evidence[] }
  | { type: 'superior-asked'; takeover: string; to: string; says: string; means: string; askedAt: Instant };

interface Bearer {
  takeovers?: Takeover[];
}

/** Whoever commands now. */
export const commanding = ({ takeovers = [] }: Bearer): Takeover | undefined =>
  takeovers.find(({ until, void: never }) => until === undefined && !never);

/** Whoever commanded at an instant: from the one in which it took over to the one in which it handed back. */
export const commandingAt = ({ takeovers = [] }: Bearer, at: Instant): Takeover | undefined =>
  takeovers.find(({ since, until, void: never }) => !never && since <= at && (until === undefined || at < until));

export function foldTakeover({ takeovers = [] }: Bearer, body: TakeoverBody): Required<Bearer> {
  if (body.type === 'taken-over') {
    const { takeover: id, body: who, since, from } = body;
    const brought = from ? { from: from.case, ...pick(from, ['askedAt']) } : {};
    return { takeovers: [...takeovers, { id, body: who, since, ...brought }] };
  }
  return {
    takeovers: takeovers.map((one) => {
      if (one.id !== body.takeover) return one;
      if (body.type === 'handed-back') return { ...one, until: body.until };
      return one.askedAt !== undefined && one.askedAt <= body.askedAt ? one : { ...one, askedAt: body.askedAt };
    }),
  };
}

interface Released extends Bearer {
  number: string;
  releases: readonly { id: string; publishedAt: Instant; unit: string }[];
  breaches?: Breach[];
}

/** P3, H2: releases of which it turns out that a superior commanded when they went out. */
export const withoutWords = (state: Released, before: readonly string[] = []): Pick<Released, 'breaches'> =>
  state.releases
    .filter(({ id }) => before.includes(id))
    .reduce<Pick<Released, 'breaches'>>(
      (known, release) => ({ ...known, ...withoutWord({ number: state.number, ...known }, release) }),
      pick(state, ['breaches']),
    );

/** M4: it commands no more here what is a matter of its own again. */
export const takeoversGone = ({ takeovers }: Bearer, cases: readonly string[], at: Instant): Bearer =>
  takeovers
    ? {
        takeovers: takeovers.map((one) =>
          one.until === undefined && one.from !== undefined && cases.includes(one.from) ? { ...one, until: at } : one,
        ),
      }
    : {};
