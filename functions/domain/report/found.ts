import type { Instant } from '../matter/instant.ts';
import type { Block } from '../papers/paper.ts';

/** One figure of a report, and the matters that it came of. */
export interface Figure {
  /** Its place in the words of its paper. */
  id: string;
  is: string;
  /** H5: without those that are counted and not named. */
  matters: string[];
}

/** What the record said of a stretch of time or of a case, in figures and as the paper words it. */
export interface Found {
  /** Up to when the record was read; never after the end of the stretch. */
  asOf: Instant;
  figures: Figure[];
  body: Block[];
}

/** A figure that the record gives otherwise now than when it was written down. */
export interface Difference {
  id: string;
  was: string;
  is: string;
  /** Matters that it came of then and not now, and now and not then. */
  gone: string[];
  added: string[];
}

/** A3: which figures differ, though both were read up to the same instant: a fact was corrected, or came to light later. */
export function differencesIn(before: readonly Figure[], now: readonly Figure[]): Difference[] {
  const ids = [...new Set([...before, ...now].map(({ id }) => id))];
  const none: Omit<Figure, 'id'> = { is: '0', matters: [] };
  return ids.flatMap((id): Difference[] => {
    const was = before.find((one) => one.id === id) ?? none;
    const is = now.find((one) => one.id === id) ?? none;
    const gone = was.matters.filter((one) => !is.matters.includes(one));
    const added = is.matters.filter((one) => !was.matters.includes(one));
    return was.is === is.is && gone.length === 0 && added.length === 0
      ? []
      : [{ id, was: was.is, is: is.is, gone, added }];
  });
}
