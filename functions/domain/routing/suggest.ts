import type { Foretold } from './advance-notice.ts';
import type { Case } from '../case/case.ts';
import type { Suggestion } from '../case/events.ts';
import { HARM_KINDS } from '../matter/harm.ts';
import { pick } from '../matter/pick.ts';
import type { Reason } from '../matter/reason.ts';
import { suggestGrades } from './grading.ts';
import type { RoutingModel } from './model.ts';
import type { Policy } from '../rules/policy.ts';
import type { Routed } from './policy-owner.ts';
import { rank, type Ranking } from './ranking.ts';
import { route } from './routing.ts';
import { says, SENTENCE_ENDS } from './senses.ts';
import { type Facts, wording } from './subject.ts';

/** A1, M1, R1, R2, H2: what the tables suggest for a new case, and before them the advance notice that told of it; a named person confirms or overrides it. */
export function suggest(
  policy: Policy,
  facts: Facts,
  { notice = null, model = null }: { notice?: Foretold | null; model?: RoutingModel | null } = {},
): Suggestion {
  const graded = suggestGrades(policy, facts);
  const ranking = model && rank(policy, facts, model);
  const routed = ranking ? asRanked(policy, ranking) : route(policy, facts);
  const wrongdoing = wrongdoingIn(policy, facts);
  // H5: the ledger may name the very unit that it complains of: it goes to the coordinator, who sees what the ledger says.
  const unit = wrongdoing ? policy.routing.defaultUnit : routed.unit;
  const primary = notice && !wrongdoing ? notice.unit : unit;
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
          ],
        }),
    ...(ranking && !wrongdoing ? rankedOf(ranking, notice) : {}),
    // H5: who has a part in what may be a report of wrongdoing, the coordinator says.
    ...(routed.beside && !wrongdoing ? { beside: routed.beside.filter((one) => one.unit !== primary) } : {}),
    ...(wrongdoing === null ? {} : { wrongdoing }),
    ...(graded.emergencyKind !== undefined && { emergencyKind: graded.emergencyKind }),
    ...(graded.harm ? { harm: pick(graded.harm, HARM_KINDS) } : {}),
  };
}

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

/** What an advance notice names goes before: there is nothing to choose. */
function rankedOf({ ranked, choose }: Ranking, notice: Foretold | null): Pick<Suggestion, 'ranked' | 'choose'> {
  // What speaks for the first stands in the reasons of the suggestion.
  const kept = ranked.map((one) => pick(one, ['unit', 'share', 'words']));
  if (!notice) return { ranked: kept, ...(choose ? { choose: true } : {}) };
  const others = kept.filter(({ unit }) => unit !== notice.unit);
  return { ranked: [{ unit: notice.unit }, ...others].slice(0, kept.length) };
}

/** H5: what tells of a report of wrongdoing: a phrase of the policy's list, or one sentence that tells of taking and of an office or an accusation. A person decides whether it is one. */
export function wrongdoingIn(policy: Policy, facts: Pick<Facts, 'title' | 'text' | 'topic' | 'place'>): Reason | null {
  const said = wording(facts);
  const word = policy.words.wrongdoing?.find((known) => says(policy, said, known));
  const seen = word === undefined ? takingIn(policy, said) : [word];
  return seen === null
    ? null
    : { row: 'wrongdoing', clause: 'H5', says: `提到${seen.map((one) => `“${one}”`).join('')}，疑为检举控告` };
}

function takingIn(policy: Policy, said: string): string[] | null {
  const signs = policy.words.wrongdoingSigns;
  if (!signs) return null;
  for (const whole of said.split(SENTENCE_ENDS)) {
    const sentence = withoutAddress(whole, signs);
    if (signs.unless.some((word) => sentence.includes(word))) continue;
    const taking = signs.taking.find((word) => says(policy, sentence, word));
    if (taking === undefined) continue;
    const who = [...signs.offices, ...signs.accusing].find((word) => says(policy, sentence, word));
    if (who !== undefined) return [who, taking];
  }
  return null;
}

/** How many characters of a name or a place may stand between: `尊敬的北仑区领导`. */
const ADDRESSED_WITHIN = 6;

/** H5: whom a letter is addressed to is accused of nothing. */
function withoutAddress(
  sentence: string,
  { salutations = [], offices }: NonNullable<Policy['words']['wrongdoingSigns']>,
): string {
  for (const salutation of salutations) {
    const from = sentence.indexOf(salutation);
    if (from === -1) continue;
    const start = from + salutation.length;
    const ends = offices.flatMap((office) => {
      const at = sentence.indexOf(office, start);
      return at === -1 || at - start > ADDRESSED_WITHIN ? [] : [at + office.length];
    });
    const end = Math.min(...ends);
    if (ends.length > 0 && !/[，,：:、]/.test(sentence.slice(start, end)))
      return withoutAddress(`${sentence.slice(0, from)}，${sentence.slice(end)}`, {
        offices,
        salutations,
        accusing: [],
        taking: [],
        unless: [],
      });
  }
  return sentence;
}

/** H5: what may be a report of wrongdoing joins no case whose words a unit may read already; where a person has looked at the case, that stands. */
export const staysApart = (
  policy: Policy,
  facts: Parameters<typeof wrongdoingIn>[1],
  { wrongdoing }: Pick<Case, 'wrongdoing'>,
): boolean => wrongdoing === undefined && wrongdoingIn(policy, facts) !== null;
