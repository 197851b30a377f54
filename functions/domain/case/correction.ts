import type { Evidence } from '../matter/evidence.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import type { Instant } from '../matter/instant.ts';
import type { Assignment, Case, ReleaseFact, SetLimit } from './case.ts';

/** What may be corrected of a release. */
export const RELEASE_FIELDS = [
  'form',
  'publishedAt',
  'address',
  'place',
  'attendance',
  'bySuperior',
  'final',
  'followUpAt',
  'unit',
  'orders',
] as const satisfies (keyof FactFields)[];

/** Facts that may be corrected, by the event that recorded them, and what of each. */
export const CORRECTABLE = {
  'case-opened': ['discoveredAt', 'firstPublishedAt', 'dueAt', 'number'],
  'limit-set': ['dueAt', 'number', 'void'],
  assigned: ['dueAt', 'number'],
  signed: ['signer'],
  released: [...RELEASE_FIELDS, 'timeConfirmed', 'void'],
  settled: ['settledAt', 'void'],
  reported: ['reportedAt', 'to', 'means', 'timeConfirmed', 'void'],
} as const satisfies Record<string, (keyof FactFields)[]>;
export type FactType = keyof typeof CORRECTABLE;

/** What, was, is, why, and who: a corrected fact. The event that recorded it stands as it was. */
export interface Corrected {
  type: 'corrected';
  /** The number of the event that recorded it. */
  event: number;
  fact: FactType;
  was: FactFields;
  is: FactFields;
  reason: string;
  evidence: Evidence[];
  /** What the state holds of it now. */
  sets: CorrectedState;
  /** The second person, where one was needed, and the proposal that he decided. */
  approvedBy?: string;
  proposalId?: string;
}

export interface CorrectedState {
  discoveredAt?: Instant;
  firstPublishedAt?: Instant;
  assignedBy?: NonNullable<Case['assignedBy']>;
  limit?: SetLimit;
  assignment?: Pick<Assignment, 'id'> & Partial<Pick<Assignment, 'assignedBy' | 'signedBy'>>;
  release?: ReleaseFact;
  /** null: there is none any more. */
  settledAt?: Instant | null;
  reportedAt?: Instant | null;
  /** The id of a release or limit that never was. */
  gone?: string;
}

/** The state with one fact corrected. */
export function foldCorrection(state: Case, { sets }: Corrected): Case {
  const { release, limit, assignment, gone, settledAt, reportedAt, ...plain } = sets;
  const { settledAt: settled, reportedAt: reported, firstAnsweredAt: _, ...rest } = state;
  const releases = state.releases
    .filter(({ id }) => id !== gone)
    .map((one) => (one.id === release?.id ? release : one));
  const limits = state.limits?.filter(({ id }) => id !== gone).map((one) => (one.id === limit?.id ? limit : one));
  const [newSettled, newReported] = [
    settledAt === undefined ? settled : settledAt,
    reportedAt === undefined ? reported : reportedAt,
  ];
  const answered = firstAnswered(releases);
  return {
    ...rest,
    ...plain,
    releases,
    ...(limits ? { limits } : {}),
    assignments: state.assignments.map((one) => (one.id === assignment?.id ? { ...one, ...assignment } : one)),
    ...(newSettled ? { settledAt: newSettled } : {}),
    ...(newReported ? { reportedAt: newReported } : {}),
    ...(answered ? { firstAnsweredAt: answered } : {}),
  };
}

/** P4: when the public was first answered. */
export const firstAnswered = (releases: readonly ReleaseFact[]): Instant | undefined =>
  releases
    .filter(({ fulfils }) => fulfils.length > 0)
    .map(countsFrom)
    .toSorted()[0];

/** From when a release counts: the time of a late entry that would undo a miss only once a second person confirmed it. */
export const countsFrom = ({ publishedAt, countsFrom: since }: ReleaseFact): Instant => since ?? publishedAt;
