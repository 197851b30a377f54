import { clauseBehind } from '../rules/clause-name.ts';
import { addWorkingDays } from '../clocks/working-days.ts';
import type { Actor } from '../matter/actor.ts';
import type { Ground } from '../matter/ground.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { nameOfUnit } from '../people/directory.ts';
import { clockRows } from '../rules/clock-rows.ts';
import type { GroundWanted, MeasureRow } from '../rules/measure-rules.ts';
import type { Policy } from '../rules/policy.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { OpenMeasure } from './commands.ts';
import { conditionsOf, groundsOf, type ProposedMeasure } from './conditions.ts';
import type { MeasureBody } from './events.ts';
import { daysOf, rulesOf } from './rules-of.ts';

/**
 * S6, S7: a named person of an office opens it, on facts of the record that meet each of its conditions; the unit gets
 * the facts, and three working days to state its case.
 */
export function openMeasure(
  actor: Actor,
  command: OpenMeasure,
  { policy, directory, now }: TextContext,
): MeasureBody[] | Refusal {
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '监督措施须由具名的人员提出');
  const { measures, id } = policy;
  if (!measures)
    return refuse('no-rules', 'S6', `规则版本 ${id} 没有监督措施的规定（measures），请先由管理员起草并发布`);
  const { what, unit, mendWorkingDays } = command;
  const row = measures.rows.find((one) => one.id === what);
  if (!row)
    return refuse(
      'unknown-measure',
      'S6',
      `没有措施“${what}”，应为：${measures.rows.map(({ name }) => name).join('、')}`,
      '/what',
    );
  if (!measures.offices.includes(actor.unit))
    return refuse(
      'not-an-office',
      row.clause,
      `${row.name}由${measures.offices.map((office) => nameOfUnit(directory, office)).join('、')}的人员提出`,
    );
  if (!directory.units.some((one) => one.id === unit && one.active))
    return refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${unit}`, '/unit');
  if (unit === actor.unit) return refuse('own-unit', row.clause, '对本单位的措施由其他单位提出', '/unit');
  const limit = mendingLimit(row, mendWorkingDays, policy, now);
  if (isRefusal(limit)) return limit;
  const proposed = conditionsOf(row, unit, command.grounds);
  const unmet = unlessMet(row, proposed, policy);
  if (unmet) return unmet;
  const heardUntil = row.heard ? addWorkingDays(policy, now, daysOf('measure-statement', policy)) : undefined;
  if (typeof heardUntil === 'object') return noCalendar(heardUntil.missingYear);
  return [
    {
      type: 'measure-opened',
      policyId: policy.id,
      // What a drill brings is the ground of nothing.
      drill: false,
      subject: measures.subject,
      grade: measures.grade,
      office: actor.unit,
      opener: actor.id,
      grounds: groundsWithin(proposed, policy),
      ...pick(command, ['number', 'what', 'unit', 'says']),
      ...(heardUntil === undefined ? {} : { heardUntil }),
      ...(limit === undefined ? {} : { mendWorkingDays: limit }),
      ...(row.restricted ? { restricted: true as const } : {}),
    },
  ];
}

/** S6, S7: which condition is not met, and by how many of which facts it would be. */
export function unlessMet(row: MeasureRow, { needs, tolerated }: ProposedMeasure, policy: Policy): Refusal | null {
  const unmet = needs.filter(({ met }) => !met);
  if (unmet.length === 0) return null;
  const says = unmet.map(({ name }) => {
    const any = row.needs.find((need) => need.name === name)?.any ?? [];
    return `${name}（须${any.map((one) => wantedSays(one, policy)).join('，或')}）`;
  });
  const barred =
    tolerated.length > 0 ? `；另有 ${tolerated.length} 件已认定容错，不作为依据${clauseBehind('P7', policy)}` : '';
  return refuse('condition-unmet', row.clause, `${row.name}的条件尚不具备：${says.join('；')}${barred}`, '/what');
}

function wantedSays({ fact, owed, duties = [], least }: GroundWanted, policy: Policy): string {
  const rows = [...clockRows(policy), ...policy.orders.clocks];
  const names = duties.map((duty) => rows.find(({ kind }) => kind === duty)?.name ?? duty);
  const of = names.length > 0 ? `“${[...new Set(names)].join('、')}”的` : '';
  return `${of}${FACTS[fact]} ${least} 件以上${owed ? '且至今未办' : ''}`;
}

const FACTS: Record<Ground['fact'], string> = {
  late: '超时记录',
  returned: '重办或退回',
  grew: '逾期后升级',
  unmended: '整改未到位',
};

/** The latest of them, as many as the rules take, of each condition its share. */
export function groundsWithin(proposed: ProposedMeasure, policy: Policy): Ground[] {
  const { maxGrounds } = rulesOf(policy);
  const share = Math.max(1, Math.floor(maxGrounds / proposed.needs.length));
  const shares = proposed.needs.flatMap(({ grounds }) => latestFirst(grounds).slice(0, share));
  const taken = [...new Set([...shares, ...latestFirst(groundsOf(proposed))])].slice(
    0,
    Math.max(maxGrounds, shares.length),
  );
  return latestFirst(taken).toReversed();
}

const latestFirst = (grounds: readonly Ground[]): Ground[] => grounds.toSorted((a, b) => (a.at > b.at ? -1 : 1));

function mendingLimit(
  row: MeasureRow,
  given: number | undefined,
  policy: Policy,
  now: Instant,
): number | Refusal | undefined {
  const { maxMendWorkingDays } = rulesOf(policy);
  const field = '/mendWorkingDays';
  if (row.mendWorkingDays === undefined)
    return given === undefined
      ? undefined
      : refuse('nothing-to-mend', row.clause, `${row.name}不设整改时限，请去掉此项`, field);
  const days = given ?? row.mendWorkingDays;
  if (!Number.isInteger(days) || days < 1 || days > maxMendWorkingDays)
    return refuse(
      'limit-out-of-range',
      row.clause,
      `整改时限 ${days} 个工作日不可用，应为 1 至 ${maxMendWorkingDays} 的整数`,
      field,
    );
  const due = addWorkingDays(policy, now, days);
  return typeof due === 'string' ? days : noCalendar(due.missingYear);
}

const noCalendar = (year: number): Refusal =>
  refuse('no-calendar', 'H3', `尚未载入${year}年国务院节假日安排，无法按工作日计算，请先由管理员载入`);
