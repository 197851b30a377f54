import type { RecordEvent } from '../../api/queries.ts';
import { isObject, listOf, textOf } from '../../api/record.ts';
import { breachWords } from '../../words/breaches.ts';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import type { Entry, Knowing } from './describe.ts';

/** More clocks than this are counted, not named. */
const NAMED = 3;

/** All that one decision did to the clocks in one entry: what befell several alike is said once. */
export function describeClocks(event: RecordEvent, clock: (id: string) => string, { language, now }: Knowing): Entry {
  const zh = language === 'zh';
  const states = common[language].clockStates;
  const said = new Map<string, string[]>();
  for (const change of listOf(event['changes']).filter(isObject)) {
    const opened = isObject(change['clock']) ? change['clock'] : {};
    const id = textOf(change['clockId']) || textOf(opened['id']) || textOf(change['duty']) || textOf(change['kind']);
    const says = whatBefell(change, textOf(opened['dueAt']));
    said.set(says, [...(said.get(says) ?? []), clock(id)]);
  }
  const lines = [...said].map(([says, clocks]) => (zh ? `${named(clocks)}${says}` : `${named(clocks)} ${says}`));
  return { kind: 'clock', says: lines.join('；') };

  function whatBefell(change: Record<string, unknown>, dueAt: string): string {
    switch (change['change']) {
      case 'opened': {
        const due = dueAt === '' ? '' : clockWords(ms(dueAt), now, language);
        return zh ? `开始计时，${due} 到期` : `started, due ${due}`;
      }
      case 'met':
        return spaced(states[change['late'] === true ? 'late' : 'met']);
      case 'missed':
        return spaced(states['missed']);
      case 'superseded':
        if (change['why'] === 'replaced') return zh ? ' 由新的时限替代' : 'replaced';
        return spaced(states['superseded']);
      case 'breached':
        return zh ? ' 计一次超时' : ': one breach';
      case 'breach-judged':
        return breachWords[language].judged[change['is'] === 'healed' ? 'healed' : 'stands'];
      case 'rungs-skipped':
        return zh ? ' 跳过已过的催办节点' : 'past steps skipped';
      default:
        return zh ? ' 缺少节假日安排，时限算不出，须人工设定' : 'could not be reckoned';
    }
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
