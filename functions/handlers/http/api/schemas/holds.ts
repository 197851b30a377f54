import * as z from 'zod/mini';
import { HOLD_GROUNDS } from '../../../../domain/matter/hold.ts';
import { id, words } from './fields.ts';
import { named } from './matter-answers.ts';

const optional = z.exactOptional;

export const holdBody = z.strictObject({
  matter: id,
  ground: z.enum(HOLD_GROUNDS),
  reference: optional(words(60)),
  says: words(500),
});

/** The body of each command on a hold: `POST /api/holds/{number}/{command}`, by the number of its matter. */
const onHold = z.strictObject({ hold: id, says: words(500) });
export const holdCommandBodies = { 'ask-lift': onHold, lift: onHold, keep: onHold };
export type HoldCommandName = keyof typeof holdCommandBodies;

const said = { at: z.iso.datetime(), by: z.string(), says: z.string() };

export const holdView = z.object({
  matter: z.string(),
  hold: z.string(),
  ground: z.enum(HOLD_GROUNDS),
  reference: optional(z.string()),
  ...said,
  /** Who asked that it be lifted, which another decides. */
  asked: optional(z.object(said)),
  allowed: z.array(z.enum(['ask-lift', 'lift', 'keep'])),
});

export const holdsAnswer = z.object({ now: z.iso.datetime(), holds: z.array(holdView), mayPlace: z.boolean() });

export const transferYear = z.string().check(z.regex(/^20\d\d$/, '应为四位年份，如 2036'));

export const transferAnswer = z.object({
  now: z.iso.datetime(),
  year: z.int(),
  /** Matters that were over in this year fall due in it. */
  of: z.int(),
  afterYears: z.int(),
  basis: z.string(),
  /** By which rule each kind is kept, and for how long. */
  periods: z.array(
    z.object({
      kind: z.string(),
      name: z.string(),
      period: z.string(),
      graver: optional(z.object({ from: z.string(), period: z.string() })),
      basis: z.string(),
    }),
  ),
  rows: z.array(
    z.object({
      place: z.int(),
      number: z.string(),
      kind: z.string(),
      title: z.string(),
      unit: optional(named),
      over: z.string(),
      period: z.string(),
      /** Handed to the archive, looked at whether to destroy it, or held back. */
      does: z.enum(['transfer', 'appraise', 'held']),
    }),
  ),
  /** Numbers of those that this release cannot read. */
  unreadable: z.array(z.string()),
});
