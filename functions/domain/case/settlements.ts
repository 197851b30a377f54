import { type Instant, latest } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Assignment, type Case, isStanding } from './case.ts';

/** D1: one part of what is to be dealt with on the ground (处置事项): whose it is, until when, and since when it is done. */
export interface Settlement {
  /** `T1`. What it says is in its event. */
  id: string;
  unit: string;
  /** When it was asked for, or asked for anew. */
  askedAt: Instant;
  dueAt: Instant;
  settledAt?: Instant;
  /** How often it was asked for, where more than once: each time is a duty of its own. */
  rounds?: number;
  /** How often its time was extended since. */
  extended?: number;
  /** It is no part of the matter any more. Kept for its id. */
  dropped?: true;
  /** It is all of the matter, of whoever answers for the case: by the rules, as nobody divided it. */
  whole?: true;
  /** M4: the case that was joined, of which it is. */
  from?: string;
}

/** D1: a part set, given to another unit or another time, or dropped with a reason. `says`: the part in one sentence. */
export interface SettlementSet {
  type: 'settlement-set';
  settlement: string;
  unit?: string;
  says?: string;
  dueAt?: Instant;
  dropped?: true;
  reason?: string;
  whole?: true;
  /** M4: the joined case that it came with, since when it was asked for there, and how often extended. */
  from?: { case: string; askedAt?: Instant; extended?: number };
}

/** M4: a part as it goes over to the case that its own one joins. */
export type PartBrought = Required<Pick<SettlementSet, 'unit' | 'dueAt'>> & Pick<SettlementSet, 'says' | 'from'>;

/** D1: what was dealt with is not after all; of the whole where `settlement` is absent. */
export interface SettlementReopened {
  type: 'settlement-reopened';
  settlement?: string;
  dueAt?: Instant;
  reason: string;
}

/** D1: more time for a part, as it was approved. */
export interface SettlementExtended {
  type: 'settlement-extended';
  settlement: string;
  dueAt: Instant;
  proposalId: string;
}

export type SettlementBody = SettlementSet | SettlementReopened | SettlementExtended;

type Settled = Pick<Case, 'settlements' | 'settledAt'>;

/** Parts that count. */
export const settlementsOf = ({ settlements = [] }: Pick<Case, 'settlements'>): Settlement[] =>
  settlements.filter(({ dropped }) => !dropped);

/** Parts that are still to be dealt with. */
export const openSettlements = (state: Pick<Case, 'settlements'>): Settlement[] =>
  settlementsOf(state).filter(({ settledAt }) => settledAt === undefined);

/** D1: somebody has the case, its ground is not dealt with, and nothing says by when. */
export const isUnlimited = (state: Pick<Case, 'settlements' | 'settledAt' | 'assignments'>): boolean =>
  state.settledAt === undefined && settlementsOf(state).length === 0 && state.assignments.some(isStanding);

/** What the clock of a part belongs to: asked for anew, it is a duty of its own. */
export const settlementKey = ({ id, rounds = 1 }: Pick<Settlement, 'id' | 'rounds'>): string =>
  rounds > 1 ? `${id}.${rounds}` : id;

/** D1: the matter is dealt with once all its parts are. */
function whole(settlements: Settlement[]): Settled {
  const [first, ...others] = settlementsOf({ settlements }).map(({ settledAt }) => settledAt ?? null);
  if (first === undefined || first === null || others.some((at) => at === null)) return { settlements };
  return { settlements, settledAt: others.reduce<Instant>((last, at) => latest(last, at ?? last), first) };
}

/** The parts with one of them changed, and whether the matter is dealt with by that. */
export const withSettlement = (
  { settlements = [] }: Pick<Case, 'settlements'>,
  id: string,
  change: (one: Settlement) => Settlement,
): Settled => whole(settlements.map((one) => (one.id === id ? change(one) : one)));

/** What an event does to the parts. `settledAt` is absent where the matter is not dealt with. */
export function foldSettlement(state: Case, body: SettlementBody, at: Instant): Settled {
  const { settlements = [] } = state;
  switch (body.type) {
    case 'settlement-set': {
      const { settlement: id, unit, dueAt, dropped, from } = body;
      const known = settlements.some((one) => one.id === id);
      if (!known && unit !== undefined && dueAt !== undefined)
        return whole([
          ...settlements,
          {
            id,
            unit,
            dueAt,
            askedAt: from?.askedAt ?? at,
            ...pick(body, ['whole']),
            ...(from ? { from: from.case, ...pick(from, ['extended']) } : {}),
          },
        ]);
      return withSettlement(state, id, (one) => ({
        ...one,
        ...(unit === undefined ? {} : { unit }),
        ...(dueAt === undefined ? {} : { dueAt }),
        ...(dropped ? { dropped } : {}),
      }));
    }
    case 'settlement-reopened': {
      const { settlement: id, dueAt } = body;
      if (id === undefined) return {};
      return withSettlement(state, id, ({ settledAt: _settled, extended: _extended, ...one }) => ({
        ...one,
        askedAt: at,
        rounds: (one.rounds ?? 1) + 1,
        ...(dueAt === undefined ? {} : { dueAt }),
      }));
    }
    case 'settlement-extended':
      return withSettlement(state, body.settlement, (one) => ({
        ...one,
        dueAt: body.dueAt,
        extended: (one.extended ?? 0) + 1,
      }));
  }
}

/** D1: who takes the case over takes the parts over that the unit had in it. */
export function handedTo(
  { settlements, assignments }: Pick<Case, 'settlements' | 'assignments'>,
  taken: readonly string[],
  heir: string | undefined,
): Pick<Case, 'settlements'> {
  if (!settlements || heir === undefined) return {};
  const left = (unit: string): boolean =>
    assignments.some((one) => one.unit === unit && taken.includes(one.id)) &&
    !assignments.some((one) => one.unit === unit && isStanding(one) && !taken.includes(one.id));
  return {
    settlements: settlements.map((one) =>
      one.settledAt === undefined && left(one.unit) ? { ...one, unit: heir } : one,
    ),
  };
}

/** H5, R3: whose move a part is: its unit's while that has a part in the case. */
export const hasSettlement = (
  { assignments }: Pick<Case, 'assignments'>,
  { unit }: Pick<Settlement, 'unit'>,
): boolean => assignments.some((one: Assignment) => one.unit === unit && isStanding(one));
