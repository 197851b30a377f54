import type { Recorded } from '../matter/event.ts';
import type { Matter } from '../matter/matter.ts';
import { textsOf } from '../texts/announce.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Outbox } from '../texts/outbox.ts';
import type { Text } from '../texts/text.ts';
import type { Kind } from './kind.ts';

/** P8: the one outbox of a decision on a matter; null where it has nothing to say, makes nothing obsolete and does nothing to others. */
export function outboxOfMatter<
  State extends Matter,
  Body extends { type: string },
  Command extends { command: string },
>(
  kind: Kind<State, Body, Command>,
  state: State,
  events: readonly Recorded<Body>[],
  context: Announcing,
): Outbox | null {
  const bearer = kind.bearer(state);
  const texts = new Map<string, Text>();
  for (const event of events)
    for (const notice of kind.notifications(event, state, context))
      for (const text of textsOf(notice, bearer, context)) if (!texts.has(text.id)) texts.set(text.id, text);
  const consequences = events.flatMap((event) =>
    kind.consequences(event, state).map((consequence) => ({ ...consequence, seq: event.seq })),
  );
  const first = events[0];
  const obsoletes = first !== undefined && first.seq !== 1 && events.some(({ type }) => type !== 'rung-fired');
  if (!first || (texts.size === 0 && !obsoletes && consequences.length === 0)) return null;
  return {
    caseNumber: state.number,
    seq: state.version,
    firstSeq: first.seq,
    at: context.now,
    policyId: state.policyId,
    texts: [...texts.values()],
    takeBacks: [],
    obsoletes,
    ...(consequences.length > 0 ? { consequences } : {}),
  };
}
