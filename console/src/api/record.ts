import type { components } from './schema.ts';

type RecordEvent = components['schemas']['Event'];

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

export interface Suggestion {
  /** Empty where a person has to choose. */
  unit: string;
  opinion: string;
  emergency: string | null;
  gradeReasons: Reason[];
  unitReasons: Reason[];
  /** R1–R3: whose it may be, the likeliest first; `share` is null where the ledger is sure. */
  ranked: { unit: string; share: number | null; words: string[] }[];
  choose: boolean;
  /** R1–R3: who else has a part in it. */
  beside: { unit: string; part: string; reasons: Reason[] }[];
}

const reasonsOf = (value: unknown): Reason[] =>
  listOf(value).flatMap((one) => (isObject(one) ? [{ clause: textOf(one['clause']), says: textOf(one['says']) }] : []));

/** A1, R1: the newest suggestion in the record, with its reasons. */
export function suggestionOf(events: RecordEvent[]): Suggestion | null {
  const found = [...events].reverse().find((event) => isObject(event['suggestion']));
  const suggestion = found?.['suggestion'];
  if (!isObject(suggestion)) return null;
  const grades = isObject(suggestion['grades']) ? suggestion['grades'] : {};
  const choose = suggestion['choose'] === true;
  return {
    unit: choose ? '' : textOf(suggestion['unit']),
    opinion: textOf(grades['opinion']),
    emergency: typeof grades['emergency'] === 'string' ? grades['emergency'] : null,
    gradeReasons: reasonsOf(suggestion['gradeReasons']),
    unitReasons: choose ? [] : reasonsOf(suggestion['unitReasons']),
    ranked: listOf(suggestion['ranked']).flatMap((one) => {
      if (!isObject(one)) return [];
      const share = one['share'];
      return [
        {
          unit: textOf(one['unit']),
          share: typeof share === 'number' ? share : null,
          words: listOf(one['words']).map(textOf),
        },
      ];
    }),
    choose,
    beside: listOf(suggestion['beside']).flatMap((one) =>
      isObject(one)
        ? [{ unit: textOf(one['unit']), part: textOf(one['part']), reasons: reasonsOf(one['reasons']) }]
        : [],
    ),
  };
}

/** Who did it: a named person, or a part of the system. */
export function actorOf(event: { [field: string]: unknown }): { name: string; unit: string | null; system: boolean } {
  const actor = event['actor'];
  if (!isObject(actor)) return { name: '', unit: null, system: true };
  return actor['kind'] === 'person'
    ? { name: textOf(actor['name']), unit: textOf(actor['unit']), system: false }
    : { name: textOf(actor['part']), unit: null, system: true };
}

/** P1: what the steps of the plans that were attached say, by their ids. */
export const planStepsOf = (events: readonly RecordEvent[]): Record<string, string> =>
  Object.fromEntries(
    events
      .filter(({ type }) => type === 'plan-attached')
      .flatMap((event) => listOf(event['steps']).filter(isObject))
      .map((step) => [textOf(step['id']), textOf(step['says'])]),
  );
