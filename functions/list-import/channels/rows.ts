import { own } from '../../domain/matter/own.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { channelName, templateName } from '../../domain/texts/names.ts';
import { type Columns, headedTable, plain, REMARK, type Said } from '../headed-table.ts';
import { markedRow, notNamed, type PartPlan, type PlannedEntry, refuseTwice, sameName } from '../part-plan.ts';

type Column = 'channel' | 'template' | 'id' | 'body';

/** The id under which a channel's provider registered the wording of a template. */
export interface Registration {
  channel: string;
  template: string;
  id: string;
}

/** How providers' own lists, and offices, head the columns. */
const CHANNEL_COLUMNS: Columns<Column> = {
  headings: {
    channel: ['渠道', '短信渠道', '通道', '运营商', '服务商', '平台'],
    template: ['短信', '模板', '短信模板', '模板名称', '名称'],
    id: ['登记编号', '模板编号', '模板CODE', '模板ID', '备案编号', '编号'].map((one) => one.toLowerCase()),
    body: ['正文', '模板内容', '模板正文', '内容'],
  },
  isHead: (found) => found.includes('template') && found.includes('id'),
};

const heading = (column: Column): string => CHANNEL_COLUMNS.headings[column][0] ?? column;

/** An Aliyun code is SMS_ and digits, a Tencent id digits: what is neither letters nor digits was no id. */
const ID = /^[A-Za-z0-9_-]{1,64}$/;

interface Known {
  channels: Readonly<Record<string, { registered?: true }>>;
  templates: Readonly<Record<string, { body: string }>>;
  /** As `registrationsIn` gives them. */
  known: readonly Registration[];
}

interface Reading {
  cells: Partial<Record<Column, string>>;
  faults: Said[];
  notes: Said[];
}

const fault = ({ faults }: Reading, column: Column, says: string): unknown =>
  faults.push({ column: heading(column), says });

/** P8: what a list of providers' template ids would change, row by row. Pure. */
export function planChannels(table: readonly string[][], rules: Known): PartPlan<Registration> {
  const { rows, ...headed } = headedTable(table, CHANNEL_COLUMNS);
  const planned = rows
    .filter(({ first, cells }) => cells.id || cells.template || !REMARK.test(first))
    .map(
      ({ row, cells }) =>
        markedRow(row, cells, heading('template')) ?? plannedId(row, { cells, faults: [], notes: [] }, rules),
    )
    // What was given out to be filled in comes back in part: a row without an id says nothing yet.
    .filter((one) => one !== null);
  refuseTwice(
    planned,
    ({ channel, template }) => `${channel} ${template}`,
    (first) => ({ column: heading('template'), says: `与第 ${first} 行是同一渠道的同一条短信，只能留一行` }),
  );
  // A list is of its channels: those of other channels are none of its business.
  const channels = new Set(planned.flatMap(({ entry }) => entry?.is.channel ?? []));
  const ofChannels = rules.known.filter(({ channel }) => channels.has(channel));
  return {
    ...headed,
    rows: planned,
    missing: notNamed(ofChannels, planned, ({ channel, template }) => `${channel} ${template}`),
  };
}

function plannedId(row: number, reading: Reading, rules: Known): PlannedEntry<Registration> | null {
  const { cells, faults, notes } = reading;
  if (!cells.id && (cells.template || cells.channel)) return null;
  const channel = channelIn(reading, rules.channels);
  const template = templateIn(reading, rules.templates);
  const id = (cells.id ?? '').trim();
  if (!ID.test(id)) fault(reading, 'id', `“${id}”不是运营商给的模板编号，应只含字母、数字、“_”和“-”，如 SMS_123456789`);
  else if (/^\d(?:\.\d+)?E\+?\d+$/i.test(id))
    fault(reading, 'id', `“${id}”是 Excel 改写的科学计数法：请把该列设为“文本”格式，重新填写`);
  const seen = {
    row,
    name: template === undefined ? (cells.template ?? '') : templateName(template),
    faults,
    notes,
  };
  if (channel === undefined || template === undefined || faults.length > 0)
    return { ...seen, does: 'left-out', entry: null };
  noteOtherWords(reading, rules.templates[template]?.body ?? '');
  const was = rules.known.find((one) => one.channel === channel && one.template === template) ?? null;
  const does = !was ? 'adds' : was.id === id ? 'same' : 'changes';
  return { ...seen, does, entry: { was, is: { channel, template, id } } };
}

/** The only channel that asks for ids needs no naming. */
function channelIn(reading: Reading, channels: Known['channels']): string | undefined {
  const cell = reading.cells.channel ?? '';
  const asking = Object.keys(channels).filter((id) => own(channels, id)?.registered);
  const allowed = asking.map((id) => `“${channelName(id)}”`).join('、');
  if (cell === '') {
    const [only] = asking;
    if (only !== undefined && asking.length === 1) return only;
    fault(reading, 'channel', `没有写渠道，应为 ${allowed} 之一`);
    return undefined;
  }
  const named = (id: string): boolean =>
    id === cell || sameName(channelName(id), cell) || sameName(channelName(id).replace(/短信$/, ''), cell);
  const found = asking.find(named);
  if (found !== undefined) return found;
  fault(
    reading,
    'channel',
    Object.keys(channels).some(named)
      ? `“${cell}”不要求登记模板，请删去此行；要登记的是 ${allowed}`
      : `没有渠道“${cell}”，应为 ${allowed} 之一`,
  );
  return undefined;
}

function templateIn(reading: Reading, templates: Known['templates']): string | undefined {
  const cell = reading.cells.template ?? '';
  const found = Object.keys(templates).find((id) => id === cell || sameName(templateName(id), cell));
  if (found === undefined)
    fault(
      reading,
      'template',
      cell === '' ? '没有写是哪条短信' : `没有短信“${cell}”，请照导出的清单写短信名称，如“${templateName('sign')}”`,
    );
  return found;
}

/** A provider registers words: an id of other words is refused when the first text goes. */
function noteOtherWords({ cells, notes }: Reading, body: string): void {
  if (cells.body && plain(cells.body) !== plain(body))
    notes.push({ column: heading('body'), says: `与草稿里的正文不同；编号须是这段正文的登记编号：${body}` });
}

/** The ids as rows, in the order in which they stand. */
export const registrationsIn = (registered: Policy['registered']): Registration[] =>
  Object.entries(registered).flatMap(([channel, ids]) =>
    Object.entries(ids).map(([template, id]) => ({ channel, template, id })),
  );

/** And back. */
export function registeredOf(rows: readonly Registration[]): Policy['registered'] {
  const registered: Policy['registered'] = {};
  for (const { channel, template, id } of rows) registered[channel] = { ...registered[channel], [template]: id };
  return registered;
}
