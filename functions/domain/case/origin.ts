import { type Instant, earliest } from '../matter/instant.ts';
import type { Reach } from '../matter/outlet.ts';
import type { Case, KnownEmergency, MissedDuty } from './case.ts';
import type { GraverEmergency, Learnt } from './graver-emergency.ts';

/** When what joined a case was first published or discovered, and where. */
export interface Origin {
  publishedAt?: Instant;
  /** The platform or the source of it. */
  on?: string;
  discoveredAt?: Instant;
  /** P2–P5: what the case that was joined had missed, which is on its record. */
  missed?: Omit<MissedDuty, 'in'>[];
  /** The gravest emergency that the case which was joined knew of earlier. */
  emergency?: KnownEmergency;
}

/** As many duties as can have been missed before a case with others is joined; of more the latest. */
const MOST_MISSED = 8;

/** H4: when the matter was first published is the earliest that anything of it says; what of it was discovered first is kept beside the start of the clocks. */
export function traced(
  state: Case,
  { publishedAt, on, discoveredAt, missed = [], emergency, fromCase = '' }: Origin & { fromCase?: string },
): Partial<Case> {
  const first = publishedAt !== undefined && publishedAt < (state.firstPublishedAt ?? LAST);
  return {
    ...(first ? { firstPublishedAt: publishedAt, ...(on === undefined ? {} : { firstPublishedOn: on }) } : {}),
    ...(discoveredAt === undefined ? {} : { knownAt: earliest(discoveredAt, state.knownAt ?? discoveredAt) }),
    ...(emergency === undefined ? {} : { emergencyKnown: { ...emergency, in: fromCase } }),
    ...(missed.length === 0
      ? {}
      : {
          missedBefore: [...(state.missedBefore ?? []), ...missed.map((one) => ({ ...one, in: fromCase }))].slice(
            -MOST_MISSED,
          ),
        }),
  };
}

/** After every instant. */
const LAST: Instant = '9';

/** What a case knows by its alerts alone: what went with one of them, or came of none, is null. */
export interface ByAlerts {
  grades?: Case['grades'];
  emergencyKind?: string | null;
  graver?: GraverEmergency | null;
  learnt?: Learnt[] | null;
  heard?: NonNullable<Case['heard']> | null;
  firstPublishedAt?: Instant | null;
  firstPublishedOn?: string | null;
  knownAt?: Instant | null;
  missedBefore?: MissedDuty[] | null;
  emergencyKnown?: NonNullable<Case['emergencyKnown']> | null;
  reach?: Reach[] | null;
}

const FIELDS = [
  'grades',
  'emergencyKind',
  'graver',
  'learnt',
  'heard',
  'firstPublishedAt',
  'firstPublishedOn',
  'knownAt',
  'missedBefore',
  'emergencyKnown',
  'reach',
] as const satisfies (keyof ByAlerts)[];

/** What one state knows by its alerts otherwise than another. */
export function differences(state: Case, other: Case): ByAlerts {
  const changed = FIELDS.filter((field) => JSON.stringify(state[field]) !== JSON.stringify(other[field]));
  return Object.fromEntries(changed.map((field) => [field, other[field] ?? null]));
}

/** The state with what it knows by its alerts. */
export function withKnown(state: Case, known: ByAlerts): Case {
  const {
    emergencyKind,
    graver,
    learnt,
    heard,
    firstPublishedAt,
    firstPublishedOn,
    knownAt,
    missedBefore,
    emergencyKnown,
    reach,
    ...rest
  } = state;
  const kept = {
    emergencyKind,
    graver,
    learnt,
    heard,
    firstPublishedAt,
    firstPublishedOn,
    knownAt,
    missedBefore,
    emergencyKnown,
    reach,
    ...known,
  };
  return { ...rest, ...present(kept) };
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], null | undefined> };
const present = <T extends object>(fields: T): Present<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as Present<T>;
