import type { Alert, Emergency, Flaw, Reading } from './alert.ts';
import { bearsMark } from './classified.ts';
import { type FieldReader, fieldReader, markedAt, nameOf } from './field-reader.ts';
import { isNoId } from './ids.ts';
import { isRecord } from '../matter/json-pointer.ts';
import { earliest, type Instant } from '../matter/instant.ts';
import { maskPersonal, NONE_SPARED } from './mask.ts';
import { maskSpeaker } from './speakers.ts';
import { messagePage } from './message-page.ts';
import { plainText } from './plain-text.ts';
import { platformOf } from './platforms.ts';
import type { Source } from '../rules/source.ts';
import { readAddress } from './web-address.ts';
import { writtenGrade } from './written-grade.ts';

const SHORT = 100;
const LONGEST_ID = 200;
const LONGEST_URL = 2000;
/** Shown in place of an id that is not there. */
const NO_ID = '无编号';

/** The alert with what was left out of it, or what is wrong with it; of one that bears a mark (H6) nothing else is said. */
export type Read = { alert: Alert; leftOut: Flaw[] } | Refused;

export interface Refused {
  id?: string;
  flaws: Flaw[];
  /** H5: what words it has, plain and masked, for a person to see what was lost; none of one that bears a mark (H6). */
  words?: { title?: string; text?: string; url?: string };
}

/** M4: one alert as its source spells it, read into the canonical one, or everything that is wrong with it. Nothing unmapped is looked at (H5). */
export function readAlert(source: Source, sent: unknown, base: string, now: Instant, rules: Reading): Read {
  if (!isRecord(sent)) return noRecord(sent, base, rules);
  const reader = fieldReader(source, sent, base, now, rules);
  const written = reader.words('title', rules.maxTitleChars);
  const discoveredAt = reader.pastTime('discoveredAt');
  const address = addressOf(reader, rules);
  const publishedAt = reader.pastTime('publishedAt');
  const text = reader.words('text', rules.maxTextChars);
  const title = written ?? (text === undefined ? undefined : titleFrom(text));
  if (title === undefined)
    reader.refuse(
      'title',
      `标题和正文都没有；至少须有其一（本信息源的标题取自 ${(source.fields.title ?? []).join('、')}，正文取自 ${(source.fields.text ?? []).join('、')}）；请对方补上后以新的 webhook-id 重发，对方改了字段名的，由管理员在规则的信息源中登记新字段名`,
    );
  else if (written === undefined) reader.leaveOut('title', '没有标题，已取正文开头代替');
  const place = reader.words('place', SHORT);
  const platform = reader.words('platform', SHORT);
  const known = identified(reader, source, { url: address?.page, publishedAt, title: written }, rules);
  const alert: Partial<Alert> = {
    ...given({
      id: known.id,
      knownBy: known.byContent
        ? [title, text, address?.page, place, publishedAt, discoveredAt].map((part) => part ?? '').join('\n')
        : undefined,
      title,
      text,
      url: address?.shown,
      page: address?.page,
      platform: platform === undefined ? source.defaults?.platform : platformOf(platform, rules.platforms),
      place,
      topic: reader.words('topic', SHORT) ?? source.defaults?.topic,
      publishedAt,
      discoveredAt: discoveredAt && earliest(discoveredAt, now),
      sentiment: reader.mood(),
      emergency: emergencyOf(source, reader, rules),
      assignedBy: assignedByOf(source, reader),
    }),
    metrics: given({
      views: reader.count('views'),
      reposts: reader.count('reposts'),
      comments: reader.count('comments'),
      likes: reader.count('likes'),
    }),
  };
  const { flaws, leftOut } = reader;
  if (flaws.length > 0 || !isWhole(alert)) {
    const marks = flaws.filter(({ clause }) => clause === 'H6');
    const id = known.byContent ? {} : { id: known.id };
    if (marks.length > 0) return { ...id, flaws: marks };
    return { ...id, flaws, words: given({ title, text, url: address?.shown }) };
  }
  const unread = [...new Set(leftOut.map(({ field }) => field))];
  return {
    alert: unread.length > 0 ? { ...alert, unread } : alert,
    leftOut: leftOut.map(({ field: _field, ...flaw }) => flaw),
  };
}

const SENTENCE = /^[^\n。！？!?]{1,40}/u;

/** Microblogs and messages have no title; lists need one. */
const titleFrom = (text: string): string => SENTENCE.exec(text)?.[0].trim() || Array.from(text).slice(0, 40).join('');

function noRecord(sent: unknown, base: string, rules: Reading): Refused {
  const said = typeof sent === 'string' ? plainText(sent) : '';
  if (bearsMark(said)) return { flaws: [markedAt(base)] };
  const says = `每条预警应为 JSON 对象 {…}，收到${nameOf(sent)}；请对方按字段发送，并以新的 webhook-id 重发`;
  const text = Array.from(maskSpeaker(maskPersonal(said, NONE_SPARED)))
    .slice(0, rules.maxTextChars)
    .join('');
  return { flaws: [{ pointer: base, clause: 'M4', says }], ...(text === '' ? {} : { words: { text } }) };
}

/** The source's own id, or one of the fields that make one. Where what stands there is none, the content tells it apart: what is no id is the same for strangers. */
function identified(
  reader: FieldReader,
  source: Source,
  parts: { url: string | undefined; publishedAt: Instant | undefined; title: string | undefined },
  rules: Reading,
): { id: string; byContent: boolean } {
  const written = reader.code('id', LONGEST_ID);
  if (written !== undefined && !isNoId(written, rules)) return { id: written, byContent: false };
  const derived = derivedId(source, parts);
  if (derived !== undefined) return { id: derived, byContent: false };
  reader.leaveOut('id', '没有可用的编号（缺少、为表格错误值，或长数字失去末位），已按内容区分；请以字符串发送编号');
  return { id: maskPersonal((written ?? '').slice(0, SHORT), NONE_SPARED) || NO_ID, byContent: true };
}

const isWhole = (alert: Partial<Alert>): alert is Alert =>
  alert.id !== undefined && alert.title !== undefined && alert.metrics !== undefined;

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Without the fields that are not there; Object.fromEntries forgets their types. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;

function addressOf(reader: FieldReader, rules: Reading): { shown: string; page?: string } | undefined {
  const written = reader.code('url', LONGEST_URL);
  if (written === undefined) return undefined;
  const address = readAddress(written);
  if (!address) {
    reader.leaveOut('url', '不是 http 或 https 网址，已略去');
    return undefined;
  }
  const page = address.page === null ? null : messagePage(address.page, rules);
  return page === null ? { shown: address.shown } : { shown: address.shown, page };
}

/** Each part must be there: an id with an empty part would make strangers one alert. */
function derivedId(
  source: Source,
  parts: { url: string | undefined; publishedAt: Instant | undefined; title: string | undefined },
): string | undefined {
  const values = source.idFrom?.map((part) => parts[part]);
  return values && values.length > 0 && values.every((value) => value !== undefined) ? values.join(' ') : undefined;
}

/** P3: as the source says it; which grade that is, is for the grading table and then for a person. */
function emergencyOf(source: Source, reader: FieldReader, rules: Reading): Emergency | undefined {
  const written = reader.code('emergencyGrade', SHORT);
  const grade =
    written === undefined ? undefined : (writtenGrade(written, { ...rules, grades: source.grades }) ?? undefined);
  if (written !== undefined && grade === undefined)
    reader.leaveOut('emergencyGrade', `不是突发事件等级，已略去；可用 ${Object.keys(source.grades).join('、')}`);
  const emergency = given({
    kind: reader.words('emergencyKind', SHORT),
    grade,
    deaths: reader.count('deaths'),
    missing: reader.count('missing'),
    trapped: reader.count('trapped'),
    injured: reader.count('injured'),
    seriouslyInjured: reader.count('seriouslyInjured'),
    lossYuan: reader.count('lossYuan'),
  });
  return Object.keys(emergency).length > 0 ? emergency : undefined;
}

/** P2: the limit that a superior set begins with who set it. */
function assignedByOf(source: Source, reader: FieldReader): Alert['assignedBy'] {
  const written = reader.code('assignedByNumber', SHORT);
  const number = written === undefined ? undefined : maskPersonal(written, NONE_SPARED);
  const dueAt = reader.limit('assignedByDueAt');
  const unit =
    reader.words('assignedByUnit', SHORT) ??
    (number === undefined && dueAt === undefined ? undefined : source.defaults?.assignedByUnit);
  if (unit !== undefined) return { unit, ...given({ number, dueAt }) };
  if (number !== undefined || dueAt !== undefined)
    reader.leaveOut('assignedByUnit', '有交办文号或时限而没有交办单位，均已略去');
  return undefined;
}
