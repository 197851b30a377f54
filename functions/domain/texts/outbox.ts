import type { RecordedConsequence } from '../matter/consequence.ts';
import type { Instant } from '../matter/instant.ts';
import type { RotaChange } from '../people/rota-change.ts';
import type { Unheard } from './notification.ts';
import type { Text } from './text.ts';
import type { TextReason } from '../rules/text-reason.ts';

/**
 * All that one decision has to say, written in its transaction: who is told what by which channel stands fast, whatever changes until it
 * is expanded into texts. What hangs on earlier texts is judged then, since they may still be in an outbox of their own.
 */
export interface Outbox {
  matter: string;
  /** Of the decision's last event; outboxes of a case are expanded in this order. */
  seq: number;
  /** Of its first event: every text of an event before it is an earlier one. */
  firstSeq: number;
  at: Instant;
  /** The version of the rules that said so. */
  policyId: string;
  texts: Text[];
  takeBacks: TakeBack[];
  /** Earlier texts that still wait may have become obsolete. */
  obsoletes: boolean;
  /** What was held for the night, for a limit or for a digest may wait no longer, as the matter stands now: it is judged again. */
  wakes?: true;
  /** What the decision does to other matters, in order; carried out when the outbox is expanded. */
  consequences?: RecordedConsequence[];
  /** H5: photos, by their hashes, that an erasure takes out of the bucket; taken out when the outbox is expanded, so that an erasure that was not recorded took none. */
  photos?: string[];
  /** H5: words and photos are to be kept, or no longer, as the matter stands when the outbox is expanded. */
  holds?: true;
  /** P8: what the decision does to the units' rota in the directory, in order; done when the outbox is expanded. */
  rota?: RotaChange[];
  /** The text that still waits, where this decision orders it sent in another way. */
  replaces?: { textId: string; why: TextReason };
  /** What nobody at the desk could be told. The outbox stays open for it, outside the list of what is due, and its texts are fixed once somebody can be. */
  unheard?: Unheard[];
}

/** So many texts are written with their decision at most. */
const MOST_AT_ONCE = 2;

/** Of a decision that has nothing to say but a few texts, or nothing at all: these, which need no outbox but to take back or drop earlier ones. */
export function saidAtOnce(outbox: Outbox): Text[] | null {
  const {
    matter: _matter,
    seq: _seq,
    firstSeq: _first,
    at: _at,
    policyId: _policy,
    takeBacks: _takeBacks,
    obsoletes: _obsoletes,
    texts,
    ...others
  } = outbox;
  const isPlain = Object.values(others).every((one) => one === undefined);
  return isPlain && texts.length <= MOST_AT_ONCE ? texts : null;
}

/** What a decision says of itself; the rest of its outbox is the same for every kind. */
export type Saying = Pick<Outbox, 'texts' | 'takeBacks' | 'obsoletes' | 'replaces' | 'unheard'>;

/** P8: whoever was told of it is told that it is off, once. */
export interface TakeBack {
  seq: number;
  step: string;
  /** The clock, for all or for a unit that answers for it no longer; the unit that is rid of all, or all of the case; a due time of a clock that is another now; a miss that was none, of any generation. */
  of:
    | { clock: string }
    | { clockOf: string; unit: string }
    | { unit: string }
    | { clocks: string[]; unit?: string; but?: string[] }
    | { case: true; but?: string[] }
    | { clock: string; dueNow: string }
    | { missOf: string }
    | { missesOf: string[] }
    /** What an event said that never happened. */
    | { event: number };
  template: string;
  variables: Record<string, string>;
  withCode: boolean;
  grade: Text['grade'];
  drill: boolean;
  /** Nobody but the desk is told before. */
  held?: Instant;
}
