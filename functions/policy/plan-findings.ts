import { PLAN_CLOCKS, type Plan, type PlanGrades, type PlanStep, shortOf } from '../domain/rules/plan-rules.ts';
import type { ClockRow, Policy } from '../domain/rules/policy.ts';
import { type Finding, finding, shown, tooLong } from './finding.ts';

/** P1: plans that can be told apart, of kinds that there are, with steps within the law's own limits. */
export function planFindings(policy: Policy): Finding[] {
  const { rows, clocks, subject } = policy.plans;
  const ladders = Object.keys(policy.ladders);
  const room = policy.texts.bounds['subject'] ?? 0;
  const own = [
    ...PLAN_CLOCKS.flatMap((kind) =>
      clocks.filter((row) => row.kind === kind).length === 1
        ? []
        : [finding(['plans', 'clocks'], `时限 ${kind} 应恰有一行，请补上或删去重复的`)],
    ),
    ...clocks.flatMap(({ ladder }, at) =>
      ladders.includes(ladder)
        ? []
        : [finding(['plans', 'clocks', at, 'ladder'], `没有催办规则${shown(ladder)}，应为 ${list(ladders)} 之一`)],
    ),
    ...tooLong(['plans', 'subject'], subject, room),
  ];
  const ofPlans = rows.flatMap((plan, index) => {
    const path = ['plans', 'rows', index];
    return [
      ...doubled(plan, rows.slice(0, index), path),
      ...kindFindings(plan, policy, path),
      ...plan.steps.flatMap((step, at) => shortFindings(plan, step, at, policy, [...path, 'steps', at, 'short'])),
      ...plan.steps.flatMap((step, at) => stepFindings(plan, step, at, policy, [...path, 'steps', at])),
    ];
  });
  return [...own, ...ofPlans];
}

type Path = (string | number)[];
const list = (names: readonly string[]): string => names.join('、') || '（现在一项也没有）';

function doubled(plan: Plan, earlier: readonly Plan[], path: Path): Finding[] {
  const known = earlier.find(({ id }) => id === plan.id);
  const alike = earlier.find((other) => other.unit === plan.unit && competes(other, plan));
  return [
    ...(known ? [finding([...path, 'id'], `预案编号${shown(plan.id)}已用于“${known.title}”，请另取一个编号`)] : []),
    ...(alike
      ? [
          finding(
            [...path, 'kinds'],
            `预案“${plan.title}”与同一单位的“${alike.title}”适用于同样的种类和等级，请让两份的种类或等级不相交，或合并为一份`,
          ),
        ]
      : []),
    ...repeated(plan.steps).map((at) =>
      finding([...path, 'steps', at, 'id'], `步骤编号${shown(plan.steps[at]?.id)}在本预案中用了两次，请改其中一个`),
    ),
    ...repeated(plan.skeletons).map((at) =>
      finding([...path, 'skeletons', at, 'id'], `文稿框架编号${shown(plan.skeletons[at]?.id)}用了两次，请改其中一个`),
    ),
    ...plan.steps.flatMap((step, at) => otherwiseSaid(step, earlier, [...path, 'steps', at])),
  ];
}

const repeated = (rows: readonly { id: string }[]): number[] =>
  rows.flatMap(({ id }, at) => (rows.findIndex((row) => row.id === id) < at ? [at] : []));

/** What was ticked of a step stays ticked under another plan that has it, so that it must be the same step. */
function otherwiseSaid(step: PlanStep, earlier: readonly Plan[], path: Path): Finding[] {
  const { id } = step;
  return (['says', 'short'] as const).flatMap((field) => {
    const other = earlier.find(({ steps }) => steps.some((one) => one.id === id && isOther(one[field], step[field])));
    return other
      ? [
          finding(
            [...path, field],
            `步骤编号${shown(id)}在预案“${other.title}”中是另一种说法；换预案时已办的步骤按编号保留，请统一说法或改编号`,
          ),
        ]
      : [];
  });
}

/** A plan from before its steps had names for texts leaves it to the others. */
const isOther = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

/** P8: whoever is woken by a text knows from it which step: its name fits, and no other step of the plan has it. */
function shortFindings({ title, steps }: Plan, step: PlanStep, at: number, { texts }: Policy, path: Path): Finding[] {
  const room = texts.bounds['action'] ?? 0;
  const said = `“${title}”第 ${at + 1} 步`;
  const { short } = step;
  const name = shortOf(step, texts);
  const twin = steps.findIndex((other) => name !== undefined && shortOf(other, texts) === name);
  return [
    ...(short !== undefined && short.length > room
      ? [finding(path, `${said}的短信名称${shown(short)}有 ${short.length} 字，短信中至多 ${room} 字，请写短`)]
      : []),
    ...(short !== undefined && /[.。]/.test(short)
      ? [finding(path, `${said}的短信名称${shown(short)}含句号，运营商不接受，请去掉`)]
      : []),
    ...(twin >= 0 && twin < at
      ? [finding(path, `${said}在短信中与第 ${twin + 1} 步同叫${shown(name)}，收信人分不清，请各取一名`)]
      : []),
  ];
}

/** Both would fit one case, and nothing says which of them is meant. */
const competes = (one: Plan, other: Plan): boolean =>
  (one.kinds.mentions === undefined) === (other.kinds.mentions === undefined) &&
  (meet(one.kinds.mentions, other.kinds.mentions) || one.kinds.mentions === undefined) &&
  (share(one.kinds.subjects, other.kinds.subjects) ||
    share(one.kinds.categories, other.kinds.categories) ||
    share(one.kinds.emergencyKinds, other.kinds.emergencyKinds)) &&
  overlap(one.grades, other.grades);

const share = <T>(a: readonly T[] = [], b: readonly T[] = []): boolean => a.some((one) => b.includes(one));
const meet = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean => !a || !b || share(a, b);
const overlap = (a: PlanGrades, b: PlanGrades): boolean =>
  meet(a.emergencyGrades, b.emergencyGrades) && meet(a.opinionGrades, b.opinionGrades);

function kindFindings({ title, kinds }: Plan, { words, grading }: Policy, path: Path): Finding[] {
  const named: [keyof typeof kinds, string, string[]][] = [
    ['subjects', '主题词', words.subjects.map(({ word }) => word)],
    ['categories', '类别', words.categories.map(({ id }) => id)],
    ['emergencyKinds', '突发事件种类', grading.emergencyKinds.map(({ id }) => id)],
  ];
  const any = named.some(([key]) => kinds[key] !== undefined);
  return [
    ...(any ? [] : [finding([...path, 'kinds'], `预案“${title}”没有写明适用于哪一类，请填主题词、类别或突发事件种类`)]),
    ...named.flatMap(([key, what, known]) =>
      (kinds[key] ?? []).flatMap((one, at) =>
        known.includes(one)
          ? []
          : [finding([...path, 'kinds', key, at], `没有${what}${shown(one)}，应为 ${list(known)} 之一`)],
      ),
    ),
  ];
}

/** P1, P2–P4: no plan gives more time than the law does at any grade that it is for. */
function stepFindings(plan: Plan, step: PlanStep, at: number, { clocks }: Policy, path: Path): Finding[] {
  const { meets, within } = step;
  if (meets === undefined) return [];
  const rows = clocks.filter((row) => row.kind === meets && row.per === undefined);
  // A duty that is switched off is one all the same: its step is ticked by hand.
  const here = rows.filter((row) => overlap(row.when, plan.grades));
  const said = `“${plan.title}”第 ${at + 1} 步`;
  if (here.length === 0)
    return [
      finding([...path, 'meets'], `${said}为履行${shown(meets)}，而本预案的等级没有这项时限，请删去 meets 或改等级`),
    ];
  if (within.from !== 'discovery')
    return [
      finding(
        [...path, 'within', 'from'],
        `${said}为履行法定时限，应自发现起算（discovery），现为${shown(within.from)}`,
      ),
    ];
  const strictest = here
    .filter(({ off }) => !off)
    .flatMap(hoursOf)
    .toSorted((a, b) => a - b)[0];
  return strictest !== undefined && within.hours > strictest
    ? [
        finding(
          [...path, 'within', 'hours'],
          `${said}现为 ${within.hours} 小时，长于该等级“${here[0]?.name ?? meets}”的 ${strictest} 小时，请不超过 ${strictest}`,
        ),
      ]
    : [];
}

const hoursOf = ({ limit }: ClockRow): number[] => ('hours' in limit ? [limit.hours] : []);
