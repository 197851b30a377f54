import { fill } from '../clocks/explain.ts';
import { fromWallClock, type Instant } from '../matter/instant.ts';
import type { PaperRow } from '../rules/paper-rules.ts';
import { dateOf, hourOf } from './dates.ts';
import type { Block, Paper, Source } from './paper.ts';
import { type FullName, framed, heading, text, wording } from './wording.ts';

interface Named {
  id: string;
  name: string;
}

/** What of an assessment stands on its report, as a reader of it is shown it. */
export interface AssessmentOnPaper {
  number: string;
  drill: boolean;
  status: string;
  name: string;
  says: string;
  document?: string;
  unit: Named;
  coUnits: readonly Named[];
  launchAt?: Instant;
  findings: readonly { event: number; method: Named; on: string; unit: Named; says: string }[];
  points: readonly {
    id: string;
    event: number;
    says: string;
    levels: readonly { name: string; is: string }[];
    score: number;
    measure?: string;
    judged?: { came: boolean; cases: readonly string[]; says: string };
  }[];
  risk?: Named;
  suggested?: { risk: Named; says: string; points: readonly string[] };
  submitted?: { reason?: string; ruling: Named; says: string };
  plan?: { title: string; unit: Named };
  ruled?: { by: string; at: Instant; ruling: Named };
  unruled?: { at: Instant; setAside?: string };
  cases: readonly string[];
  unforeseen: readonly { says: string; cases: readonly string[] }[];
  review?: string;
  dropped?: string;
}

/** A2: the report of an assessment (风险评估报告): what was asked of whom and found, what may come, how grave, what is done against it, who ruled, and what came true. */
export function riskAssessmentReport(
  found: AssessmentOnPaper,
  row: PaperRow<'risk-assessment'>,
  fullName: FullName,
): Paper {
  const says = wording(row);
  const { number: matter, points, ruled } = found;
  const from = (event?: number): Source => ({ matter, ...(event === undefined ? {} : { event }) });
  const unit = fullName(found.unit);
  const listed = (items: { says: string; from: Source[] }[]): Block =>
    items.length === 0 ? text(says('none')) : { block: 'items', items };
  const body: Block[] = [
    text(
      says('opening', {
        name: found.name,
        unit,
        with: found.coUnits.length === 0 ? '' : says('with', { units: found.coUnits.map(fullName).join('、') }),
        says: ended(found.says),
      }),
      from(),
    ),
    ...(found.document === undefined ? [] : [text(says('document', { document: found.document }), from())]),
    text(found.launchAt === undefined ? says('noHour') : says('launch', { at: hourOf(found.launchAt) }), from()),
    heading(says('methods')),
    listed(
      found.findings.map((one) => ({
        says: says('finding', {
          method: one.method.name,
          on: dateOf(fromWallClock(one.on, '00:00')),
          unit: fullName(one.unit),
          says: ended(one.says),
        }),
        from: [from(one.event)],
      })),
    ),
    heading(says('points')),
    listed(
      points.map(({ id, event, says: what, levels, score, measure }) => ({
        says: says('point', {
          id,
          says: bare(what),
          levels: levels.map(({ name, is }) => `${name}：${is}`).join('，'),
          score: String(score),
          measure: measure === undefined ? says('noMeasure') : says('measure', { says: bare(measure) }),
        }),
        from: [from(event)],
      })),
    ),
    heading(says('grade')),
    ...graded(found, says, fullName).map((line) => text(line, from())),
    heading(says('ruling')),
    ...rulingLines(found, says).map((line) => text(line, from())),
    ...(ruled?.ruling.id === 'launch' || found.unruled
      ? [heading(says('after')), ...afterLines(found, says).map((line) => text(line, from()))]
      : []),
  ];
  return {
    ...framed(row, found),
    mark: unit,
    number: matter,
    title: fill(row.title, { name: found.name }),
    body,
    signed: { by: unit, ...(ruled ? { on: dateOf(ruled.at) } : {}) },
  };
}

type Says = ReturnType<typeof wording<'risk-assessment'>>;

const bare = (words: string): string => words.replace(/[。；;.]$/, '');
const ended = (words: string): string => `${bare(words)}。`;

function graded({ risk, suggested, submitted, plan }: AssessmentOnPaper, says: Says, fullName: FullName): string[] {
  return [
    ...(risk ? [says('risk', { risk: risk.name })] : []),
    ...(suggested
      ? [
          says('suggested', {
            risk: suggested.risk.name,
            says: suggested.says,
            points: suggested.points.length === 0 ? '' : `：${suggested.points.join('、')}`,
          }),
        ]
      : []),
    ...(submitted?.reason === undefined ? [] : [says('reason', { says: ended(submitted.reason) })]),
    plan ? says('plan', { title: plan.title, unit: fullName(plan.unit) }) : says('noPlan'),
    ...(submitted
      ? [says('advice', { ruling: submitted.ruling.name }), says('says', { says: ended(submitted.says) })]
      : []),
  ];
}

function rulingLines({ ruled, unruled, dropped }: AssessmentOnPaper, says: Says): string[] {
  return [
    ...(ruled
      ? [says('ruled', { by: ruled.by, at: hourOf(ruled.at), ruling: ruled.ruling.name })]
      : dropped === undefined
        ? [says('waiting')]
        : []),
    ...(dropped === undefined ? [] : [says('dropped', { says: ended(dropped) })]),
    ...(unruled ? [says('unruled', { at: hourOf(unruled.at) })] : []),
    ...(unruled?.setAside === undefined ? [] : [says('setAside', { says: ended(unruled.setAside) })]),
  ];
}

const inCases = (cases: readonly string[]): string => (cases.length === 0 ? '' : `（${cases.join('、')}）`);

function afterLines({ cases, points, unforeseen, review }: AssessmentOnPaper, says: Says): string[] {
  return [
    cases.length === 0 ? says('noCase') : says('cases', { cases: cases.join('、') }),
    ...points.map(({ id, judged }) =>
      judged === undefined
        ? says('open', { id })
        : says(judged.came ? 'came' : 'cameNot', { id, cases: inCases(judged.cases), says: ended(judged.says) }),
    ),
    ...unforeseen.map((one) => says('unforeseen', { says: ended(one.says), cases: inCases(one.cases) })),
    ...(review === undefined ? [] : [says('review', { says: ended(review) })]),
  ];
}
