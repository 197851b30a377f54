import type { RecordEvent } from '../../api/queries.ts';
import { isObject, listOf, textOf } from '../../api/record.ts';
import type { Language } from '../../app/language.ts';
import { breachWords } from '../../words/breaches.ts';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import type { Entry, Knowing } from './describe.ts';

/** More clocks than this are counted, not named. */
const NAMED = 3;

/** Why a clock went, by its code. */
const goneWords: Record<Language, Record<string, string>> = {
  zh: {
    replaced: '由新的时限替代',
    corrected: '因更正重新计算',
    'no-longer-applies': '不再适用',
    'case-ended': '随办件终结',
    'case-closed': '随办件办结',
    'order-completed': '随督办件办结',
    'order-withdrawn': '随督办件撤销',
  },
  en: {
    replaced: 'replaced',
    corrected: 'judged again after a correction',
    'no-longer-applies': 'no longer applies',
    'case-ended': 'over with the case',
    'case-closed': 'closed with the case',
    'order-completed': 'over with the order',
    'order-withdrawn': 'withdrawn with the order',
  },
};

/** Why past rungs are passed over, by its code. */
const skippedWords: Record<Language, Record<string, string>> = {
  zh: {
    'before-the-clock': '跳过计时开始前已过的催办节点',
    'other-rules': '跳过换用规则前已过的催办节点',
    outage: '跳过停机期间已过的催办节点',
  },
  en: {
    'before-the-clock': 'rungs before it began skipped',
    'other-rules': 'rungs before the change of rules skipped',
    outage: 'rungs that passed in an outage skipped',
  },
};

/** All that one decision did to the clocks in one entry: what befell several alike is said once. */
export function describeClocks(event: RecordEvent, clock: (id: string) => string, { language, now }: Knowing): Entry {
  const zh = language === 'zh';
  const states = common[language].clockStates;
  const said = new Map<string, string[]>();
  for (const change of listOf(event['changes']).filter(isObject)) {
    const opened = isObject(change['clock']) ? change['clock'] : {};
    const id = textOf(change['clockId']) || textOf(opened['id']) || textOf(change['duty']) || textOf(change['kind']);
    const says = whatBefell(change, opened);
    said.set(says, [...(said.get(says) ?? []), clock(id)]);
  }
  const lines = [...said].map(([says, clocks]) => (zh ? `${named(clocks)}${says}` : `${named(clocks)} ${says}`));
  return { kind: 'clock', says: lines.join('；') };

  function whatBefell(change: Record<string, unknown>, opened: Record<string, unknown>): string {
    switch (change['change']) {
      case 'opened': {
        const [due, target] = [at(opened['dueAt']), at(opened['targetAt'])];
        if (target !== '')
          return zh
            ? `产生时法定时限 ${due} 已过，按本区目标 ${target} 计时`
            : `arose after its legal limit ${due}; our own target is ${target}`;
        return zh ? `开始计时，${due} 到期` : `started, due ${due}`;
      }
      case 'met':
        return spaced(states[change['late'] === true ? 'late' : 'met']);
      case 'missed':
        return spaced(states['missed']);
      case 'superseded':
        return spaced(goneWords[language][textOf(change['why'])] ?? states['superseded']);
      case 'breached':
        return zh ? ' 计一次超时' : ': one breach';
      case 'breach-judged': {
        const { judged } = breachWords[language];
        const is = textOf(change['is']);
        return is === 'healed' || is === 'elsewhere' ? judged[is] : judged.stands;
      }
      case 'rungs-skipped':
        return spaced(skippedWords[language][textOf(change['why'])]);
      default:
        return zh
          ? ` 缺少${year(change)}节假日安排，时限算不出，须人工设定`
          : `could not be reckoned: no calendar${year(change)}`;
    }
  }

  function at(instant: unknown): string {
    const text = textOf(instant);
    return text === '' ? '' : clockWords(ms(text), now, language);
  }

  function year(change: Record<string, unknown>): string {
    const of = change['year'];
    if (typeof of !== 'number') return '';
    return zh ? ` ${of} 年` : ` for ${of}`;
  }

  function spaced(state: string | undefined): string {
    return zh ? ` ${state ?? ''}` : (state ?? '');
  }

  function named(clocks: string[]): string {
    const first = clocks.slice(0, NAMED).join(zh ? '、' : ', ');
    if (clocks.length <= NAMED) return first;
    return zh ? `${first}等 ${clocks.length} 项` : `${first} and ${clocks.length - NAMED} more`;
  }
}
