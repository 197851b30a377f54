import * as z from 'zod/mini';
import { id, list, post, role, words } from './fields.ts';

/* 权限变更 (H2): what gives somebody more rights, and who looked at or changed what. */

const optional = z.exactOptional;
const at = z.iso.datetime();
const named = z.object({ id: z.string(), name: z.string() });

/** A refusal says why. */
export const decideRightsBody = z.strictObject({ approve: z.boolean(), reason: optional(words(200)) });
export const withdrawRightsBody = z.strictObject({ reason: words(200) });

const RIGHTS_STATES = ['waiting', 'approved', 'refused', 'withdrawn', 'alone'] as const;

/** `person`: who asked, decided or gains by it. */
export const rightsQuery = z.strictObject({
  state: optional(z.enum(RIGHTS_STATES)),
  person: optional(id),
  cursor: optional(z.string().check(z.regex(/^R\d{6,12}$/))),
});

const reach = z.object({ phone: optional(z.string()), accounts: optional(z.record(z.string(), z.string())) });

export const rightsChange = z.object({
  id: z.string(),
  at,
  by: named,
  /** `alone`: made at once by one person, since nobody else could decide. */
  state: z.enum(RIGHTS_STATES),
  widened: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      unit: named,
      role,
      posts: list(post, 6),
      gains: z.array(z.enum(['enters', 'role', 'unit', 'post', 'account', 'stands-in', 'reached', 'leaves'])),
      was: optional(z.object({ unit: named, role, active: z.boolean() })),
      /** Where texts with codes found the person, and where they are to. */
      reached: optional(z.object({ was: reach, is: reach })),
    }),
  ),
  units: z.array(z.object({ id: z.string(), name: z.string(), desk: z.boolean(), active: z.boolean() })),
  decided: optional(z.object({ at, by: named, reason: optional(z.string()) })),
  mayDecide: z.boolean(),
  mayWithdraw: z.boolean(),
});
export const rightsAnswer = z.object({ now: at, changes: z.array(rightsChange), cursor: z.nullable(z.string()) });
export const rightsDecided = z.object({ now: at, change: rightsChange });

const date = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
/** Days of the district, both included: today unless named. */
export const auditQuery = z.strictObject({
  from: optional(date),
  until: optional(date),
  person: optional(id),
  /** What it was about, as it stands in the entry: `directory`, `rights/R000001`, `refused-alerts`. */
  about: optional(z.string().check(z.minLength(1), z.maxLength(60))),
  matter: optional(z.string().check(z.regex(/^[A-Z]{2,3}[0-9]{6,10}$/))),
  cursor: optional(z.string().check(z.minLength(1), z.maxLength(300))),
});
export const auditAnswer = z.object({
  now: at,
  entries: z.array(
    z.object({
      at,
      by: z.object({ id: z.string(), name: z.string(), unit: optional(named) }),
      what: z.string(),
      matter: optional(z.string()),
    }),
  ),
  cursor: z.nullable(z.string()),
});
