import type { Flaw } from './alert.ts';
import { isRecord, valueAt } from '../matter/json-pointer.ts';
import type { Source } from '../rules/source.ts';

export interface Sent {
  value: unknown;
  pointer: string;
}

const flaw = (pointer: string, says: string): Flaw => ({ pointer, clause: 'M4', says });

/** The alerts of one delivery, each with its place in the body: a list, an object that holds a list, or one alert alone. */
export function alertsOf(
  body: unknown,
  source: Pick<Source, 'lists'>,
  most: number,
): { single: boolean; alerts: Sent[] } | (Flaw & { nothing?: true }) {
  const list = listOf(body, source.lists);
  if (list === null)
    return isRecord(body)
      ? { single: true, alerts: [{ value: body, pointer: '' }] }
      : flaw('', '应为一条预警（JSON 对象）、预警数组或 {"alerts": [...]}');
  if (!Array.isArray(list.value)) return flaw(list.pointer, '应为预警数组');
  if (list.value.length === 0) return { ...flaw(list.pointer, '一条预警也没有，至少 1 条'), nothing: true };
  if (list.value.length > most)
    return flaw(list.pointer, `共 ${list.value.length} 条，一次至多 ${most} 条，请分批推送`);
  return {
    single: false,
    alerts: list.value.map((value: unknown, index) => ({ value, pointer: `${list.pointer}/${index}` })),
  };
}

function listOf(body: unknown, paths: string[]): Sent | null {
  if (Array.isArray(body)) return { value: body, pointer: '' };
  for (const pointer of paths) {
    const found = valueAt(body, pointer);
    if (found && 'value' in found && found.value !== null) return { value: found.value, pointer };
  }
  return null;
}
