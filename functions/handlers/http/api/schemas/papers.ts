import * as z from 'zod/mini';
import { PAPER_FORMATS, PUBLICITY } from '../../../../domain/rules/paper-rules.ts';

const optional = z.exactOptional;
const from = optional(z.array(z.object({ matter: z.string(), event: optional(z.int()) })));

/** A3: a paper as the record writes it; numbers of headings and items, and how it looks, are the reader's. */
export const paper = z.object({
  kind: z.string(),
  format: z.enum(PAPER_FORMATS),
  /** 发文机关标志, or what minutes are called. */
  mark: z.string(),
  number: z.string(),
  title: z.string(),
  to: optional(z.string()),
  body: z.array(
    z.union([
      z.object({ block: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), says: z.string() }),
      z.object({ block: z.literal('text'), says: z.string(), from }),
      z.object({ block: z.literal('items'), items: z.array(z.object({ says: z.string(), from })) }),
      z.object({ block: z.literal('form'), rows: z.array(z.object({ name: z.string(), says: z.string(), from })) }),
    ]),
  ),
  signed: optional(z.object({ by: z.string(), on: optional(z.string()) })),
  /** 主动公开, 依申请公开, 不予公开, and why. */
  publicity: z.object({ is: z.enum(PUBLICITY), says: z.string() }),
  drill: z.boolean(),
});

/** What a .docx is called over HTTP. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `docx`: the paper alone, as a file laid out by GB/T 9704-2012. */
export const paperQuery = z.strictObject({ as: optional(z.enum(['docx'])) });
