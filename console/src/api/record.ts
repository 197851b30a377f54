import type { RecordEvent } from './queries.ts';

/*
 * Events of the record as the console reads them: each field is looked at before it is believed, since a newer server may write events that
 * this console does not know.
 */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export interface Reason {
  clause: string;
  says: string;
}

export interface Proposal {
  unit: string;
  opinion: string;
  emergency: string | null;
  gradeReasons: Reason[];
  unitReasons: Reason[];
}

const reasonsOf = (value: unknown): Reason[] =>
  listOf(value).flatMap((one) => (isObject(one) ? [{ clause: textOf(one['clause']), says: textOf(one['says']) }] : []));

/** A1, R1: the newest proposal in the record, with its reasons. */
export function proposalOf(events: RecordEvent[]): Proposal | null {
  const found = [...events].reverse().find((event) => isObject(event['proposal']));
  const proposal = found?.['proposal'];
  if (!isObject(proposal)) return null;
  const grades = isObject(proposal['grades']) ? proposal['grades'] : {};
  return {
    unit: textOf(proposal['unit']),
    opinion: textOf(grades['opinion']),
    emergency: typeof grades['emergency'] === 'string' ? grades['emergency'] : null,
    gradeReasons: reasonsOf(proposal['gradeReasons']),
    unitReasons: reasonsOf(proposal['unitReasons']),
  };
}

/** Who did it: a named person, or a part of the system. */
export function actorOf(event: RecordEvent): { name: string; unit: string | null; system: boolean } {
  const actor = event['actor'];
  if (!isObject(actor)) return { name: '', unit: null, system: true };
  return actor['kind'] === 'person'
    ? { name: textOf(actor['name']), unit: textOf(actor['unit']), system: false }
    : { name: textOf(actor['part']), unit: null, system: true };
}
