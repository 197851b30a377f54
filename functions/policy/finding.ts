import type * as z from 'zod/mini';
import { pointerTo } from '../domain/matter/json-pointer.ts';

/** One fault of the rules: where, and in the district's words what stands there, what may stand there, and what to do. */
export interface Finding {
  pointer: string;
  says: string;
}

export const finding = (path: readonly PropertyKey[], says: string): Finding => ({ pointer: pointerTo(path), says });

/** P8: a name that a text has no room for. */
export const tooLong = (path: readonly PropertyKey[], name: string, room: number): Finding[] =>
  name.length > room ? [finding(path, `现为${shown(name)}，短信中至多 ${room} 字，请写短`)] : [];

const LONGEST = 40;

/** A value as it is shown in a sentence. */
export function shown(value: unknown): string {
  const said = typeof value === 'string' ? value : (JSON.stringify(value) ?? '空');
  return `“${said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said}”`;
}

const KINDS: Record<string, string> = {
  string: '文字（加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 [ ]',
  object: '对象 { }',
  record: '对象 { }',
};
const kindOf = (expected: string): string => KINDS[expected] ?? expected;

/** What the schema found, said so that whoever typed it can mend it. zod/mini ships without messages, so that the bundle stays small. */
export function findingOf(issue: z.core.$ZodIssue): Finding {
  return finding(issue.path, saysOf(issue));
}

function saysOf(issue: z.core.$ZodIssue): string {
  const is = `现为${shown(issue.input)}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `没有名为 ${issue.keys.join('、')} 的项，请删去或改正名称`;
    case 'invalid_type':
      return issue.input === undefined
        ? `缺少此项，请填${kindOf(issue.expected)}`
        : `${is}，应为${kindOf(issue.expected)}`;
    case 'invalid_value':
      return `${is}，应为 ${issue.values.map(String).join('、')} 之一`;
    case 'too_small':
      return `${is}，应${issue.inclusive ? '不小于' : '大于'} ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `${is}，应${issue.inclusive ? '不大于' : '小于'} ${issue.maximum}${unitOf(issue.origin)}`;
    case 'invalid_format':
    case 'custom':
      return `${is}，${issue.message === 'Invalid input' ? '格式不对，请参照现行版本的同一处' : issue.message}`;
    case 'invalid_key':
      return `${is}，不能用作名称，请参照现行版本的同一处`;
    case 'invalid_union':
    case 'invalid_element':
    case 'not_multiple_of':
      return `${is}，不是可用的写法，请参照现行版本的同一处`;
    default:
      return issue satisfies never;
  }
}

const unitOf = (origin: string): string => (origin === 'string' ? ' 字' : origin === 'array' ? ' 项' : '');
