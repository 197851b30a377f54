import { CHANNEL_NAMES } from '../../words/channel-names.ts';
import { TEXT_NAMES } from '../../words/text-names.ts';

/* The columns of the lists of a draft: what leaves comes back as no change. Their headings and words are read by the server, so that they are Chinese in either language. */

export const HOLIDAY_HEADINGS = ['日期', '安排', '节日'] as const;
export const DUTY_HEADINGS = ['编号', '承办单位', '主题', '词语', '地点', '条款', '依据'] as const;
export const CHANNEL_HEADINGS = ['渠道', '短信', '登记编号', '正文'] as const;

interface Day {
  date: string;
  rest: boolean;
  name: string;
}
interface Duty {
  id: string;
  unit: string;
  clause: string;
  subjects?: readonly string[];
  mentions?: readonly string[];
  places?: readonly string[];
  says: string;
}

/** H3: a row a day. */
export const holidayRows = (days: readonly Day[]): string[][] => [
  [...HOLIDAY_HEADINGS],
  ...days.map(({ date, rest, name }) => [date, rest ? '放假' : '上班', name]),
];

/** R2: a row a duty, its unit and its clause by their names. */
export const dutyRows = (
  duties: readonly Duty[],
  units: readonly { id: string; name: string }[],
  clauses: Readonly<Record<string, { name: string }>>,
): string[][] => [
  [...DUTY_HEADINGS],
  ...duties.map(({ id, unit, clause, subjects = [], mentions = [], places = [], says }) => [
    id,
    units.find((one) => one.id === unit)?.name ?? unit,
    subjects.join('、'),
    mentions.join('、'),
    places.join('、'),
    clauses[clause]?.name ?? clause,
    says,
  ]),
];

/** P8: a row a text of each channel that asks for registered templates; without an id it waits to be filled in. */
export const channelRows = (
  channels: readonly string[],
  templates: readonly { id: string; body: string }[],
  registered: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string[][] => [
  [...CHANNEL_HEADINGS],
  ...channels.flatMap((channel) =>
    templates.map(({ id, body }) => [
      CHANNEL_NAMES.zh[channel] ?? channel,
      TEXT_NAMES.zh[id] ?? id,
      registered[channel]?.[id] ?? '',
      body,
    ]),
  ),
];
