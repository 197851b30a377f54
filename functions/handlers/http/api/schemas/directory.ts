import * as z from 'zod/mini';
import { SHIFT_CHANGES } from '../../../../domain/people/shift-change.ts';
import { TRAINING_KINDS } from '../../../../domain/people/training.ts';
import { day, id, instant, list, post, role, unitKind, words } from './fields.ts';

const optional = z.exactOptional;

export const unitBody = z.strictObject({
  name: words(60),
  short: words(20),
  kind: unitKind,
  desk: optional(z.boolean()),
  superior: optional(words(60)),
  /** R2: what it answers for and what it does not. */
  answersFor: optional(words(300)),
  notFor: optional(words(300)),
  active: z.boolean(),
});

export const contactBody = z.strictObject({
  name: words(30),
  unit: id,
  posts: list(post, 6),
  role,
  /** A mobile number of the mainland: eleven digits. */
  phone: optional(z.string().check(z.regex(/^1[3-9][0-9]{9}$/))),
  /** Where else the person reads: 企业微信, 浙政钉, e-mail. */
  accounts: optional(
    z.strictObject({
      wecom: optional(z.string().check(z.regex(/^[\w.@-]{1,64}$/))),
      zzd: optional(z.string().check(z.regex(/^\d{1,32}$/))),
      email: optional(z.string().check(z.maxLength(254), z.regex(/^[^\s@<>,;"]+@[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+$/))),
    }),
  ),
  substitute: optional(id),
  away: optional(list(z.strictObject({ from: instant, until: instant }), 50)),
  /** S4: what a spokesperson or an assistant was trained by. */
  training: optional(list(z.strictObject({ kind: z.enum(TRAINING_KINDS), on: day, says: optional(words(100)) }), 50)),
  subject: optional(words(128)),
  active: z.boolean(),
});

/** One shift of the duty desk; the path holds its beginning. A shift that ends when it begins is removed. */
export const shiftBody = z.strictObject({
  until: instant,
  coordinators: list(id, 20),
  leader: id,
  /** 替班, 调班 with another shift, or 调整: why a shift that stands is changed. */
  because: optional(z.strictObject({ is: z.enum(SHIFT_CHANGES), says: words(200), with: optional(instant) })),
});

/** `mapping`: how the source spells an alert in a draft, tried before it is published. */
export const trySourceBody = z.strictObject({
  source: id,
  sample: z.unknown(),
  mapping: z.exactOptional(z.record(z.string(), z.unknown())),
});

export const directoryBodies = { units: unitBody, contacts: contactBody, shifts: shiftBody } as const;
export type DirectoryKind = keyof typeof directoryBodies;
export const isDirectoryKind = (kind: string): kind is DirectoryKind => Object.hasOwn(directoryBodies, kind);
