import type { Erasing } from '../../../domain/matter/erasure.ts';
import type { Recorded } from '../../../domain/matter/event.ts';
import { ERASED, isWritten } from '../../../domain/matter/free-text.ts';
import type { Matter } from '../../../domain/matter/matter.ts';
import { proposedIn } from '../../../matter/proposed.ts';
import { BadRequest } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { sealedAgain } from './sealed-again.ts';

interface KindOf<Body extends { type: string }> {
  wordsIn(body: Body): string[];
}

/** H5: only where a person wrote something is there anything to erase; what is asked for stays in the record, so it is never free text. */
export function mustHoldWords<Body extends { type: string }>(
  kind: KindOf<Body>,
  events: readonly number[],
  record: readonly Recorded<Body>[],
): void {
  const wordless = record.find((event) => events.includes(event.seq) && !isWritten(kind.wordsIn(event)));
  if (!wordless) return;
  const gone = kind.wordsIn(wordless).includes(ERASED);
  throw new BadRequest(
    gone ? 'already-erased' : 'no-words',
    `第 ${wordless.seq} 条记录中${gone ? '的文字已经清除' : '没有人填写的文字'}，不必清除`,
    { pointer: '/events', clause: 'H5' },
    422,
  );
}

/** H5: the events of which this person may ask to have the words erased. */
export const erasableIn = <Body extends { type: string }>(
  kind: KindOf<Body>,
  record: readonly Recorded<Body>[],
  mayErase: boolean,
): number[] => (mayErase ? record.filter((event) => isWritten(kind.wordsIn(event))).map(({ seq }) => seq) : []);

/**
 * H5: what a proposal to erase words takes once it is approved, of a matter that has neither citizens' words nor photos;
 * null where something else is decided.
 */
export async function purgeOf<Body extends { type: string }>(
  served: { kind: KindOf<Body>; erased(event: Recorded<Body>): Recorded<Body> },
  state: Pick<Matter, 'number' | 'proposals'>,
  given: { command: string; proposalId?: string; decision?: string },
  ports: Ports,
): Promise<{ erasing: Erasing; erases: { events: Recorded<Body>[]; words: string[] } } | null> {
  if (given.command !== 'decide' || given.decision !== 'approve') return null;
  const events = await ports.store.matterRecord(served.kind, state.number);
  const proposed = await proposedIn(state, async () => events);
  const payload = proposed.find(({ proposal }) => proposal.id === given.proposalId)?.payload;
  if (payload?.kind !== 'purge') return null;
  const left = events.filter(({ seq }) => payload.events.includes(seq)).map((event) => served.erased(event));
  // Which fields of the folded state go too is judged with the decision, on the record as it is then.
  return { erasing: { events: sealedAgain(left, ports), cleared: [] }, erases: { events: left, words: [] } };
}
