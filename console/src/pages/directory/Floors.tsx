import type { RuleFloors } from '../../api/rules.ts';
import { isObject, listOf, textOf } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { cx } from '../../components/cx.ts';
import { draftWords } from './draft-words.ts';
import type { Lock } from './RuleField.tsx';

type Words = (typeof draftWords)['zh'];
type Rules = Record<string, unknown>;

/** The clock that a row is of, where it is one of the case as a whole: those are what the notice sets limits for. */
const isOfCase = (row: Rules, kind: string): boolean =>
  row['kind'] === kind && row['per'] === undefined && !(isObject(row['when']) && row['when']['status'] !== undefined);

/** The limit of the notice or of the State Council that a row stands for. */
function limitFor(pointer: string, row: Rules, { limits }: RuleFloors) {
  if (!/^\/clocks\/\d+$/.test(pointer)) return undefined;
  const of = isObject(row['when']) ? listOf(row['when']['emergencyGrades']) : [];
  return limits.find(
    ({ kind, emergencyGrades }) =>
      isOfCase(row, kind) && (of.length === 0 || of.some((one) => emergencyGrades.includes(textOf(one)))),
  );
}

/** What of a row cannot be changed, with the clause that it rests on and what it says. */
export function lockOf(pointer: string, row: Rules, floors: RuleFloors, policy: Rules, words: Words): Lock | null {
  const limit = limitFor(pointer, row, floors);
  if (!limit) return null;
  const clauses = isObject(policy['clauses']) ? policy['clauses'] : {};
  const clause = isObject(clauses[limit.clause]) ? clauses[limit.clause] : {};
  const [name, source, says] = ['name', 'source', 'says'].map((field) => textOf(isObject(clause) ? clause[field] : ''));
  return {
    says: words.locked(limit.hours, name || limit.clause, source ?? '', says ?? '', limit.mayBeOff === true),
    fields: ['kind', 'clause', 'start', ...(limit.mayBeOff ? [] : ['off'])],
  };
}

const BODY = /^\/texts\/templates\/([^/]+)\/body$/;

/** Beside a field: between what it must lie, or how long a text gets. */
export function Besides({
  pointer,
  value,
  floors,
  policy,
}: {
  pointer: string;
  value: unknown;
  floors: RuleFloors;
  policy: Rules;
}) {
  const words = useWords(draftWords);
  const range = floors.ranges.find((one) => one.pointer === pointer);
  if (range) return <small className="muted">{words.range(range.least, range.most)}</small>;
  if (!BODY.test(pointer) || typeof value !== 'string') return null;
  const { chars, most, fixed, strange } = lengthOf(value, isObject(policy['texts']) ? policy['texts'] : {});
  return (
    <small className={cx('rule-length', chars > most && 'rule-fault')} role="status">
      {words.textLength(chars, most, fixed)}
      {strange.length > 0 && ` ${words.strangeVariables(strange.join('、'))}`}
    </small>
  );
}

/** P8: as the rules of texts count: signature, mark of a drill, and each variable as long as it may be. */
export function lengthOf(
  body: string,
  texts: Rules,
): { chars: number; most: number; fixed: number; strange: string[] } {
  const bounds = isObject(texts['bounds']) ? texts['bounds'] : {};
  const fixed = textOf(texts['signature']).length + textOf(texts['drillMark']).length;
  const variables = [...body.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const longest = variables.reduce((sum, name) => {
    const most = bounds[name];
    return sum + (typeof most === 'number' ? most : 0) - `{${name}}`.length;
  }, body.length);
  const most = texts['maxChars'];
  return {
    chars: fixed + longest,
    most: typeof most === 'number' ? most : 0,
    fixed,
    strange: variables.filter((name) => typeof bounds[name] !== 'number'),
  };
}
