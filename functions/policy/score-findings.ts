import type { Policy } from '../domain/rules/policy.ts';
import { BY_ASSIGNMENT, SCORE_FIGURES, SCORE_LINES, type ScoreRules, STREAMS } from '../domain/rules/score-rules.ts';
import { type Finding, finding, shown } from './finding.ts';

/** S5: both streams stand once, no duty is counted twice, and no item keeps more than it gives. */
export function scoreFindings({ scores }: Policy): Finding[] {
  if (!scores) return [];
  const { streams } = scores;
  return [
    ...STREAMS.filter((id) => streams.filter((one) => one.id === id).length !== 1).map((id) =>
      finding(['scores', 'streams'], `两类考核分开计分：${shown(id)}应有且只有一项，请补上或删去多余的`),
    ),
    ...streams.flatMap(({ items }, at) =>
      items.flatMap((item, index) => {
        const path = ['scores', 'streams', at, 'items', index];
        return [
          ...(items.findIndex(({ id }) => id === item.id) === index
            ? []
            : [finding([...path, 'id'], `现为${shown(item.id)}，同一类考核中已有此项，请改名`)]),
          ...(item.formula.floor <= item.weight
            ? []
            : [finding([...path, 'formula', 'floor'], `现为 ${item.formula.floor}，不应超过本项分值 ${item.weight}`)]),
        ];
      }),
    ),
    ...countedTwice(scores),
    ...unknownFigures(scores),
  ];
}

/** A duty of one assignment may stand in both streams: each assignment is of one of them. */
function countedTwice({ streams }: ScoreRules): Finding[] {
  const places = streams.flatMap(({ id: stream, items }, at) =>
    items.flatMap(({ duties }, item) =>
      duties.map((duty, index) => ({ stream, duty, path: ['scores', 'streams', at, 'items', item, 'duties', index] })),
    ),
  );
  return places.flatMap(({ stream, duty, path }, index) =>
    places
      .slice(0, index)
      .some((other) => other.duty === duty && (other.stream === stream || !BY_ASSIGNMENT.includes(duty)))
      ? [finding(path, `${shown(duty)}已在前面的项目中计分，同一时限不得重复计分，请只留一处`)]
      : [],
  );
}

/** A sentence names no figure that its table does not have. */
const unknownFigures = ({ says }: ScoreRules): Finding[] =>
  SCORE_LINES.flatMap((line) => {
    const known: readonly string[] = SCORE_FIGURES[line];
    const strange = [...says[line].matchAll(/\{(\w+)\}/g)]
      .map(([, name = '']) => name)
      .filter((name) => !known.includes(name));
    return strange.map((name) =>
      finding(
        ['scores', 'says', line],
        `没有名为 {${name}} 的数字，可用：${known.map((one) => `{${one}}`).join('、') || '（无）'}`,
      ),
    );
  });
