import { allegationIn } from './allegation.ts';
import type { Foretold } from './advance-notice.ts';
import type { Case } from '../case/case.ts';
import type { Suggestion } from '../case/events.ts';
import { HARM_KINDS } from '../matter/harm.ts';
import { pick } from '../matter/pick.ts';
import type { Reason } from '../matter/reason.ts';
import { suggestGrades } from './grading.ts';
import type { RoutingModel } from './model.ts';
import type { Policy } from '../rules/policy.ts';
import type { Covers } from '../rules/source.ts';
import type { Routed } from './policy-owner.ts';
import { rank, type Ranking } from './ranking.ts';
import { type Relevance, relevanceOf, waitsElsewhere } from './relevance.ts';
import { route } from './routing.ts';
import { type Facts, wording } from './subject.ts';

/** A1, M1, R1, R2, H2: what the tables suggest for a new case, and before them the advance notice that told of it; a named person confirms or overrides it. */
export function suggest(
  policy: Policy,
  facts: Facts,
  {
    notice = null,
    model = null,
    covers,
  }: { notice?: Foretold | null; model?: RoutingModel | null; covers?: Covers | undefined } = {},
): Suggestion {
  const graded = suggestGrades(policy, facts);
  const ranking = model && rank(policy, facts, model);
  const routed = ranking ? asRanked(policy, ranking) : route(policy, facts);
  const wrongdoing = wrongdoingIn(policy, facts);
  // H5: the ledger may name the very unit that it complains of: it goes to the coordinator, who sees what the ledger says.
  const unit = wrongdoing ? policy.routing.defaultUnit : routed.unit;
  const primary = notice && !wrongdoing ? notice.unit : unit;
  const elsewhere = notice
    ? null
    : waitsElsewhere(policy, facts, covers, {
        grades: graded.grades,
        ...(wrongdoing ? { wrongdoing } : {}),
        ...pick(graded, ['emergencyKind']),
      });
  return {
    grades: graded.grades,
    gradeReasons: graded.reasons,
    ...(notice && !wrongdoing
      ? { unit: notice.unit, unitReasons: [notice.reason, ...routed.reasons.map(beside(routed.unit === notice.unit))] }
      : {
          unit,
          unitReasons: [
            ...(wrongdoing ? [COORDINATOR_FIRST] : []),
            ...routed.reasons.map(beside(routed.unit === unit)),
            // Said once: where the case waits as of elsewhere it says so by itself.
            ...(elsewhere ? [] : elsewhereReason(relevanceOf(policy, facts))),
          ],
        }),
    ...(ranking && !wrongdoing
      ? { ...rankedOf(ranking, notice), ...(model.id === undefined ? {} : { weights: model.id }) }
      : {}),
    // H5: who has a part in what may be a report of wrongdoing, the coordinator says.
    ...(routed.beside && !wrongdoing ? { beside: routed.beside.filter((one) => one.unit !== primary) } : {}),
    ...(wrongdoing === null ? {} : { wrongdoing }),
    ...(elsewhere ? { elsewhere } : {}),
    ...(graded.emergencyKind !== undefined && { emergencyKind: graded.emergencyKind }),
    ...(graded.harm ? { harm: pick(graded.harm, HARM_KINDS) } : {}),
  };
}

/** M4: told, never acted on: a person says whether it is passed on, and the clock counts until then. */
const elsewhereReason = ({ is, names }: Relevance): Reason[] =>
  is === 'elsewhere'
    ? [
        {
          row: 'elsewhere',
          clause: 'M4',
          says: `只提到${names.map((name) => `“${name}”`).join('')}，未提本市、本区及各街道：可能不属本区，请核实`,
        },
      ]
    : [];

/** Units read it: it says nothing of why. */
const COORDINATOR_FIRST: Reason = { row: 'coordinator', clause: 'R3', says: '先由值班台受理，研判后分办' };

/** What the ledger says where a notice names the unit: a second reason, or another view that the person who decides has to see. */
const beside =
  (agrees: boolean) =>
  (reason: Reason): Reason =>
    agrees ? reason : { ...reason, says: `分办台账另有建议：${reason.says}` };

/** The first of the ranking, with what the ledger says where that is another unit. */
function asRanked({ routing }: Policy, { routed, ranked: [first] }: Ranking): Routed {
  if (first === undefined || first.unit === routed.unit) return routed;
  const ledger = routed.unit === routing.defaultUnit ? [] : routed.reasons.map(beside(false));
  return { ...routed, ...first, reasons: [...first.reasons, ...ledger] };
}

/** Beside a unit that is sure, one less likely than this is noise, and the record is paid by the kilobyte. */
const BESIDE_SURE = 0.05;

/** What an advance notice names goes before: there is nothing to choose. */
function rankedOf({ ranked, choose }: Ranking, notice: Foretold | null): Pick<Suggestion, 'ranked' | 'choose'> {
  // What speaks for the first stands in the reasons of the suggestion.
  const worth = ranked.filter(({ share }, at) => choose || at === 0 || (share ?? 1) >= BESIDE_SURE);
  const kept = worth.map((one) => pick(one, ['unit', 'share', 'words']));
  if (!notice) return { ranked: kept, ...(choose ? { choose: true } : {}) };
  const others = kept.filter(({ unit }) => unit !== notice.unit);
  return { ranked: [{ unit: notice.unit }, ...others].slice(0, kept.length) };
}

/** H5: what tells of a report of wrongdoing, told as so. A person decides whether it is one. */
export function wrongdoingIn(policy: Policy, facts: Pick<Facts, 'title' | 'text' | 'topic' | 'place'>): Reason | null {
  const found = allegationIn(policy, wording(facts));
  return found === null
    ? null
    : { row: 'wrongdoing', clause: 'H5', says: `提到${found.what.map((one) => `“${one}”`).join('')}，疑为检举控告` };
}

/** H5: what may be a report of wrongdoing joins no case whose words a unit may read already; where a person has looked at the case, that stands. */
export const staysApart = (
  policy: Policy,
  facts: Parameters<typeof wrongdoingIn>[1],
  { wrongdoing }: Pick<Case, 'wrongdoing'>,
): boolean => wrongdoing === undefined && wrongdoingIn(policy, facts) !== null;
