import * as z from 'zod/mini';
import { PROPOSED } from '../../../../domain/projections/acceptance.ts';
import { caseRow } from './answers.ts';

const at = z.iso.datetime();
const ref = z.object({ id: z.string(), name: z.string() });
const month = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/));
const cursor = z.string().check(z.minLength(1), z.maxLength(300));

/** Months of the district's calendar, both included: the last six unless named, twelve at most. */
export const statisticsQuery = z.strictObject({ from: z.exactOptional(month), to: z.exactOptional(month) });

/** A figure as the statistics name it: `answer|housing|late`; `*` stands for any part of it. */
export const countedQuery = z.strictObject({
  figure: z.string().check(z.maxLength(200), z.regex(/^[a-z]+(\|[^|\s]*){0,3}$/)),
  from: z.exactOptional(month),
  to: z.exactOptional(month),
  cursor: z.exactOptional(cursor),
});

const unit = z.nullable(ref);
const counted = z.object({ id: z.string(), name: z.string(), count: z.int() });
/** How many took at most so long, by the name of the step; `over`: longer than all of them; `open`: not yet. */
const steps = z.record(z.string(), z.int());

/** `unit` null: the desk. A unit is told its own, and no volume. */
export const statisticsAnswer = z.object({
  now: at,
  projectedTo: z.nullable(at),
  from: month,
  to: month,
  months: z.array(month),
  /** P2–P4: answers owed to the public, by the month in which they fell due. */
  answered: z.array(
    z.object({
      unit,
      months: z.array(z.object({ month, inTime: z.int(), late: z.int(), missed: z.int() })),
    }),
  ),
  /** P4, V1: of the answers in time, how many told the public something, how many did not, and how many nobody had read. */
  substance: z.array(z.object({ unit, inTime: z.object({ yes: z.int(), no: z.int(), unread: z.int() }) })),
  /** P4, H2: releases that read as no answer and wait for a reviewer, by the month of publication. */
  toReview: z.array(z.object({ unit, count: z.int() })),
  /** From being given a part to signing for it, by the month in which it was given. */
  signing: z.array(z.object({ unit, steps })),
  /** P4: from discovery to the first answer, by the month of discovery. */
  firstAnswers: z.array(z.object({ unit, steps })),
  /** By duty and the month in which it fell due. */
  breaches: z.array(
    z.object({ unit, kind: z.string(), name: z.string(), stands: z.int(), healed: z.int(), setAside: z.int() }),
  ),
  /** By when it was discovered. Null: not this reader's. */
  volume: z.nullable(
    z.object({
      months: z.array(z.object({ month, count: z.int() })),
      sources: z.array(counted),
      places: z.array(counted),
      subjects: z.array(counted),
      hours: z.array(z.int()),
    }),
  ),
  /**
   * H2: how often what the software proposes was accepted, by the month of the decision; `added`: done by a person
   * where nothing was proposed. `rows`: by which rows it was proposed where it was overruled, the most first. Null:
   * not this reader's.
   */
  accepted: z.nullable(
    z.array(
      z.object({
        kind: z.enum(PROPOSED),
        months: z.array(z.object({ month, accepted: z.int(), overruled: z.int(), added: z.int() })),
        rows: z.array(z.object({ row: z.string(), count: z.int() })),
      }),
    ),
  ),
  /** Open now, whatever the months. */
  load: z.array(z.object({ unit: ref, open: z.int(), unsigned: z.int() })),
});
export type Statistics = z.infer<typeof statisticsAnswer>;

/** The cases of one figure; a case that is counted twice is listed once. */
export const countedAnswer = z.object({
  now: at,
  figure: z.string(),
  /** Whose it is, where one unit's; null: the desk's. */
  unit: z.exactOptional(unit),
  /** The duty, source, place, subject or hour by its name. */
  of: z.exactOptional(z.string()),
  /** How often the books count it, before what this reader may not see. */
  count: z.int(),
  cases: z.array(caseRow),
  unreadable: z.array(z.string()),
  cursor: z.nullable(z.string()),
});
export type Counted = z.infer<typeof countedAnswer>;
