import type { LineDifference, LineKind, LineSet } from '../case/agreed-line.ts';
import { numberIn } from '../matter/chinese-number.ts';

/** What is read of a text: its sentences, each in its clauses. Widths and blanks make no difference. */
const sentencesOf = (text: string): string[][] =>
  text
    .normalize('NFKC')
    .replaceAll(/[ \t]/g, '')
    .split(/[。;!?\n]/)
    .map((sentence) => sentence.split(/,(?!\d{3})/));

/** Any of the words by which a text may call it. */
const labelsOf = ({ label, kind }: Pick<LineSet, 'label' | 'kind'>): string[] =>
  (label ?? DEFAULT_LABELS[kind] ?? '')
    .normalize('NFKC')
    .split(/[、/|,]/)
    .map((one) => one.trim())
    .filter(Boolean);

const DEFAULT_LABELS: Partial<Record<LineKind, string>> = {
  time: '发生、事发',
  cause: '原因',
  next: '再次发布、下次发布、续报、继续发布',
};

/** R3: figures and times that differ stop a statement; of the rest a person is warned. */
export const stops = ({ kind }: Pick<LineSet, 'kind'>): boolean =>
  kind === 'figure' || kind === 'time' || kind === 'next';

/** R3: in what a statement differs from the agreed line, each fact once, both side by side. What it does not speak of differs in nothing. */
export function differences(text: string, line: readonly LineSet[]): LineDifference[] {
  const sentences = sentencesOf(text);
  const figures = line.filter(({ kind }) => kind === 'figure');
  return line.flatMap((fact) => {
    const says = saysOtherwise(fact, sentences, figures);
    return says === null
      ? []
      : [
          {
            fact: fact.factId,
            version: fact.version,
            kind: fact.kind,
            label: labelsOf(fact)[0] ?? '',
            agreed: fact.value,
            says,
            unit: fact.unit,
          },
        ];
  });
}

function saysOtherwise(fact: LineSet, sentences: string[][], figures: readonly LineSet[]): string | null {
  switch (fact.kind) {
    case 'figure':
      return otherFigure(fact, sentences, figures);
    case 'time':
    case 'next':
      return otherTime(fact, sentences);
    case 'place':
      return sentences.flat().some((clause) => clause.includes(plain(fact.value))) ? null : '';
    case 'cause':
    case 'measure':
    case 'attribution': {
      const speaking = sentences.find((clauses) => labelsOf(fact).some((label) => clauses.join(',').includes(label)));
      return speaking && !speaking.join(',').includes(plain(fact.value)) ? speaking.join('，') : null;
    }
  }
}

const plain = (value: string): string => value.normalize('NFKC').replaceAll(/\s/g, '');

/** The figure that the value of a fact tells; null: none. */
export const figureIn = (value: string): number | null => numbersIn(plain(value))[0]?.count ?? null;

interface Figure {
  at: number;
  count: number;
  written: string;
}

/** Numbers that count something: not those of a date or an hour, nor an ordinal. */
function numbersIn(clause: string): Figure[] {
  const found: Figure[] = [];
  for (let at = 0; at < clause.length; ) {
    const number = numberIn(clause, at);
    if (!number) {
      at += 1;
      continue;
    }
    const after = clause.slice(at + number.chars);
    const ofDate = /^[-:./]?\d*(?:年|月|日|号|时|点|分(?!之)|秒|:)/.test(after);
    if (!ofDate && clause.charAt(at - 1) !== '第')
      found.push({ at, count: number.count, written: clause.slice(at, at + number.chars + 1) });
    at += number.chars;
  }
  return found;
}

const NONE = /(?:无|没有|未造成|未发生|未出现|不存在)[^,]{0,6}$/;

/** 3人死亡5人受伤 and 死亡3人受伤5人: which of its numbers a word goes with, the first of either tells. */
function otherFigure(fact: LineSet, sentences: string[][], figures: readonly LineSet[]): string | null {
  const agreed = figureIn(fact.value);
  if (agreed === null) return null;
  const own = labelsOf(fact);
  for (const clause of sentences.flat()) {
    const label = own.find((one) => clause.includes(one));
    if (label === undefined) continue;
    const at = clause.indexOf(label);
    if (NONE.test(clause.slice(0, at))) {
      if (agreed !== 0) return clause;
      continue;
    }
    const numbers = numbersIn(clause);
    const first = Math.min(
      ...figures.flatMap(labelsOf).flatMap((one) => (clause.includes(one) ? [clause.indexOf(one)] : [])),
    );
    const before = numbers.filter((number) => number.at < at);
    const said =
      (numbers[0]?.at ?? 0) < first
        ? before.at(-1)
        : numbers.find((number) => number.at > at && number.at - at < REACH);
    if (said && said.count !== agreed) return clause;
  }
  return null;
}

/** A number that stands farther from its word counts something else. */
const REACH = 14;

interface Said {
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
}

const TIME =
  /(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?(凌晨|早上|上午|中午|下午|傍晚|晚上|晚|夜里|夜间)?(?:(\d{1,2})(?:[时点](半|(\d{1,2})分?)?|:(\d{2})))?/g;

/** The times that a clause tells, as far as it tells them. */
function timesIn(clause: string): Said[] {
  const digits = clause.replaceAll(/[零〇一二两三四五六七八九十]{1,3}(?=[月日号时点分])/g, (written) =>
    String(numberIn(written, 0)?.count ?? written),
  );
  return [...digits.matchAll(TIME)].flatMap(([, month, day, half, hour, rest, minute, colon]) => {
    if (month === undefined && day === undefined && hour === undefined) return [];
    const told: Said = {};
    if (month !== undefined) told.month = Number(month);
    if (day !== undefined) told.day = Number(day);
    if (hour !== undefined) {
      const late = half !== undefined && /下午|傍晚|晚|夜/.test(half) && Number(hour) < 12 && Number(hour) > 0;
      told.hour = Number(hour) + (late ? 12 : 0);
    }
    const minutes = rest === '半' ? '30' : (minute ?? colon);
    if (minutes !== undefined) told.minute = Number(minutes);
    return [told];
  });
}

/** Each time that a text tells, as far as it tells it: 下午3时 and 15时 are one. */
export const timesTold = (text: string): string[] =>
  timesIn(plain(text)).map(({ month, day, hour, minute }) => [month, day, hour, minute].join('-'));

/** Whether a value tells a time. */
export const tellsTime = (value: string): boolean => timesIn(plain(value)).length > 0;

const PARTS = ['month', 'day', 'hour', 'minute'] as const;
const agrees = (one: Said, other: Said): boolean =>
  PARTS.every((part) => one[part] === undefined || other[part] === undefined || one[part] === other[part]);

function otherTime(fact: LineSet, sentences: string[][]): string | null {
  const [agreed] = timesIn(plain(fact.value));
  if (!agreed) return null;
  for (const clauses of sentences)
    for (const [index, clause] of clauses.entries()) {
      if (!labelsOf(fact).some((label) => clause.includes(label))) continue;
      const here = timesIn(clause);
      const said = here.length > 0 ? here : timesIn(clauses[index - 1] ?? '');
      if (said.length > 0 && !said.some((one) => agrees(one, agreed)))
        return here.length > 0 ? clause : `${clauses[index - 1]}，${clause}`;
    }
  return null;
}
