import * as z from 'zod/mini';
import { commandFields, expectedVersion } from './commands.ts';
import { caseNumber, id, list, part } from './fields.ts';

/** As many cases as one request decides on: some seconds of work, each by itself. */
export const MOST_IN_BATCH = 50;

const rowOf = <Fields extends z.core.$ZodShape>(fields: Fields) =>
  z.strictObject({
    cases: list(z.strictObject({ number: caseNumber, ...fields, expectedVersion }), MOST_IN_BATCH).check(
      z.minLength(1),
    ),
  });

/** What is given for many cases at once: each row is the command's own body, beside the number of its case. */
export const batchBodies = {
  /** `assign`: the units that it goes to with the same press. */
  confirm: rowOf({
    ...commandFields.confirm,
    assign: z.exactOptional(list(z.strictObject({ unit: id, part }), 20)),
  }),
  assign: rowOf(commandFields.assign),
  remind: rowOf(commandFields.remind),
  end: rowOf(commandFields.end),
  'mark-ours': rowOf(commandFields['mark-ours']),
  join: rowOf(commandFields.join),
  'link-matter': rowOf(commandFields['link-matter']),
  'unlink-matter': rowOf(commandFields['unlink-matter']),
  'share-line': rowOf(commandFields['share-line']),
  'move-policy': rowOf(commandFields['move-policy']),
} as const;

export type BatchName = keyof typeof batchBodies;
export const isBatchCommand = (name: string): name is BatchName => Object.hasOwn(batchBodies, name);
export const BATCH_NAMES: readonly string[] = Object.keys(batchBodies);
