import { printed } from '../clocks/explain.ts';
import { fieldsIn, refuseFields } from '../matter/correction.ts';
import type { FactFields } from '../matter/fact-fields.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { ConferencePersonCommand, ConferenceTold } from './commands.ts';
import type { Conference } from './conference.ts';
import {
  asOfConference,
  type ConferenceCorrected,
  HELD_FIELDS,
  type HeldFact,
  heldFact,
  NOTED,
  OF_ITSELF,
  OF_RELEASE,
} from './correction.ts';
import type { ConferenceBody } from './events.ts';

type Context = Pick<Deciding<ConferenceBody>, 'facts' | 'now'>;

/**
 * H2, P3, P7: how it was held was recorded wrong: what, was, is, why, with evidence. When and where, who sat there, what was left open and what
 * proves it are facts of its release: they are corrected on the case, by the rules for any release and by a second person where a duty hangs on
 * them, and stand here once they stand there.
 */
export function correct(
  state: Conference,
  { is, says: reason, evidence, to, released }: Extract<ConferencePersonCommand, { command: 'correct' }>,
  { facts = [], now }: Context,
): ConferenceBody[] | Refusal {
  const fact = heldFact(facts);
  if (state.status !== 'held' || !fact) return refuse('not-held', 'P3', '发布会尚未登记召开，没有可以更正的召开情况');
  const unfit =
    refuseFields({ is, evidence }, fact, { known: HELD_FIELDS, allowed: HELD_FIELDS }) ?? unfitTimes(fact, is, now);
  if (unfit) return unfit;
  const [own, sent] = [pick(is, OF_ITSELF), pick(is, OF_RELEASE)];
  if (Object.keys(sent).length > 0 && released === undefined)
    return refuse('not-released', 'P3', '此次召开尚未记入办件：请先用“已在办件登记”指明是哪次发布，再作更正', '/is');
  return [
    ...(Object.keys(own).length > 0 ? [corrected(fact, own, { reason, evidence })] : []),
    ...(released === undefined || Object.keys(sent).length === 0
      ? []
      : [
          {
            type: 'correction-sent' as const,
            is: sent,
            reason,
            evidence,
            released,
            ...(to === undefined ? {} : { to }),
          },
        ]),
  ];
}

/** H2: its release stands corrected on the case, and so does how it was held. */
export function noteCorrection(
  state: Conference,
  { release, is, reason, evidence, approvedBy }: Extract<ConferenceTold, { command: 'note-correction' }>,
  { facts = [] }: Pick<Context, 'facts'>,
): ConferenceBody[] | Refusal {
  const fact = heldFact(facts);
  const told = asOfConference(is);
  return state.status === 'held' && state.release === release && fact && Object.keys(told).length > 0
    ? [corrected(fact, told, { reason, evidence, ...(approvedBy === undefined ? {} : { approvedBy }) })]
    : refuse('nothing-new', 'ours', '发布会不因此改变');
}

const corrected = (
  { event, stands }: HeldFact,
  is: FactFields,
  by: Pick<ConferenceCorrected, 'reason' | 'evidence' | 'approvedBy'>,
): ConferenceCorrected => ({
  type: 'corrected',
  event: event.seq,
  fact: 'conference-held',
  was: pick(stands, fieldsIn(is, NOTED)),
  is,
  sets: pick(is, ['heldAt', 'place', 'void']),
  ...by,
});

/** It began before it ended, and both before now. */
function unfitTimes({ stands }: HeldFact, is: FactFields, now: Instant): Refusal | null {
  const future = (['heldAt', 'endedAt'] as const).find((field) => (is[field] ?? '') > now);
  if (future) return refuse('in-the-future', 'H4', '更正后的时间晚于现在', `/is/${future}`);
  const { heldAt, endedAt } = { ...stands, ...is };
  return heldAt !== undefined && endedAt !== undefined && endedAt < heldAt
    ? refuse(
        'ended-before',
        'P3',
        `结束时间 ${printed(endedAt)} 早于召开时间 ${printed(heldAt)}，请一并更正`,
        is.endedAt === undefined ? '/is/heldAt' : '/is/endedAt',
      )
    : null;
}
