import type { Recorded } from '../matter/event.ts';
import type { Matter } from '../matter/matter.ts';
import { wakesHeld } from '../texts/held.ts';
import type { Announcing } from '../texts/notification.ts';
import type { Outbox } from '../texts/outbox.ts';
import type { Kind } from './kind.ts';

/** P8: the one outbox of a decision; null where it has nothing to say, makes nothing obsolete and does nothing to others. */
export function outboxOf<State extends Matter, Body extends { type: string }, Command extends { command: string }>(
  kind: Kind<State, Body, Command>,
  state: State,
  events: readonly Recorded<Body>[],
  context: Announcing,
  before: State | null = null,
): Outbox | null {
  const first = events[0];
  if (!first) return null;
  const said = kind.saying(events, state, context, before);
  const consequences = events.flatMap((event) =>
    kind.consequences(event, state).map((consequence) => ({ ...consequence, seq: event.seq })),
  );
  const { texts, takeBacks, obsoletes, replaces, unheard } = said;
  const wakes = before !== null && wakesHeld(kind.bearer(before), kind.bearer(state), context);
  const photos = events.flatMap(erasedPhotos);
  const rota = events.flatMap((event) => kind.rota?.(event, state, context.policy) ?? []);
  const holds = events.some(({ type }) => type === 'hold-changed');
  const others = holds || consequences.length > 0 || photos.length > 0 || rota.length > 0;
  if (texts.length === 0 && takeBacks.length === 0 && !obsoletes && !replaces && !wakes && !unheard && !others)
    return null;
  return {
    matter: state.number,
    seq: state.version,
    firstSeq: first.seq,
    at: context.now,
    policyId: state.policyId,
    ...said,
    ...(wakes ? { wakes } : {}),
    ...(consequences.length > 0 ? { consequences } : {}),
    ...(photos.length > 0 ? { photos } : {}),
    ...(holds ? { holds } : {}),
    ...(rota.length > 0 ? { rota } : {}),
  };
}

/** H5: what an erasure takes out of the bucket, of a matter of any kind. */
const erasedPhotos = (body: { type: string; photos?: unknown }): string[] =>
  body.type === 'purged' && Array.isArray(body.photos) ? body.photos.map(String) : [];
