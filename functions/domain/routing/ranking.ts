import type { Suggestion } from '../case/events.ts';
import type { Reason } from '../matter/reason.ts';
import type { Policy } from '../rules/policy.ts';
import { emergencyIn } from './emergency.ts';
import { featuresOf, type Hints } from './features.ts';
import { type Likely, likelyKinds, type RoutingModel } from './model.ts';
import type { Routed } from './policy-owner.ts';
import { route } from './routing.ts';
import { type Facts, subjectOf, type Worded } from './subject.ts';

/** A unit that is proposed, and why, in a sentence that a person can check. */
export type Ranked = NonNullable<Suggestion['ranked']>[number] & { reasons: Reason[] };
export type Read = Worded & Pick<Facts, 'at' | 'emergency'>;

/** What is proposed of who answers: the units by rank, and whether a person has to choose since none is sure enough. */
export interface Ranking {
  routed: Routed;
  ranked: Ranked[];
  choose: boolean;
}

const NOWHERE = { platforms: [], metrics: {} };

/** Of a unit less likely than this nobody need be told. */
const WORTH = 0.005;

/** Names a unit that no kind of body stands for. */
const UNIT = 'unit:';

/** What a kind of body that a model knows is in this district; null where it has none. */
export const unitOfKind = ({ bodies = [] }: Policy['routing'], kind: string): string | null =>
  kind.startsWith(UNIT) ? kind.slice(UNIT.length) : (bodies.find((one) => one.kind === kind)?.unit ?? null);

/** The kind of body that a unit of the district is. */
export const kindOfUnit = ({ bodies = [] }: Policy['routing'], unit: string): string =>
  bodies.find((one) => one.unit === unit)?.kind ?? `${UNIT}${unit}`;

/** What the tables say of a matter, for a model to read. */
export const hintsOf = (policy: Policy, facts: Read, { unit }: Pick<Routed, 'unit'>): Hints => ({
  ledger: unit === policy.routing.defaultUnit ? null : kindOfUnit(policy.routing, unit),
  subject: subjectOf(policy, facts),
});

/**
 * R1–R3, H2: units by how likely it is that the matter is theirs, each with its reasons. Where the ledger is sure, it decides; else what was
 * learnt from other matters ranks, and below the margin a person chooses. Null without a model, or where the rules know none.
 */
export function rank(policy: Policy, facts: Read, model: RoutingModel): Ranking | null {
  const { ranking, bodies } = policy.routing;
  if (!ranking || !bodies) return null;
  const found = route(policy, facts);
  // D3: what was learnt is of complaints; of an emergency the ledger says whose it is, also where words alone tell of it.
  const routed = { ...found, decides: found.decides || emergencyIn(policy, { ...NOWHERE, ...facts }) !== null };
  const likely = likelyUnits(policy, facts, routed, model).filter(({ share }) => share >= WORTH);
  const [first] = likely;
  const known = likely.map(
    ({ unit, share, kind, words }): Ranked => ({
      unit,
      share: Math.round(share * 100) / 100,
      ...(words.length > 0 ? { words } : {}),
      reasons: [
        ...(unit === routed.unit && !routed.decides ? routed.reasons : []),
        {
          row: 'learnt',
          clause: ranking.clause,
          says: `按以往来件，${quoted(words)}指向${kind}（把握${Math.round(share * 100)}%）`,
        },
      ],
    }),
  );
  const ledger: Ranked = { unit: routed.unit, reasons: routed.reasons };
  const others = known.filter(({ unit }) => unit !== routed.unit);
  const sure = first !== undefined && first.share >= ranking.margin;
  const all = routed.decides
    ? [ledger, ...others]
    : routed.byPlace === true && !known.some(({ unit }) => unit === routed.unit)
      ? known.toSpliced(sure ? 1 : 0, 0, ledger)
      : known;
  return {
    routed,
    ranked: all.length === 0 ? [ledger] : all.slice(0, ranking.shows),
    // R2: what no department is likelier than not to answer for is the street's own.
    choose: !routed.decides && !sure && !(routed.byPlace === true && (first?.share ?? 0) < 0.5),
  };
}

/** H5: the record is for ever and the citizen's words are not: of those that weighed it has none but what the policy's own lists hold. */
function recordable({ words, routing }: Policy): (gram: string) => boolean {
  const listed = new Set([
    ...words.subjects.flatMap(({ matches }) => matches),
    ...routing.rows.flatMap(({ mentions = [] }) => mentions),
  ]);
  return (gram) => listed.has(gram);
}

const quoted = (words: readonly string[]): string =>
  words.length === 0 ? '' : `${words.map((word) => `“${word}”`).join('')}等词`;

interface LikelyUnit extends Omit<Likely, 'kind'> {
  unit: string;
  kind: string;
}

/** The kinds of body as units of the district: what two kinds say of one unit counts together, and what none is here counts nothing. */
function likelyUnits(policy: Policy, facts: Read, routed: Routed, model: RoutingModel): LikelyUnit[] {
  const found = new Map<string, LikelyUnit>();
  for (const { kind, share, words } of likelyKinds(
    model,
    featuresOf(facts, hintsOf(policy, facts, routed)),
    recordable(policy),
  )) {
    const unit = unitOfKind(policy.routing, kind);
    if (unit === null) continue;
    const before = found.get(unit);
    found.set(unit, before ? { ...before, share: before.share + share } : { unit, kind, share, words });
  }
  const sum = [...found.values()].reduce((all, { share }) => all + share, 0) || 1;
  return [...found.values()].map((one) => ({ ...one, share: one.share / sum })).toSorted((a, b) => b.share - a.share);
}
