import { type Case, isKeptApart } from '../case/case.ts';
import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { Learnt, RankingFigures, WeightsPlace } from '../rules/weights-rules.ts';
import type { RoutingModel, StoredModel } from './model.ts';
import { rank } from './ranking.ts';
import type { Facts } from './subject.ts';

/** How the ranking learns from the district's own record; values of a release. */
export interface LearningRules {
  clause: string;
  /** It is measured on cases that were discovered in so many days, and learns from older ones alone. */
  measuredDays: number;
  /** So many cases are looked at, the newest first. */
  newest: number;
  /** Fewer to learn from, or to measure on, say nothing. */
  fewest: number;
  /** H5: in how many cases a word stands at least. */
  messages: number;
  features: number;
  /** Where so many of a hundred are right that it is sure of, it may be sure of more. */
  sureRight: number;
  /** So long weights that nobody took up are kept. */
  keptDays: number;
}

/** Weights as they are kept for the district, with what is known of them: both are under one hash. */
export interface KeptWeights extends StoredModel {
  learnt: Learnt;
}

/** What a night found. */
export interface Learning extends Omit<Learnt, 'figures'> {
  /** `few`: too few cases to learn from or to measure on. `no-better`: than those in force. */
  came: 'few' | 'no-better' | 'better';
  /** How many cases were looked at; `more`: there are older ones. */
  looked: number;
  more: boolean;
  /** Of the weights in force, and of those that ship where others are in force. */
  weights: string;
  shipped?: RankingFigures;
  /** Where there were enough cases. */
  candidate?: {
    figures: RankingFigures;
    /** Right where those in force were wrong, and the other way round. */
    mends: number;
    spoils: number;
    /** Where it is better: it may be taken up until then. */
    offered?: WeightsPlace & { until: Instant };
  };
}

/** That the weights in force stay whatever the nights find, or that this is over. */
export interface WeightsPin {
  version: number;
  pinned: boolean;
  at: Instant;
  by: { id: string; name: string };
  reason: string;
}

/** A case whose answerer is known, as the tables read it. */
export interface Answered {
  number: string;
  facts: Facts;
  unit: string;
  discoveredAt: Instant;
}

/**
 * R2, R3: whose matter a case was, where nobody disputes it: one unit answers for it and signed for it itself. Not where it fell to the default
 * unit, was handed back, passed on, decided by an office or ordered by a superior: else weak units came to own everything. H5, H6, S4: never of a
 * report of wrongdoing, a case without content or a drill.
 */
export function acceptedBy(state: Case, { routing }: Pick<Policy, 'routing'>): string | null {
  const { drill, offline, grades, status, assignments, passes, takeovers = [] } = state;
  if (drill || offline || isKeptApart(state) || passes !== undefined || takeovers.length > 0) return null;
  // D3: of an emergency the ledger says whose it is.
  if (grades.emergency !== null) return null;
  if (status !== 'open' && status !== 'closed') return null;
  const answering = assignments.filter(({ part, former = [] }) =>
    [part, ...former.map((one) => one.part)].some((one) => one !== 'co-unit'),
  );
  const [only, ...others] = answering;
  if (only?.part !== 'primary' || others.length > 0 || only.unit === routing.defaultUnit) return null;
  const { state: is, signedFor, returns, former, assignedBy, missedThere } = only;
  const disputed = returns !== undefined || former !== undefined || missedThere !== undefined;
  return is === 'signed' && !signedFor && !disputed && assignedBy === undefined ? only.unit : null;
}

interface Placed {
  first: boolean;
  three: boolean;
  choose: boolean;
}

/** How a ranking does on cases whose unit is known; the ledger decides first, as when an alert comes. */
export function measured(policy: Policy, answered: readonly Answered[], model: RoutingModel): Placed[] {
  return answered.map(({ facts, unit }) => {
    const { ranked = [], choose = false } = rank(policy, facts, model) ?? {};
    return { first: ranked[0]?.unit === unit, three: ranked.some((one) => one.unit === unit), choose };
  });
}

export function figuresOf(placed: readonly Placed[]): RankingFigures {
  const count = (is: (one: Placed) => boolean): number => placed.filter(is).length;
  return {
    cases: placed.length,
    first: count(({ first }) => first),
    three: count(({ three }) => three),
    choose: count(({ choose }) => choose),
    sureRight: count(({ choose, first }) => !choose && first),
  };
}

/** Right where the other is wrong. */
export const rightWhereOther = (one: readonly Placed[], other: readonly Placed[]): number =>
  one.filter(({ first }, at) => first && other[at]?.first === false).length;

const surelyWrong = ({ cases, choose, sureRight }: RankingFigures): number => cases - choose - sureRight;

/** Right first more often, and where it is sure it is wrong no more often, or right as often as is asked of it. */
export function isBetter(
  one: RankingFigures,
  than: RankingFigures,
  { sureRight }: Pick<LearningRules, 'sureRight'>,
): boolean {
  const sure = one.cases - one.choose;
  return one.first > than.first && (surelyWrong(one) <= surelyWrong(than) || one.sureRight * 100 >= sure * sureRight);
}
