import * as z from 'zod/mini';
import { CATEGORIES } from '../../../../domain/case/case.ts';
import { CAUSES } from '../../../../domain/matter/cause.ts';
import { NATURES } from '../../../../domain/matter/nature.ts';
import { GRADES } from '../../../../domain/matter/grade.ts';
import { fromMs, type Instant, toMs } from '../../../../domain/matter/instant.ts';
import { UNSEEN } from '../../../../domain/intake/invisible-characters.ts';

/** No control characters but tab and line break: a NUL byte ends many a program's text. */
// oxlint-disable-next-line no-control-regex -- control characters are what it refuses
const PRINTABLE = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;
const ZONED = '应为带时区的时间，如 2026-03-20T10:00:00+08:00';
/** Of this century: a limit of the year 0 would have a ladder of a million rungs behind it. */
const ISO = /^20\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const SEEN = new RegExp(`[^\\s${UNSEEN}]`, 'u');

/** Text a person typed, without the blanks around it: a sentence of marks that nobody sees says as little as none. */
export const words = (max: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(max),
    z.regex(PRINTABLE, '含有控制字符，请去掉后重发'),
    z.refine((text) => text === '' || SEEN.test(text), '只有看不见的字符，没有文字，请重新填写'),
  );

/** H5: the legal basis on which words for the public may say what they tell of somebody, or of what is internal. */
export const exposureBasis = z.exactOptional(words(500));

/** An id of the directory, the policy or a case's own parts. */
export const id = z.string().check(
  z.regex(/^[A-Za-z0-9_.:#-]{1,64}$/, '应填编号（字母、数字、连字符，至多 64 字），不填中文名称'),
  // Counts and lists stand under ids: none may be a name that every object has.
  z.refine((text) => !(text in Object.prototype)),
);
export const caseNumber = z.string().check(z.regex(/^[A-Z]{2}[0-9]{6,10}$/, '应为办件编号，如 BL2600001'));
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/, '应为 64 位小写十六进制的 SHA-256'));

function isRealDate(text: string): boolean {
  const day = toMs(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(toMs(text)) && fromMs(day).startsWith(text.slice(0, 10));
}

/** ISO 8601 with a zone, read into UTC with milliseconds. */
export const instant = z.pipe(
  z.string().check(
    z.regex(ISO, ZONED),
    z.refine((text) => !ISO.test(text) || isRealDate(text), '没有这一天或这一时刻'),
  ),
  z.transform((text: string): Instant => fromMs(toMs(text))),
);

export const grade = z.enum(GRADES);
export const grades = z.strictObject({ opinion: grade, emergency: z.nullable(grade) });
export const category = z.enum(CATEGORIES);
export const nature = z.enum(NATURES);
export const cause = z.enum(CAUSES);
export const role = z.enum(['coordinator', 'officer', 'leader', 'spokesperson', 'auditor', 'administrator']);
export const part = z.enum(['primary', 'lead', 'co-unit']);
export const unitKind = z.enum(['sub-district', 'department', 'development-zone', 'affiliated', 'vertical']);
export const post = z.enum([
  'unit-officer',
  'unit-leader',
  'principal-leader',
  'spokesperson',
  'spokesperson-assistant',
  'district-leader',
  'legal-officer',
  'superior-liaison',
]);

export const assignedBy = z.strictObject({
  unit: words(60),
  number: z.exactOptional(words(60)),
  dueAt: z.exactOptional(instant),
});

export const evidence = z.strictObject({
  kind: z.enum(['link', 'recording', 'photo', 'document', 'attachment']),
  ref: words(500),
  sha256: z.exactOptional(sha256),
});

export const list = <T extends z.ZodMiniType>(item: T, max: number) => z.array(item).check(z.maxLength(max));

/** By their seq; one item each in the transaction that erases them. */
export const erasableEvents = list(z.int().check(z.minimum(1)), 40);

const NO_DAY = '应为有这一天的日期，写成 2026-03-24';
/** A day that there is, in Asia/Shanghai. */
export const day = z.string().check(
  z.regex(/^20\d{2}-\d{2}-\d{2}$/, NO_DAY),
  z.refine((text) => {
    const at = new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
  }, NO_DAY),
);

/** A version of the rules as people know it: the first is 1; neither number nor time where it came with a release. */
export const rulesVersion = z.object({ number: z.exactOptional(z.int()), from: z.exactOptional(z.string()) });
