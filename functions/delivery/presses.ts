import type { Ports } from '../ports/ports.ts';
import { lastingReason } from '../domain/texts/text.ts';
import type { Link } from '../ports/stored.ts';

/**
 * P8: whoever presses anything behind a code has the text: it arrived, whatever its provider said. What is still unsent to that person about
 * that step is dropped, on every channel. A look alone is no press: previews of messengers look too.
 */
export async function notePress(
  { matter, textId, person, step }: Link,
  { store, clock, policies }: Pick<Ports, 'store' | 'clock' | 'policies'>,
): Promise<void> {
  const now = clock.now();
  const { delivery } = await policies.current();
  const texts = await store.texts(matter);
  const pressed = texts.find(({ id }) => id === textId);
  await store.moveText(matter, textId, ['sending', 'sent', 'delivered', 'failed', 'unknown'], {
    state: 'delivered',
    ...(pressed ? lastingReason(pressed) : {}),
    pressedAt: now,
    settledAt: now,
  });
  for (const text of texts) {
    const same = text.person === person && text.step === step && text.carries === undefined;
    if (!same || !text.withCode || delivery.forOneAlone.includes(text.template)) continue;
    if (text.state === 'queued' || text.state === 'held')
      await store.moveText(matter, text.id, ['queued', 'held'], {
        state: 'dropped',
        why: { code: 'answered' },
        settledAt: now,
      });
  }
}
