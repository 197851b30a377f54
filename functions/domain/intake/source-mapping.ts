import type { Alert, Emergency, Flaw, Limits } from './alert.ts';
import { type FieldReader, fieldReader } from './field-reader.ts';
import { isRecord } from '../matter/json-pointer.ts';
import { earliest, type Instant } from '../matter/instant.ts';
import { maskPersonal } from './mask.ts';
import type { Source } from '../rules/source.ts';
import { readAddress } from './web-address.ts';

const SHORT = 100;
const LONGEST_ID = 200;
const LONGEST_URL = 2000;

/** The alert, or what is wrong with it; of one that bears a mark (H6) nothing else is said. */
export type Read = { alert: Alert } | { id?: string; flaws: Flaw[] };

/** M4: one alert as its source spells it, read into the canonical one, or everything that is wrong with it. Nothing unmapped is looked at (H5). */
export function readAlert(source: Source, sent: unknown, base: string, now: Instant, limits: Limits): Read {
  if (!isRecord(sent)) return { flaws: [{ pointer: base, clause: 'M4', says: '每条预警应为 JSON 对象' }] };
  const reader = fieldReader(source, sent, base);
  const title = reader.words('title', limits.maxTitleChars);
  if (title === undefined) reader.refuse('title', '标题不能为空');
  const discoveredAt = reader.pastTime('discoveredAt', now, limits.maxSkewMinutes);
  const address = addressOf(reader);
  const publishedAt = reader.pastTime('publishedAt', now, limits.maxSkewMinutes);
  const id =
    reader.code('id', LONGEST_ID) ?? derivedId(source, { url: address?.page ?? undefined, publishedAt, title });
  if (id === undefined)
    reader.refuse(
      'id',
      source.idFrom
        ? `缺少编号；无编号时须同时有 ${source.idFrom.join('、')}`
        : '缺少编号，同一条预警每次推送须用同一编号',
    );
  const alert: Partial<Alert> = {
    ...given({
      id,
      title,
      text: reader.words('text', limits.maxTextChars),
      url: address?.shown,
      page: address?.page ?? undefined,
      platform: reader.words('platform', SHORT) ?? source.defaults?.platform,
      place: reader.words('place', SHORT),
      topic: reader.words('topic', SHORT) ?? source.defaults?.topic,
      publishedAt,
      discoveredAt: discoveredAt && earliest(discoveredAt, now),
      sentiment: reader.mood(),
      emergency: emergencyOf(source, reader),
      assignedBy: assignedByOf(source, reader),
    }),
    metrics: given({
      views: reader.count('views'),
      reposts: reader.count('reposts'),
      comments: reader.count('comments'),
      likes: reader.count('likes'),
    }),
  };
  if (reader.flaws.length === 0 && isWhole(alert)) return { alert };
  const marks = reader.flaws.filter(({ clause }) => clause === 'H6');
  return { ...given({ id }), flaws: marks.length > 0 ? marks : reader.flaws };
}

const isWhole = (alert: Partial<Alert>): alert is Alert =>
  alert.id !== undefined && alert.title !== undefined && alert.metrics !== undefined;

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Without the fields that are not there; Object.fromEntries forgets their types. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;

function addressOf(reader: FieldReader): ReturnType<typeof readAddress> {
  const written = reader.code('url', LONGEST_URL);
  if (written === undefined) return null;
  const address = readAddress(written);
  if (!address) reader.refuse('url', '不是 http 或 https 网址');
  return address;
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
function emergencyOf(source: Source, reader: FieldReader): Emergency | undefined {
  const written = reader.code('emergencyGrade', SHORT)?.toLowerCase();
  const grade = written === undefined ? undefined : source.grades[written];
  if (written !== undefined && grade === undefined)
    reader.refuse('emergencyGrade', `不是突发事件等级；可用 ${Object.keys(source.grades).join('、')}`);
  const emergency = given({
    kind: reader.words('emergencyKind', SHORT),
    grade,
    deaths: reader.count('deaths'),
    seriouslyInjured: reader.count('seriouslyInjured'),
    lossYuan: reader.count('lossYuan'),
  });
  return Object.keys(emergency).length > 0 ? emergency : undefined;
}

/** P2: the limit that a superior set begins with who set it. */
function assignedByOf(source: Source, reader: FieldReader): Alert['assignedBy'] {
  const written = reader.code('assignedByNumber', SHORT);
  const number = written === undefined ? undefined : maskPersonal(written);
  const dueAt = reader.time('assignedByDueAt');
  const unit =
    reader.words('assignedByUnit', SHORT) ??
    (number === undefined && dueAt === undefined ? undefined : source.defaults?.assignedByUnit);
  if (unit !== undefined) return { unit, ...given({ number, dueAt }) };
  if (number !== undefined || dueAt !== undefined) reader.refuse('assignedByUnit', '有交办文号或时限时须写明交办单位');
  return undefined;
}
