import * as z from 'zod/mini';
import { type Instant, MINUTE, plus } from '../../../domain/matter/instant.ts';
import { maskPersonal, NONE_SPARED } from '../../../domain/intake/mask.ts';
import { pointerTo } from '../../../domain/matter/json-pointer.ts';
import { BadRequest, type HttpCall } from '../../../runtime/http.ts';
import type { Fault } from './schemas/faults.ts';

const escaped = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');

const TYPES: Partial<Record<string, Pick<Fault, 'detail' | 'code'>>> = {
  string: { detail: '应为文本', code: 'not-text' },
  number: { detail: '应为数字', code: 'not-a-number' },
  int: { detail: '应为整数', code: 'not-an-integer' },
  boolean: { detail: '应为 true 或 false', code: 'not-a-boolean' },
  array: { detail: '应为列表（JSON 数组）', code: 'not-a-list' },
  object: { detail: '应为 JSON 对象', code: 'not-an-object' },
};

export const missing = (pointer: string): Fault => ({ pointer, detail: '缺少这个字段', code: 'missing' });

export const notOneOf = (pointer: string, allowed: string[]): Fault => ({
  pointer,
  detail: `应为 ${allowed.join('、')} 之一`,
  code: 'not-one-of',
  allowed,
});

/** By what is counted: the characters of a text, the items of a list, or a number itself. */
function tooMuch(origin: string, limit: number): Omit<Fault, 'pointer'> {
  if (origin === 'string') return { detail: `最多 ${limit} 字`, code: 'too-long', limit };
  if (origin === 'array') return { detail: `最多 ${limit} 项`, code: 'too-many', limit };
  return { detail: `最多 ${limit}`, code: 'too-high', limit };
}

function tooLittle(origin: string, limit: number): Omit<Fault, 'pointer'> {
  if (origin === 'string') return { detail: `不能为空，至少 ${limit} 字`, code: 'too-short', limit };
  if (origin === 'array') return { detail: `不能为空，至少 ${limit} 项`, code: 'too-few', limit };
  return { detail: `至少 ${limit}`, code: 'too-low', limit };
}

/** What the schema says of itself is clearer than any word for all of them; where it says nothing, zod does, in English. */
const saidBy = ({ message }: { message: string }, otherwise: string): string =>
  /\p{Script=Han}/u.test(message) ? message : otherwise;

function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const pointer = pointerTo(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        pointer: `${pointer}/${maskPersonal(escaped(key).slice(0, 64), NONE_SPARED)}`,
        detail: '没有这个字段',
        code: 'unknown-field',
      }));
    case 'invalid_type':
      if (issue.input === undefined) return [missing(pointer)];
      return [{ pointer, ...(TYPES[issue.expected] ?? { detail: `应为${issue.expected}` }) }];
    case 'too_big':
      return [{ pointer, ...tooMuch(issue.origin, Number(issue.maximum)) }];
    case 'too_small':
      return [{ pointer, ...tooLittle(issue.origin, Number(issue.minimum)) }];
    case 'invalid_value':
      return [notOneOf(pointer, issue.values.map(String))];
    case 'invalid_format':
      return [{ pointer, detail: saidBy(issue, '格式不对，或含有控制字符'), code: 'wrong-format' }];
    case 'invalid_union':
    case 'custom':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return [{ pointer, detail: saidBy(issue, '内容不对') }];
    default:
      return issue satisfies never;
  }
}

/** The faults as one problem: the first one's pointer at the top, all of them in `errors`. */
export function invalid(faults: Fault[]): BadRequest {
  const first = faults[0] ?? { pointer: '', detail: '内容不对' };
  return new BadRequest('invalid-input', `${first.pointer || '请求体'}：${first.detail}`, {
    pointer: first.pointer,
    errors: faults.slice(0, 20),
  });
}

/** What the schema finds wrong. */
export function faultsIn(schema: z.ZodMiniType, value: unknown): Fault[] {
  const read = z.safeParse(schema, value, { reportInput: true });
  return read.success ? [] : read.error.issues.flatMap(faultsOf);
}

/** The value as the schema reads it; throws a BadRequest with a pointer to each fault. */
export function readAs<T extends z.ZodMiniType>(schema: T, value: unknown): z.output<T> {
  const read = z.safeParse(schema, value, { reportInput: true });
  if (read.success) return read.data;
  throw invalid(read.error.issues.flatMap(faultsOf));
}

const SKEW = 5 * MINUTE;

/** Refuses a time in the future where the field tells of something past; five minutes are forgiven for clocks that differ. */
export function refuseFuture(body: object, fields: readonly string[], now: Instant): void {
  const said = new Map<string, unknown>(Object.entries(body));
  const limit = plus(now, SKEW);
  for (const field of fields) {
    const at = said.get(field);
    if (typeof at === 'string' && at > limit)
      throw invalid([{ pointer: `/${field}`, detail: '时间晚于现在', code: 'in-the-future' }]);
  }
}

/** Where half a character stands, such as half an emoji written as \\ud83d: no store takes it. */
function brokenAt(value: unknown, pointer = ''): Fault[] {
  if (typeof value === 'string')
    return value.isWellFormed()
      ? []
      : [{ pointer, detail: '含有残缺字符（如半个表情符号），请去掉后重发', code: 'broken-characters' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key.isWellFormed() ? brokenAt(inner, `${pointer}/${escaped(key).slice(0, 64)}`) : brokenAt(key, pointer),
  );
}

/** The JSON body of a request, read by its schema. */
export function readBody<T extends z.ZodMiniType>(call: HttpCall, schema: T): z.output<T> {
  const body = readAs(schema, call.json());
  const broken = brokenAt(body);
  if (broken.length > 0) throw invalid(broken);
  return body;
}
