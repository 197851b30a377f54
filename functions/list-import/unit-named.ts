import type { Unit } from '../domain/people/directory.ts';
import { plain } from './headed-table.ts';

/** The unit that a cell names; `alike`: only in part, 柴桥街道 for 柴桥街道办事处, 北仑区应急管理局 for 应急管理局, where it can be only one. */
export function unitNamed(units: readonly Unit[], name: string): { unit: Unit; alike?: true } | null {
  const bare = plain(name);
  const exact = units.find((unit) => namesOf(unit).includes(bare));
  if (exact) return { unit: exact };
  const alike = units.filter((unit) => bare.length > 2 && overlap(plain(unit.name), bare));
  const [only] = alike;
  return only && alike.length === 1 ? { unit: only, alike: true } : null;
}

const namesOf = (unit: Unit): string[] => [unit.id, plain(unit.name), plain(unit.short)];

const overlap = (one: string, other: string): boolean =>
  one.startsWith(other) || one.endsWith(other) || other.startsWith(one) || other.endsWith(one);
