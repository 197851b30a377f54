import type { Grade } from '../matter/grade.ts';
import type { Reason } from '../matter/reason.ts';
import { own } from '../matter/own.ts';
import { HARM_KINDS, worstOf } from '../matter/harm.ts';
import type { Policy } from '../rules/policy.ts';
import { wallClock } from '../matter/instant.ts';
import { casualtiesIn, type Told } from './casualties.ts';
import type { Harmed } from './scales.ts';
import { type Happening, happeningIn } from './happening.ts';
import { kindOf } from './emergency-kind.ts';
import { type Facts, wording } from './subject.ts';

/** An emergency as its source states it and as its words tell of it: hearsay both, until the competent body says so. */
export interface Emergency {
  kind?: string;
  grade?: Grade;
  harmed: Harmed;
  /** What the words told, and that nobody has checked it. */
  told: Reason[];
  day: string;
}

/** Without a day any scale that is not over is in force. */
const TODAY = '9998-12-31';

/** A1, M1: the emergency that a source states or that words alone tell of; null for none. Of each kind of harm the graver figure counts. */
export function emergencyIn(policy: Policy, facts: Facts): Emergency | null {
  const text = wording(facts);
  const at = facts.at === undefined ? null : wallClock(facts.at);
  const told = casualtiesIn(text, policy.words.casualties, at?.year);
  const stated = facts.emergency;
  const kind = kindOf(policy, stated?.kind) ?? kindOf(policy, text);
  const happening = stated || isTold(policy, told, kind) ? null : happeningIn(policy, text, facts.at);
  if (!stated && happening === null && !isTold(policy, told, kind)) return null;
  const { kind: _said, grade, ...figures } = stated ?? {};
  const harmed: Harmed = { ...figures, ...worstOf(figures, told.harm) };
  const named = kind ?? happening?.kind;
  return {
    ...(named === undefined ? {} : { kind: named }),
    ...(grade === undefined ? {} : { grade }),
    harmed,
    told: [...happeningReason(happening), ...reasonsOf(told, policy.words.casualties.clause)],
    day: at?.date ?? TODAY,
  };
}

/** D3: of every grade, also where nobody is hurt. */
const happeningReason = (happening: Happening | null): Reason[] =>
  happening === null
    ? []
    : [
        {
          row: 'happening',
          clause: 'D3',
          says: `文字称近日发生“${happening.what.join('、')}”，未说明伤亡：网传未核实，请核实`,
        },
      ];

/** A harm that the words themselves call untrue is shown, though it makes no emergency. */
export function deniedIn(policy: Policy, facts: Facts): Reason[] {
  const { denied, harm } = casualtiesIn(wording(facts), policy.words.casualties);
  return Object.keys(harm).length > 0
    ? []
    : reasonsOf({ words: [], doubt: [], denied, harm }, policy.words.casualties.clause);
}

/** Whether words alone tell of enough: of less where they name what happened. */
function isTold({ grading }: Policy, { harm }: Told, kind: string | undefined): boolean {
  const { named, unnamed, ofKind = {} } = grading.fromWords;
  const least = kind === undefined ? unnamed : (own(ofKind, kind) ?? named);
  return HARM_KINDS.some((name) => (harm[name] ?? 0) >= least[name]);
}

const quoted = (list: string[]): string => list.map((word) => `“${word}”`).join('');

function reasonsOf({ words, doubt, denied }: Told, clause: string): Reason[] {
  const hedged = doubt.length === 0 ? '' : `，并有${quoted(doubt)}`;
  return [
    ...(words.length === 0
      ? []
      : [{ row: 'told', clause, says: `文字中提到${quoted(words)}${hedged}：网传未核实，以主管部门公布为准` }]),
    ...(denied.length === 0 ? [] : [{ row: 'denied', clause, says: `文字中提到${quoted(denied)}：称属不实，未计入` }]),
  ];
}
