import * as z from 'zod/mini';
import type { Part, PartName } from '../../../../domain/rules/parts.ts';
import type { RuleDraft } from '../../../../domain/rules/publication.ts';
import {
  CHANNEL_COLUMNS,
  planChannels,
  type Registration,
  registeredOf,
  registrationsIn,
} from '../../../../list-import/channels/rows.ts';
import { DUTY_COLUMNS, planDuties, type RoutingDuty } from '../../../../list-import/duties/rows.ts';
import { hasHeadings } from '../../../../list-import/headed-table.ts';
import { fieldsThatDiffer } from '../../../../list-import/fields-that-differ.ts';
import { type CalendarDay, HOLIDAY_COLUMNS, newYears, planHolidays } from '../../../../list-import/holidays/rows.ts';
import type { PartPlan, PlannedEntry } from '../../../../list-import/part-plan.ts';
import { channelName, templateName } from '../../../../domain/texts/names.ts';
import { calendarRules } from '../../../../policy/schemas/calendar.ts';
import { deliveryRules } from '../../../../policy/schemas/delivery.ts';
import { routingLedger } from '../../../../policy/schemas/matters.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../../../runtime/http.ts';
import { maskBody } from '../mask-body.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import { type Person, unitNamed } from '../person.ts';
import { invalid } from '../read-body.ts';
import { draftAt, stale, withPart } from '../rules/drafts.ts';
import type { PoliciesImportAnswer } from '../schemas/rules.ts';
import { faultyRows, headless, idFrom, readFrom, tableOf } from './table.ts';

/** A row as it is told, whatever it is a row of. */
type Told = Pick<PoliciesImportAnswer, 'rows' | 'missing'>;

/** A list as it was read, and the part of the draft once it is taken over. */
interface Taken {
  plan: Omit<PartPlan<unknown>, 'missing'> & { missing: readonly unknown[] };
  told: Told;
  value: (replace: boolean) => Part;
}

interface PartList {
  part: PartName;
  /** The headings without which nothing is read, as they are told to whoever handed the file in. */
  head: string;
  /** As people call the part. */
  called: string;
  isList: (rows: readonly string[][]) => boolean;
  /** Null: the part is at fault as it stands in the draft, and is mended first. */
  take: (table: readonly string[][], draft: RuleDraft, person: Person, ports: Ports) => Taken | null;
}

/** What the import of a draft takes, by the name that its `list` has. */
export const PART_LISTS = {
  holidays: {
    part: 'calendar',
    head: '“日期”和“安排”',
    called: '日历',
    isList: hasHeadings(HOLIDAY_COLUMNS),
    take: takeHolidays,
  },
  duties: {
    part: 'routing',
    head: '“承办单位”和“依据”',
    called: '承办台账',
    isList: hasHeadings(DUTY_COLUMNS),
    take: takeDuties,
  },
  channels: {
    part: 'channels',
    head: '“短信”和“登记编号”',
    called: '渠道',
    isList: hasHeadings(CHANNEL_COLUMNS),
    take: takeChannels,
  },
} satisfies Record<string, PartList>;

/** H3, R2: days off and make-up workdays, or routing duties, from a file into a draft of the rules, which somebody else publishes. */
export const importPartList =
  (list: keyof typeof PART_LISTS) =>
  async (call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> => {
    mustBeAllowedTo(person, 'write-rules');
    const { part, head, called, isList, take } = PART_LISTS[list];
    const draft = await draftAt(call, ports);
    const table = await tableOf(call, isList);
    // A list often follows the one that brought its units in.
    const directory = await ports.store.directory({ fresh: true });
    const taken = take(table.rows, draft, { ...person, directory }, ports);
    if (!taken)
      return problem(422, 'part-at-fault', `草稿的“${called}”有错，请先改正并保存，再导入`, { pointer: '/draft' });
    const { headings, read, ignored, rows } = taken.plan;
    if (headings === null) throw headless(head, table);
    const faulty = rows.filter(({ does }) => does === 'left-out');
    const answered = (version: number): HttpAnswer => ({
      status: 200,
      body: {
        now: ports.clock.now(),
        ...readFrom(table),
        headings,
        read,
        ignored,
        version,
        ...taken.told,
        written: rows.filter(({ does }) => does === 'adds' || does === 'changes').length,
        faulty: faulty.length,
      } satisfies PoliciesImportAnswer,
    });
    if (call.query['preview'] === 'true') return answered(draft.version);
    const version = Number(call.query['expectedVersion'] ?? 'none');
    if (Number.isNaN(version))
      throw invalid([{ pointer: '/expectedVersion', detail: '请写明草稿的版本号，如 expectedVersion=3' }]);
    if (faulty.length > 0 && call.query['leaveOut'] !== 'true') throw faultyRows(faulty);
    const value = maskBody(taken.value(call.query['replace'] === 'true'), await ports.policies.current());
    const next = withPart(draft, version, part, value, person, ports);
    if ('status' in next) return next;
    await ports.store.audit({
      at: ports.clock.now(),
      actor: person.actor,
      what: `POST policy-drafts/${draft.id}/import-policies list=${list} ${rows.length} rows, ${faulty.length} left out`,
    });
    return (await ports.policies.putDraft(next)) ? answered(next.version) : stale();
  };

const arrangementOf = ({ rest }: CalendarDay): string => (rest ? '放假' : '上班');

function takeHolidays(table: readonly string[][], { parts }: RuleDraft): Taken | null {
  const read = calendarRules.safeParse(parts.calendar['calendar']);
  if (!read.success) return null;
  const calendar = read.data;
  const plan = planHolidays(table, calendar);
  return {
    plan,
    told: {
      rows: plan.rows.map((row) => told(row, '', (day) => ({ kind: arrangementOf(day), name: day.name }))),
      missing: plan.missing.map((day) => ({ name: `${day.date} ${day.name}（${arrangementOf(day)}）`, unitName: '' })),
    },
    value: (replace) => ({
      ...parts.calendar,
      calendar: {
        ...calendar,
        coveredYears: [...calendar.coveredYears, ...newYears(plan.rows, calendar.coveredYears)],
        days: after(calendar.days, plan, replace).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      },
    }),
  };
}

/** Of the other parts what a ledger is held against. */
const subjectWords = z.object({ subjects: z.array(z.object({ word: z.string() })) });
const clauseNames = z.record(z.string(), z.object({ name: z.string() }));

function takeDuties(
  table: readonly string[][],
  { parts }: RuleDraft,
  { directory }: Person,
  { ids }: Ports,
): Taken | null {
  const ledger = routingLedger.safeParse(parts.routing['routing']);
  const words = subjectWords.safeParse(parts.words['words']);
  const clauses = clauseNames.safeParse(parts.clauses['clauses']);
  if (!ledger.success || !words.success || !clauses.success) return null;
  const idOf = idFrom(ids.hash);
  const plan = planDuties(
    table,
    {
      units: directory.units,
      known: ledger.data.rows,
      subjects: words.data.subjects.map(({ word }) => word),
      clauses: clauses.data,
    },
    (name) => idOf('R', name),
  );
  const unitName = (id: string): string => unitNamed(directory, id).name;
  const said = (duty: RoutingDuty) => ({
    unit: unitName(duty.unit),
    subjects: (duty.subjects ?? []).join('、'),
    mentions: (duty.mentions ?? []).join('、'),
    places: (duty.places ?? []).join('、'),
    clause: clauses.data[duty.clause]?.name ?? duty.clause,
    says: duty.says,
  });
  return {
    plan,
    told: {
      rows: plan.rows.map((row) => told(row, row.entry ? unitName(row.entry.is.unit) : '', said)),
      missing: plan.missing.map(({ says, unit }) => ({ name: says, unitName: unitName(unit) })),
    },
    value: (replace) => ({
      ...parts.routing,
      routing: { ...ledger.data, rows: after(ledger.data.rows, plan, replace) },
    }),
  };
}

const templateBodies = z.record(z.string(), z.object({ body: z.string() }));
const registeredIds = z.record(z.string(), z.record(z.string(), z.string()));

const idSaid = ({ id }: Registration): Record<string, string> => ({ id });

function takeChannels(table: readonly string[][], { parts }: RuleDraft): Taken | null {
  const registered = registeredIds.safeParse(parts.channels['registered']);
  const delivery = deliveryRules.safeParse(parts.delivery['delivery']);
  const texts = z.object({ templates: templateBodies }).safeParse(parts.texts['texts']);
  if (!registered.success || !delivery.success || !texts.success) return null;
  const known = registrationsIn(registered.data);
  const plan = planChannels(table, { channels: delivery.data.channels, templates: texts.data.templates, known });
  return {
    plan,
    told: {
      rows: plan.rows.map((row) => told(row, row.entry ? channelName(row.entry.is.channel) : '', idSaid)),
      missing: plan.missing.map(({ channel, template }) => ({
        name: templateName(template),
        unitName: channelName(channel),
      })),
    },
    value: (replace) => ({
      ...parts.channels,
      registered: registeredOf(after(known, plan, replace)),
    }),
  };
}

/** The entries once the rows are taken over: those that stay keep their places, and what is new is behind them. */
function after<Entry extends object>(
  known: readonly Entry[],
  { rows, missing }: PartPlan<Entry>,
  replace: boolean,
): Entry[] {
  const is = new Map(rows.flatMap(({ entry }) => (entry?.was ? [[entry.was, entry.is] as const] : [])));
  return [
    ...known.flatMap((one) => (replace && missing.includes(one) ? [] : [is.get(one) ?? one])),
    ...rows.flatMap(({ entry }) => (entry && !entry.was ? [entry.is] : [])),
  ];
}

function told<Entry extends object>(
  { row, name, does, entry, faults, notes }: PlannedEntry<Entry>,
  unitName: string,
  said: (entry: Entry) => Record<string, string>,
): Told['rows'][number] {
  const is = entry ? said(entry.is) : {};
  const was: Record<string, string> = entry?.was ? said(entry.was) : {};
  const changes = (does === 'same' ? [] : fieldsThatDiffer(was, is)).map((field) => ({
    field,
    was: was[field] ?? '',
    is: is[field] ?? '',
  }));
  return { row, name, unitName, does, changes: changes.filter((one) => one.was !== one.is), faults, notes };
}
